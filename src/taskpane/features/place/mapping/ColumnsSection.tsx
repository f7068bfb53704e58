import { useEffect, useRef } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { useRemembered } from "../../../frame/PaneMemory";
import { Section } from "../../../frame/Section";
import { SmallLink } from "../../../frame/SmallLink";
import { useTextStyles } from "../../../frame/useTextStyles";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";
import { columnLists, type ColumnLists } from "./columnLists";
import { ColumnRow } from "./ColumnRow";
import type { Mapping } from "./useMapping";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  subtitle: { display: "flex", justifyContent: "space-between", gap: "8px", margin: "12px 0 0" },
  reset: { marginTop: "8px" },
});

interface ColumnsSectionProps {
  readonly mapping: Mapping;
  /** The column to put the focus on: with each new request, the first one for `null`. */
  readonly request: { readonly column: number | null } | null;
}

/** Every column of the sheet, in its order: what is used, what is not, and why not. */
export function ColumnsSection({ mapping, request }: ColumnsSectionProps) {
  const format = useFormatter();
  const texts = useTexts().pane.columns;
  const lists = columnLists(mapping.columns);
  return (
    <Section
      id="columns"
      title={texts.title}
      hint={texts.used(format.count(lists.used.length), format.count(mapping.columns.length))}
    >
      <Columns mapping={mapping} lists={lists} request={request} />
    </Section>
  );
}

function Columns({ mapping, lists, request }: ColumnsSectionProps & { readonly lists: ColumnLists }) {
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
      <ColumnList label={texts.usedList} columns={lists.used} mapping={mapping} />
      <NotUsed mapping={mapping} lists={lists} />
      <p className={mergeClasses(text.plain, text.small, text.hint, styles.reset)}>
        {mapping.isRemembered ? texts.kept : texts.keptInWorkbook}
      </p>
      <Button size="small" className={styles.reset} onClick={mapping.reset}>
        {texts.reset}
      </Button>
    </div>
  );
}

interface ColumnListProps {
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly mapping: Mapping;
}

function ColumnList({ label, columns, mapping }: ColumnListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {columns.map((column) => (
        <ColumnRow key={column.column} column={column} mapping={mapping} />
      ))}
    </ul>
  );
}

/** What was passed over: what could be money, a date or a flag is in sight, texts are folded. */
function NotUsed({ mapping, lists }: { readonly mapping: Mapping; readonly lists: ColumnLists }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts().pane.columns;
  const [showsTexts, setShowsTexts] = useRemembered("text columns", false);
  const { notUsed, texts: rest } = lists;
  if (notUsed.length + rest.length === 0) return null;
  // Where nothing names the accounts, a text most likely does.
  const folds = rest.length > 1 && mapping.proposals === null;
  return (
    <>
      <h3 className={mergeClasses(text.plain, text.small, styles.subtitle)}>
        <span className={text.strong}>{texts.notUsed}</span>
        <span className={text.hint}>{texts.notUsedHint(format.count(notUsed.length + rest.length))}</span>
      </h3>
      <ColumnList
        label={texts.notUsed}
        columns={showsTexts || !folds ? [...notUsed, ...rest] : notUsed}
        mapping={mapping}
      />
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
