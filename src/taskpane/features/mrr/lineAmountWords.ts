import type { LineId } from "../../../core/ledger/lineCustomers";
import type { Formatter } from "../../format/formatter";
import type { MrrFigures } from "./mrrState";
import { isTotal, rollForward } from "./rollForward";

/** Amounts behind a line of the roll-forward as they are printed. */
export interface LineAmountWords {
  /** A total as it is; what a movement adds or takes away with its sign. */
  readonly amount: (amount: number) => string;
  /** The MRR of a customer at either end. */
  readonly mrr: (mrr: number) => string;
  /** The amount of the line itself. */
  readonly total: string;
}

/** @param hasCents whether any customer has cents: then all amounts are printed with them, as they are where the line has. */
export function lineAmountWords(
  { table: { currency }, moved }: MrrFigures,
  line: LineId,
  hasCents: boolean,
  format: Formatter,
): LineAmountWords {
  const { lines, decimals: ofLines } = rollForward(moved);
  const decimals = hasCents ? 2 : ofLines;
  const mrr = (value: number): string => format.money(value, currency, decimals);
  const amount = (value: number): string => (isTotal(line) ? mrr(value) : format.change(value, currency, decimals));
  return { amount, mrr, total: amount(lines.find(({ id }) => id === line)?.amount ?? 0) };
}
