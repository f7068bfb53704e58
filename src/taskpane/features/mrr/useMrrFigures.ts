import { startTransition, useCallback, useMemo, useRef, type Dispatch } from "react";
import { asOfDay } from "../../../commands/asOfDay";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneEvent, PaneState } from "./mrrPane";
import { useQuestion } from "../../workbook/useQuestion";
import { useTexts } from "../../format/TextsContext";
import type { AskAboutTable } from "./askAboutTable";
import { mrrSpans, type MrrSpans } from "./mrrSpans";
import { areFiguresOf, readTable } from "./mrrState";

/** A calculation this short may run while a date is typed; a longer one waits until the hand rests. */
const quickMilliseconds = 25;
const restDelay = 250;

/**
 * Asks for the schedule and the period of the roll-forward whenever the table or the days change and the MRR view is in
 * sight.
 *
 * @returns what is to be shown; `null` while no table was read
 */
export function useMrrFigures(
  askAboutTable: AskAboutTable,
  state: PaneState,
  dispatch: Dispatch<PaneEvent>,
  today: () => DateSerial,
): MrrSpans | null {
  const texts = useTexts();
  const lastDuration = useRef(0);
  const { view, policy, mrr } = state;
  const { stepMonths, span, period } = mrr;
  const table = readTable(mrr);
  const asOf = asOfDay(policy, today());
  const shown = useMemo(
    () => table && mrrSpans({ stepMonths, span, period }, table.days, asOf),
    [table, stepMonths, span, period, asOf],
  );
  const ask = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      if (table === null || shown === null) return;
      const { days, period } = shown;
      const { definition } = table;
      try {
        const answer = await askAboutTable((calculator) => calculator.schedule({ definition, days, period }), isWanted);
        if (answer.kind === "superseded") return;
        lastDuration.current = answer.milliseconds;
        if (!isWanted()) return;
        const { periods, moved } = answer;
        const figures = { table, stepMonths, days, periods, period, moved };
        startTransition(() => dispatch({ type: "mrr", event: { type: "computed", figures } }));
      } catch (error) {
        if (!isWanted()) return;
        dispatch({ type: "mrr", event: { type: "readFailed", message: failureMessage(error, "readMrr", texts) } });
      }
    },
    [askAboutTable, dispatch, table, stepMonths, shown, texts],
  );

  // A table that was read again is asked about again, be it the same one: there may have been no answer before.
  const { reading } = mrr;
  const question = useMemo(() => ({ reading, shown }), [reading, shown]);
  const isKnown = table !== null && shown !== null && areFiguresOf(mrr.figures, table, shown.days, shown.period);
  const isDue = view === "mrr" && shown !== null && !isKnown;
  const delay = useCallback(() => (lastDuration.current > quickMilliseconds ? restDelay : 0), []);
  useQuestion(isDue ? question : null, ask, delay);

  return shown;
}
