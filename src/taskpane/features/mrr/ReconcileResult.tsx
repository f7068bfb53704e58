import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef } from "react";
import type { Calculator } from "../../../commands/calculator/calculator";
import type { ReconcileQuestion } from "../../../commands/calculator/subscriptions/subscriptionQuestions";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { FigureTable } from "../../plots/FigureTable";
import type { PaneModel } from "./mrrPane";
import { paneTokens } from "../../theme/paneTokens";
import { ExplanationList } from "./ExplanationList";
import { useAnswer } from "./useAnswer";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  result: { marginTop: "12px", display: "grid", gap: "8px" },
  // Below the verdict there is to be seen that more follows.
  verdict: { display: "grid", gap: "8px", scrollMarginBottom: "120px" },
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
      {result && !ties ? <ExplanationList pane={pane} table={table} result={result} change={change} /> : null}
    </div>
  );
}

function askToReconcile(calculator: Calculator, question: ReconcileQuestion) {
  return calculator.reconcile(question);
}
