import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Calculator } from "../../../commands/calculator/calculator";
import type { ReasonsQuestion } from "../../../commands/calculator/subscriptions/subscriptionQuestions";
import type { ReasonFigures } from "../../../core/ledger/table/churnReasons";
import { periodsBetween, type Span, type StepMonths } from "../../../core/ledger/periods";
import { useFormatter } from "../../format/FormatterContext";
import { Section } from "../../frame/Section";
import { useTextStyles } from "../../frame/useTextStyles";
import { FigureTable } from "../../plots/FigureTable";
import type { PaneModel } from "./mrrPane";
import type { MrrFigures } from "./mrrState";
import { hasCents } from "../../../core/report/layout/hasCents";
import { rollForward } from "./rollForward";
import { periodName, spanWords } from "./spanWords";
import { useAnswer } from "./useAnswer";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  title: { marginBottom: "4px", fontWeight: tokens.fontWeightRegular },
  second: { marginTop: "16px" },
});

interface ReasonsProps {
  readonly pane: PaneModel;
  readonly figures: MrrFigures;
}

/** Why customers left: in the period of the roll-forward, and in each period of the table. */
export function ReasonsSection({ pane, figures }: ReasonsProps) {
  const texts = useTexts();
  return (
    <Section id="reasons" title={texts.mrr.reasons.title} hint={figures.table.reasonHeader ?? ""}>
      <Reasons pane={pane} figures={figures} />
    </Section>
  );
}

/** A component of its own: reasons are counted while the section is open, and not otherwise. */
function Reasons({ pane, figures }: ReasonsProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { reasons: texts } = allTexts.mrr;
  const { table, period, days, stepMonths, moved } = figures;
  const question = useMemo(
    () => ({ definition: table.definition, spans: [period, ...periodsBetween(days)] }),
    [table, period, days],
  );
  const last = useAnswer(pane, question, askForReasons);
  if (last?.question !== question)
    return <p className={mergeClasses(text.plain, text.small, text.hint)}>{texts.calculating}</p>;
  const found = last.answer.reasons;
  const [inPeriod = [], ...inPeriods] = found;
  const withCents = hasCents(found.flat().map(({ mrr }) => mrr));
  const decimals = withCents ? 2 : rollForward(moved).decimals;
  const lost = (mrr: number): string => format.change(-mrr, table.currency, decimals);
  return (
    <>
      <h3 className={mergeClasses(text.plain, text.small, text.hint, styles.title)}>
        {texts.inPeriod(spanWords(period, format, allTexts))}
      </h3>
      {inPeriod.length === 0 ? (
        <p className={mergeClasses(text.plain, text.small)}>{texts.nobody(spanWords(period, format, allTexts))}</p>
      ) : (
        <FigureTable
          name={texts.inPeriod(spanWords(period, format, allTexts))}
          headers={[texts.reason, texts.customers, texts.mrr]}
          rows={inPeriod.map(({ reason, customers, mrr }) => ({
            id: reason,
            cells: [reason === "" ? texts.none : reason, format.count(customers), lost(mrr)],
          }))}
        />
      )}
      <h3 className={mergeClasses(text.plain, text.small, text.hint, styles.title, styles.second)}>
        {texts.perPeriod}
      </h3>
      <PerPeriod
        periods={periodsBetween(days).map((span, index) => ({ span, reasons: inPeriods[index] ?? [] }))}
        stepMonths={stepMonths}
        lost={lost}
      />
    </>
  );
}

function askForReasons(calculator: Calculator, question: ReasonsQuestion) {
  return calculator.churnReasons(question);
}

interface PerPeriodProps {
  readonly periods: readonly { readonly span: Span; readonly reasons: readonly ReasonFigures[] }[];
  readonly stepMonths: StepMonths;
  readonly lost: (mrr: number) => string;
}

/** The periods in which anybody left, each with its reasons, the most frequent first. */
function PerPeriod({ periods, stepMonths, lost }: PerPeriodProps) {
  const allTexts = useTexts();
  const text = useTextStyles();
  const format = useFormatter();
  const { reasons: texts } = allTexts.mrr;
  const eventful = periods.filter(({ reasons }) => reasons.length > 0);
  if (eventful.length === 0) return <p className={mergeClasses(text.plain, text.small)}>{texts.nobodyInSpan}</p>;
  return (
    <FigureTable
      name={texts.perPeriod}
      headers={[texts.period, texts.reasons, texts.mrr]}
      wordColumn={1}
      rows={eventful.map(({ span, reasons }) => ({
        id: String(span.from),
        cells: [
          periodName(span, stepMonths, format, allTexts),
          [...reasons]
            .sort((a, b) => b.customers - a.customers)
            .map(({ reason, customers }) =>
              texts.reasonCount(reason === "" ? texts.none : reason, format.count(customers)),
            )
            .join(", "),
          lost(reasons.reduce((sum, { mrr }) => sum + mrr, 0)),
        ],
      }))}
    />
  );
}
