import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { useEffect, useId, useMemo, useRef, useState, type Ref } from "react";
import type { Calculator } from "../../../commands/calculator/calculator";
import type { ReconcileQuestion } from "../../../commands/calculator/subscriptions/subscriptionQuestions";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import type { Explanation, Reconciliation } from "../../../core/ledger/reconciliation/explanation";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { useFormatter } from "../../format/FormatterContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { FigureTable } from "../../plots/FigureTable";
import type { PaneModel } from "./mrrPane";
import { paneTokens } from "../../theme/paneTokens";
import { explanationWords } from "./explanationWords";
import { useAnswer } from "./useAnswer";
import { useTexts } from "../../format/TextsContext";

/** So many rows of an explanation are listed. */
const maxRows = 100;
/** So many explanations are shown at first; they come with the likeliest first. */
const likeliest = 6;
/** Rows that are so few are shown at once. */
const fewRows = 3;

const useStyles = makeStyles({
  result: { marginTop: "12px", display: "grid", gap: "8px" },
  // Below the verdict there is to be seen that more follows.
  verdict: { display: "grid", gap: "8px", scrollMarginBottom: "120px" },
  title: { fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  explanation: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "0 8px" },
  all: { display: "inline-flex", alignItems: "center", gap: "4px", color: paneTokens.statusSuccessText },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: "0 8px",
    alignItems: "center",
    paddingLeft: "8px",
  },
  ties: { display: "flex", alignItems: "center", gap: "4px", color: paneTokens.statusSuccessText },
});

interface ReconcileResultProps {
  readonly pane: PaneModel;
  readonly table: TableFigures;
  readonly date: DateSerial;
  readonly reportedMrr: number;
  /** Counts what was asked: each answer is brought into sight, and one that was remembered is not. */
  readonly asked: number;
}

/** The two amounts, their difference, and what could explain it. */
export function ReconcileResult({ pane, table, date, reportedMrr, asked }: ReconcileResultProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { reconcile: texts, source } = useTexts().mrr;
  const question = useMemo(() => ({ definition: table.definition, date, reportedMrr }), [table, date, reportedMrr]);
  const last = useAnswer(pane, question, askToReconcile);
  const result = last?.question === question ? last.answer.reconciliation : undefined;
  const isFound = result !== undefined;
  const verdict = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0 && isFound) verdict.current?.scrollIntoView({ block: "nearest" });
  }, [asked, isFound]);
  const money = (amount: number): string => format.money(amount, table.currency, 2);
  const change = (amount: number): string => format.change(amount, table.currency, 2);
  const ties = result && Math.round(result.difference * 100) === 0;
  return (
    <div className={mergeClasses(styles.result, text.small)}>
      <div ref={verdict} className={styles.verdict}>
        {/* It is there before its words are, so that they are announced. */}
        <p role="status" className={mergeClasses(text.plain, !result && text.hint, result && !ties && text.unseen)}>
          {!result ? (
            source.reading
          ) : ties ? (
            <span className={styles.ties}>
              <CheckmarkCircle16Regular aria-hidden="true" />
              {texts.ties}
            </span>
          ) : (
            texts.differs(change(result.difference))
          )}
        </p>
        {result ? (
          <FigureTable
            name={texts.result}
            headers={[format.date(date), texts.amount]}
            rows={[
              { id: "reported", cells: [texts.reported, money(result.reportedMrr)] },
              { id: "computed", cells: [texts.computed, money(result.computedMrr)] },
              { id: "difference", strong: true, cells: [texts.difference, change(result.difference)] },
            ]}
          />
        ) : null}
      </div>
      {result && !ties ? <Explanations pane={pane} table={table} result={result} change={change} /> : null}
    </div>
  );
}

function askToReconcile(calculator: Calculator, question: ReconcileQuestion) {
  return calculator.reconcile(question);
}

interface ExplanationsProps {
  readonly pane: PaneModel;
  readonly table: TableFigures;
  readonly result: Reconciliation;
  readonly change: (amount: number) => string;
}

function Explanations({ pane, table, result, change }: ExplanationsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [isLong, setLong] = useState(false);
  const { reconcile: texts } = useTexts().mrr;
  const { explanations } = result;
  const firstFurther = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The link that had the focus is gone.
    if (isLong) firstFurther.current?.focus();
  }, [isLong]);
  const shown = isLong ? explanations : explanations.slice(0, likeliest);
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
            date={result.date}
            change={change}
          />
        ))}
      </ul>
      {shown.length < explanations.length ? (
        <SmallLink onClick={() => setLong(true)}>
          {texts.showMore(format.count(explanations.length - shown.length))}
        </SmallLink>
      ) : null}
    </div>
  );
}

interface OneExplanationProps extends Omit<ExplanationsProps, "result"> {
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
  const rowsId = useId();
  const { reconcile: texts } = allTexts.mrr;
  const { rows, rowCount, mrr, explainsAll } = explanation;
  const [isOpen, setOpen] = useState(rowCount <= fewRows);
  const { range, customerColumn } = table;
  const further = rowCount - Math.min(rows.length, maxRows);
  return (
    <li ref={ref} tabIndex={-1} className={styles.explanation}>
      <div className={styles.head}>
        <span>{explanationWords(explanation, date, table, format, allTexts)}</span>
        <span className={mergeClasses(text.number, text.strong)}>{change(mrr)}</span>
      </div>
      <div className={styles.head}>
        {rowCount === 0 ? (
          <span />
        ) : (
          <SmallLink aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? texts.hideRows : texts.showRows(rowCount, format.count(rowCount))}
          </SmallLink>
        )}
        {explainsAll ? (
          <span className={styles.all}>
            <CheckmarkCircle16Regular aria-hidden="true" />
            {texts.explainsAll}
          </span>
        ) : null}
      </div>
      {isOpen ? (
        <ul id={rowsId} className={styles.list}>
          {rows.slice(0, maxRows).map(({ row, customer, mrr: amount }) => {
            const name = customer === "" ? texts.noName : customer;
            const number = String(row + 1);
            const cell = { sheet: range.sheet, row, column: customerColumn };
            return (
              <li key={row} className={styles.row}>
                <span className={text.wrap}>{name}</span>
                <span className={text.number}>{change(amount)}</span>
                <SmallLink
                  aria-label={texts.goToRow(number, name)}
                  onClick={() => pane.runCommand("goToCell", { cell })}
                >
                  {texts.row(number)}
                </SmallLink>
              </li>
            );
          })}
          {further > 0 ? (
            <li className={mergeClasses(styles.row, text.hint)}>{texts.furtherRows(format.count(further))}</li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}
