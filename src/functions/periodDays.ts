import { periodCount, scheduleDays } from "../core/ledger/schedule";
import type { DateSerial } from "../core/sheet/serialDate";
import { checkLimit } from "./answerLimits";
import { checkPeriod } from "./ledgerArgument";

/** What to change where there are too many periods. */
export const largerSteps = "a larger step_months or a shorter span";

/** The span of a call and its steps, as they were read. */
interface SteppedSpan {
  readonly from: DateSerial;
  readonly to: DateSerial;
  readonly step_months: number;
}

/** The days between which the periods of a call lie; there may be only so many of them. */
export function periodDays({ from, to, step_months }: SteppedSpan, limited: "periods" | "cohorts"): DateSerial[] {
  checkPeriod(from, to);
  checkLimit(limited, periodCount(from, to, step_months), largerSteps);
  return scheduleDays(from, to, step_months);
}
