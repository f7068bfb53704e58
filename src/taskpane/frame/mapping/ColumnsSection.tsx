import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { useRemembered } from "../PaneMemory";
import { Section } from "../Section";
import { SmallLink } from "../SmallLink";
import { useTextStyles } from "../useTextStyles";
import { columnLists, type ColumnLists } from "./columnLists";
import { ColumnRow, type ColumnRowProps } from "./ColumnRow";
import type { MappedColumn } from "./mappedColumn";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  subtitle: { display: "flex", justifyContent: "space-between", gap: "8px", margin: "12px 0 0" },
  reset: { marginTop: "8px" },
});

interface ColumnsSectionProps extends Omit<ColumnRowProps, "column"> {
  readonly columns: readonly MappedColumn[];
  /** False where a text may well be what is looked for. */
  readonly foldsTexts: boolean;
  /** True where the choices are kept for later sheets as well. */
  readonly isRemembered: boolean;
  readonly onReset: () => void;
  /** The column to put the focus on: with each new request, the first one for `null`. */
  readonly request?: { readonly column: number | null } | null;
}

/** Every column of the sheet, in its order: what is used, what is not, and why not. */
export function ColumnsSection(props: ColumnsSectionProps) {
  const format = useFormatter();
  const texts = useTexts().pane.columns;
  const lists = columnLists(props.columns);
  return (
    <Section
      id="columns"
      title={texts.title}
      hint={texts.used(format.count(lists.used.length), format.count(props.columns.length))}
    >
      <Columns {...props} lists={lists} />
    </Section>
  );
}

interface ListedProps extends ColumnsSectionProps {
  readonly lists: ColumnLists;
}

function Columns(props: ListedProps) {
  const { lists, isRemembered, onReset, request = null } = props;
  const styles = useStyles();
  const texts = useTexts().pane.columns;
  const text = useTextStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (request === null) return;
    const at = request.column === null ? "" : `="${request.column}"`;
    place.current?.querySelector<HTMLSelectElement>(`select[data-column${at}]`)?.focus();
  }, [request]);
  return (
    <div ref={place}>
      <ColumnList {...props} label={texts.usedList} columns={lists.used} />
      <NotUsed {...props} />
      <p className={mergeClasses(text.plain, text.small, text.hint, styles.reset)}>
        {isRemembered ? texts.kept : texts.keptInWorkbook}
      </p>
      <Button size="small" className={styles.reset} onClick={onReset}>
        {texts.reset}
      </Button>
    </div>
  );
}

interface ColumnListProps extends Omit<ColumnRowProps, "column"> {
  readonly label: string;
  readonly columns: readonly MappedColumn[];
}

function ColumnList({ label, columns, options, onUse, more }: ColumnListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {columns.map((column) => (
        <ColumnRow key={column.column} column={column} options={options} onUse={onUse} more={more} />
      ))}
    </ul>
  );
}

/** What was passed over: what could be money, a date or a flag is in sight, texts are folded. */
function NotUsed(props: ListedProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts().pane.columns;
  const [showsTexts, setShowsTexts] = useRemembered("text columns", false);
  const { notUsed, texts: rest } = props.lists;
  if (notUsed.length + rest.length === 0) return null;
  const folds = rest.length > 1 && props.foldsTexts;
  return (
    <>
      <h3 className={mergeClasses(text.plain, text.small, styles.subtitle)}>
        <span className={text.strong}>{texts.notUsed}</span>
        <span className={text.hint}>{texts.notUsedHint(format.count(notUsed.length + rest.length))}</span>
      </h3>
      <ColumnList {...props} label={texts.notUsed} columns={showsTexts || !folds ? [...notUsed, ...rest] : notUsed} />
      {folds ? (
        <p className={mergeClasses(text.plain, text.small, styles.subtitle)}>
          <span className={text.hint}>{texts.textColumns(rest.length, format.count(rest.length))}</span>
          <SmallLink aria-expanded={showsTexts} onClick={() => setShowsTexts(!showsTexts)}>
            {showsTexts ? texts.hide : texts.show}
          </SmallLink>
        </p>
      ) : null}
    </>
  );
}
