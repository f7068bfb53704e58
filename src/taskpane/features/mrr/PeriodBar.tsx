import { Button, makeStyles, mergeClasses, Select, tokens, Tooltip } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useId } from "react";
import { knownSpan, nextPeriod, type Span, type StepMonths } from "../../../core/ledger/periods";
import { lastSerial, firstSerial } from "../../../core/sheet/serialDate";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { followedSpan, type MrrSpans } from "./mrrSpans";
import { readTable } from "./mrrState";
import type { PaneModel } from "./mrrPane";
import { spanNote } from "./spanNote";
import { SpanFields } from "./SpanFields";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  bar: { display: "grid", gap: "8px" },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  step: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1 },
  select: { "& select": { fontSize: tokens.fontSizeBase200 } },
  arrow: { minWidth: "28px", width: "28px", padding: 0 },
});

const steps: readonly StepMonths[] = [1, 3, 12];

/** The period of the roll-forward: its days, the step, and the ways to the periods beside it. */
export function PeriodBar({ pane, shown }: { pane: PaneModel; shown: MrrSpans }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const stepId = useId();
  const { mrr } = pane;
  const { stepMonths } = pane.state.mrr;
  const { span: texts } = allTexts.mrr;
  const table = readTable(pane.state.mrr);
  const known = table === null ? { from: firstSerial, to: lastSerial } : knownSpan(table.days);
  return (
    <div className={mergeClasses(styles.bar, text.small)}>
      <SpanFields
        fromLabel={texts.from}
        toLabel={texts.to}
        span={shown.period}
        note={spanNote(shown.period, shown.cut.period ? known : null, shown.asOf, format, allTexts)}
        onSpan={(period) => mrr.dispatch({ type: "periodChosen", period })}
      />
      <div className={styles.row}>
        <div className={styles.step}>
          <label htmlFor={stepId}>{texts.step}</label>
          <Select
            id={stepId}
            size="small"
            className={styles.select}
            value={String(stepMonths)}
            onChange={(_, { value }) => {
              const chosen = steps.find((step) => String(step) === value);
              if (chosen) mrr.dispatch({ type: "stepChosen", stepMonths: chosen });
            }}
          >
            {steps.map((step) => (
              <option key={step} value={String(step)}>
                {texts.steps[step]}
              </option>
            ))}
          </Select>
        </div>
        <Arrow pane={pane} shown={shown} known={known} direction={-1} />
        <Arrow pane={pane} shown={shown} known={known} direction={1} />
      </div>
    </div>
  );
}

interface ArrowProps {
  readonly pane: PaneModel;
  readonly shown: MrrSpans;
  readonly known: Span;
  readonly direction: 1 | -1;
}

/** To the period before or after; the table by period goes along where it has to. */
function Arrow({ pane, shown, known, direction }: ArrowProps) {
  const styles = useStyles();
  const { span: texts } = useTexts().mrr;
  const { stepMonths } = pane.state.mrr;
  const period = nextPeriod(shown.period, stepMonths, direction);
  // Also false where there is no such day at all.
  const isKnown = period.from >= known.from && period.to <= known.to;
  const name = direction === 1 ? texts.next : texts.previous;
  return (
    <Tooltip content={isKnown ? name : `${name}. ${texts.edge}.`} relationship="label">
      <Button
        appearance="subtle"
        className={styles.arrow}
        icon={direction === 1 ? <ChevronRight20Regular /> : <ChevronLeft20Regular />}
        disabledFocusable={!isKnown}
        onClick={() => {
          const span = followedSpan(shown.span, period, stepMonths, direction);
          pane.mrr.dispatch({ type: "periodChosen", period, ...(span === shown.span ? {} : { span }) });
        }}
      />
    </Tooltip>
  );
}
