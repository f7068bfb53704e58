import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { scheduleDays } from "../../../core/ledger/schedule";
import type { Span } from "../../../core/ledger/periods";
import { useFormatter } from "../../format/FormatterContext";
import { Section } from "../../frame/Section";
import { useTextStyles } from "../../frame/useTextStyles";
import { maxPeriods } from "./mrrSpans";
import type { MrrFigures } from "./mrrState";
import type { PaneModel } from "./mrrPane";
import { PeriodsTable } from "./PeriodsTable";
import { spanNote } from "./spanNote";
import { SpanFields } from "./SpanFields";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  fields: { marginBottom: "8px" },
});

/** The periods of a span side by side; the one that is chosen is the roll-forward's. */
export function PeriodsSection({ pane, figures }: { pane: PaneModel; figures: MrrFigures }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { periods: texts } = allTexts.mrr;
  const { shown, dispatch } = pane.mrr;
  const { stepMonths } = pane.state.mrr;
  const count = figures.periods.length;
  const refuse = ({ from, to }: Span): string | null =>
    scheduleDays(from, to, stepMonths).length > maxPeriods + 1 ? texts.tooMany(format.count(maxPeriods)) : null;
  return (
    <Section id="periods" title={texts.titles[figures.stepMonths]} hint={texts.hint(count, format.count(count))}>
      <div className={mergeClasses(styles.fields, text.small)}>
        <SpanFields
          fromLabel={texts.from}
          toLabel={texts.to}
          span={shown?.span ?? figures.period}
          note={shown && spanNote(shown.span, shown.cut.span ? shown.span : null, shown.asOf, format, allTexts)}
          refuse={refuse}
          onSpan={(span) => dispatch({ type: "spanChosen", span })}
        />
      </div>
      <PeriodsTable figures={figures} onChoose={(period) => dispatch({ type: "periodChosen", period })} />
    </Section>
  );
}
