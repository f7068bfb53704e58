import { startTransition, useEffect, useMemo, useRef, type Dispatch } from "react";
import { asOfDay } from "../../../commands/asOfDay";
import { movements, mrrSchedule } from "../../../core/ledger/schedule";
import { sameSpan, type StepMonths } from "../../../core/ledger/periods";
import type { SubscriptionTable } from "../../../core/ledger/table/subscriptionTable";
import { tableCurrency } from "../../../core/report/layout/tableCurrency";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { mrrSpans, periodsBetween, type MrrSpans } from "./mrrSpans";
import { areFiguresOf, hasSchedule, readTable, type MrrFigures } from "./mrrState";
import type { PaneEvent, PaneState } from "./mrrPane";

/** A calculation this short may run while a date is typed; a longer one waits until the hand rests. */
const quickMilliseconds = 25;
const restDelay = 250;

/**
 * Computes the schedule and the period of the roll-forward whenever the table or the days change and the MRR view is in
 * sight, off the path of the key that changed them.
 *
 * @returns what is to be shown; `null` while no table was read
 */
export function useMrrFigures(
  state: PaneState,
  latest: () => PaneState,
  dispatch: Dispatch<PaneEvent>,
  today: () => DateSerial,
): MrrSpans | null {
  const lastDuration = useRef(0);
  const { view, policy, mrr } = state;
  const { stepMonths, span, period } = mrr;
  const table = readTable(mrr);
  const asOf = asOfDay(policy, today());
  const shown = useMemo(
    () => table && mrrSpans({ stepMonths, span, period }, table.ledger, asOf),
    [table, stepMonths, span, period, asOf],
  );

  const isSeen = view === "mrr";
  useEffect(() => {
    if (!isSeen || table === null || shown === null) return;
    if (areFiguresOf(latest().mrr.figures, table, shown.days, shown.period)) return;
    const compute = (): void => {
      const started = performance.now();
      const figures = computeFigures(latest().mrr.figures, table, stepMonths, shown);
      lastDuration.current = performance.now() - started;
      startTransition(() => dispatch({ type: "mrr", event: { type: "computed", figures } }));
    };
    const timer = setTimeout(compute, lastDuration.current > quickMilliseconds ? restDelay : 0);
    return () => clearTimeout(timer);
  }, [isSeen, table, stepMonths, shown, latest, dispatch]);

  return shown;
}

/** Keeps of the figures before what is still true: another period of the same schedule needs no other schedule. */
function computeFigures(
  before: MrrFigures | null,
  table: SubscriptionTable,
  stepMonths: StepMonths,
  { days, period }: MrrSpans,
): MrrFigures {
  const { ledger } = table;
  const currency = tableCurrency(table);
  const periods = before && hasSchedule(before, table, days) ? before.periods : mrrSchedule(ledger, days);
  const row = periodsBetween(days).findIndex((one) => sameSpan(one, period));
  const moved = periods[row] ?? movements(ledger, period.from, period.to);
  return { table, currency, stepMonths, days, periods, period, moved };
}
