import type { Movements } from "../../core/ledger/movements";
import {
  customerChurnRate,
  grossRevenueRetention,
  mrrChurnRate,
  netChurnRate,
  netRevenueChurnRate,
  netRevenueRetention,
  quickRatio,
  type Rate,
} from "../../core/ledger/rates";
import { mrrTexts } from "../../core/texts/mrrView";
import type { Formatter } from "../format/formatter";
import type { LineId, RollForward } from "./rollForward";

/** A rate with everything that a person needs to read it. */
export interface RateLine {
  readonly name: string;
  /** As printed; a dash where there is nothing to divide by. */
  readonly value: string;
  /** What it is, with the figures of the period. */
  readonly definition: string;
  /** Which way is good; why there is no value, where there is none. */
  readonly sign: string;
}

/**
 * Every rate of a period. The figures in the definitions are those of the roll-forward above them; the values are computed
 * from the exact sums.
 */
export function rateLines(
  moved: Movements,
  printed: RollForward,
  currency: string | null,
  format: Formatter,
): readonly RateLine[] {
  const { rates: texts } = mrrTexts;
  const money = (amount: number): string => format.money(amount, currency, printed.decimals);
  const change = (amount: number): string => format.change(amount, currency, printed.decimals);
  const of = (id: LineId): string => money(Math.abs(printed.lines.find((line) => line.id === id)?.amount ?? 0));
  const [opening, fresh, back] = [of("opening"), of("new"), of("reactivation")];
  const [expansion, contraction, churned] = [of("expansion"), of("contraction"), of("churned")];

  const line = (
    { name, definition, sign }: { name: string; definition: string; sign: string },
    value: string | null,
    figures: string,
    whyNone = "",
  ): RateLine => ({
    name,
    value: value ?? texts.nothing,
    definition: texts.withFigures(definition, figures),
    sign: value === null ? whyNone : sign,
  });
  const rate = (value: Rate): string | null => (value === null ? null : format.rate(value));
  const ratio = quickRatio(moved);
  const whole = format.share(1);
  const noMrr = texts.noOpeningMrr;
  return [
    line(texts.netChurn, change(printed.netChurn), `${fresh} + ${back} + ${expansion} − ${contraction} − ${churned}`),
    line(texts.netChurnRate, rate(netChurnRate(moved)), `${change(printed.netChurn)} ÷ ${opening}`, noMrr),
    line(
      texts.netRevenueChurnRate,
      rate(netRevenueChurnRate(moved)),
      `(${churned} + ${contraction} − ${expansion}) ÷ ${opening}`,
      noMrr,
    ),
    line(
      texts.customerChurnRate,
      rate(customerChurnRate(moved)),
      `${format.count(moved.churnedCustomers)} ÷ ${format.count(moved.openingCustomers)}`,
      texts.noOpeningCustomers,
    ),
    line(texts.mrrChurnRate, rate(mrrChurnRate(moved)), `(${churned} + ${contraction}) ÷ ${opening}`, noMrr),
    line(
      { ...texts.nrr, sign: texts.nrr.sign(whole) },
      rate(netRevenueRetention(moved)),
      `(${opening} + ${expansion} − ${contraction} − ${churned}) ÷ ${opening}`,
      noMrr,
    ),
    line(
      { ...texts.grr, sign: texts.grr.sign(whole) },
      rate(grossRevenueRetention(moved)),
      `(${opening} − ${contraction} − ${churned}) ÷ ${opening}`,
      noMrr,
    ),
    line(
      texts.quickRatio,
      ratio === null ? null : format.ratio(ratio),
      `(${fresh} + ${expansion}) ÷ (${contraction} + ${churned})`,
      texts.noLoss,
    ),
  ];
}
