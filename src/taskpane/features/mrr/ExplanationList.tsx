import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type Ref, type RefObject } from "react";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import type { Explanation, Reconciliation } from "../../../core/ledger/reconciliation/explanation";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { paneTokens } from "../../theme/paneTokens";
import { ExplainingRows } from "./ExplainingRows";
import { explanationWords } from "./explanationWords";
import type { PaneModel } from "./mrrPane";

/** So many explanations are shown at first; they come with the likeliest first. */
const likeliest = 6;
/** Rows that are so few are shown at once. */
const fewRows = 3;

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  explanation: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "0 8px" },
  part: { padding: "4px 0 4px 12px" },
  all: { display: "inline-flex", alignItems: "center", gap: "4px", color: paneTokens.statusSuccessText },
});

interface ExplanationListProps {
  readonly pane: PaneModel;
  readonly table: TableFigures;
  readonly result: Reconciliation;
  readonly change: (amount: number) => string;
}

/** What could explain a difference, the likeliest first. */
export function ExplanationList({ pane, table, result, change }: ExplanationListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { reconcile: texts } = useTexts().mrr;
  const { date, explanations } = result;
  const { shown, showAll, firstFurther } = useLikeliest(explanations);
  if (explanations.length === 0) return <p className={text.plain}>{texts.nothing}</p>;
  return (
    <div>
      <h3 className={mergeClasses(text.plain, text.small, text.hint, styles.title)}>{texts.explanations}</h3>
      <p className={mergeClasses(text.plain, text.hint)}>{texts.explanationsHint}</p>
      <ul className={styles.list} aria-label={texts.explanations}>
        {shown.map((explanation, index) => (
          <OneExplanation
            key={index}
            ref={index === likeliest ? firstFurther : undefined}
            pane={pane}
            table={table}
            explanation={explanation}
            date={date}
            change={change}
          />
        ))}
      </ul>
      {shown.length < explanations.length ? (
        <SmallLink onClick={showAll}>{texts.showMore(format.count(explanations.length - shown.length))}</SmallLink>
      ) : null}
    </div>
  );
}

interface Likeliest {
  readonly shown: readonly Explanation[];
  readonly showAll: () => void;
  /** The first that is shown beyond the likeliest. */
  readonly firstFurther: RefObject<HTMLLIElement | null>;
}

function useLikeliest(explanations: readonly Explanation[]): Likeliest {
  const [isLong, setLong] = useState(false);
  const firstFurther = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The link that had the focus is gone.
    if (isLong) firstFurther.current?.focus();
  }, [isLong]);
  const shown = isLong ? explanations : explanations.slice(0, likeliest);
  return { shown, showAll: () => setLong(true), firstFurther };
}

interface OneExplanationProps extends Omit<ExplanationListProps, "result"> {
  readonly explanation: Explanation;
  readonly date: DateSerial;
  readonly ref: Ref<HTMLLIElement> | undefined;
}

/** What may have been counted otherwise, what that comes to, and the rows that it is about. */
function OneExplanation({ pane, table, explanation, date, change, ref }: OneExplanationProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { reconcile: texts } = allTexts.mrr;
  const { rowCount, mrr, parts } = explanation;
  const [isOpen, setOpen] = useState(rowCount <= fewRows);
  return (
    <li ref={ref} tabIndex={-1} className={styles.explanation}>
      <div className={styles.head}>
        <span>{explanationWords(explanation, date, table, format, allTexts)}</span>
        <span className={mergeClasses(text.number, text.strong)}>{change(mrr)}</span>
      </div>
      {parts.map((part, index) => (
        <div key={index} className={mergeClasses(styles.head, styles.part)}>
          <span>{explanationWords({ ...part, rows: [] }, date, table, format, allTexts)}</span>
          <span className={text.number}>{change(part.mrr)}</span>
        </div>
      ))}
      <div className={styles.head}>
        {rowCount === 0 ? (
          <span />
        ) : (
          <SmallLink aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? texts.hideRows : texts.showRows(rowCount, format.count(rowCount))}
          </SmallLink>
        )}
        <Verdict explanation={explanation} />
      </div>
      {isOpen && rowCount > 0 ? (
        <ExplainingRows pane={pane} table={table} explanation={explanation} change={change} />
      ) : null}
    </li>
  );
}

/** Whether it explains all, leads away, or is likely to be chance; nothing of what brings the two amounts nearer. */
function Verdict({ explanation }: { explanation: Explanation }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { reconcile: texts } = useTexts().mrr;
  const { explainsAll, leadsAway, mayBeChance, parts } = explanation;
  if (mayBeChance) return <span className={text.hint}>{texts.mayBeChance}</span>;
  if (leadsAway) return <span className={text.hint}>{texts.leadsAway}</span>;
  if (!explainsAll) return null;
  return (
    <span className={styles.all}>
      <CheckmarkCircle16Regular aria-hidden="true" />
      {parts.length > 0 ? texts.addUp : texts.explainsAll}
    </span>
  );
}
