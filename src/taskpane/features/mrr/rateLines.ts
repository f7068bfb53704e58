import type { Movements } from "../../../core/ledger/movements";
import { isShare, rateValue } from "../../../core/ledger/rates/rate";
import { rateFormula, rateSumFormula, type RateTerms } from "../../../core/ledger/rates/rateFormula";
import { rateIds, rates, type RateId } from "../../../core/ledger/rates/rates";
import type { Formatter } from "../../format/formatter";
import type { LineId } from "../../../core/ledger/lineCustomers";
import type { RollForward, RollForwardLine } from "./rollForward";
import type { Texts } from "../../../texts/texts";

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
 * Every rate of a period, and first the net churn, which is an amount. The figures in the definitions are those of the
 * roll-forward above them; the values are computed from the exact sums.
 */
export function rateLines(
  moved: Movements,
  printed: RollForward,
  currency: string | null,
  format: Formatter,
  allTexts: Texts,
): readonly RateLine[] {
  const { rates: texts } = allTexts.mrr;
  const inFigures = termsOf(printed, currency, format);
  const netChurn = format.change(printed.netChurn, currency, printed.decimals);
  const definition = (words: string, figures: string): string => texts.withFigures(sentence(words), figures);

  const lineOf = (id: RateId): RateLine => {
    const rate = rates[id];
    const { name, sign } = texts.lines[id];
    const value = rateValue(rate, moved);
    // The line above has said its sum.
    const said = id === "netChurnRate" ? { name: texts.netChurn.name, figure: netChurn } : undefined;
    const whyNone = isShare(rate) ? texts.noOpening[rate.counts] : texts.noLoss;
    return {
      name,
      value: value === null ? texts.nothing : isShare(rate) ? format.rate(value) : format.ratio(value),
      definition: definition(rateFormula(rate, texts.inWords, said?.name), rateFormula(rate, inFigures, said?.figure)),
      sign: value === null ? whyNone : sign(format.share(1)),
    };
  };
  return [
    {
      ...texts.netChurn,
      value: netChurn,
      definition: definition(
        rateSumFormula(rates.netChurnRate, texts.inWords),
        rateSumFormula(rates.netChurnRate, inFigures),
      ),
    },
    ...rateIds.map(lineOf),
  ];
}

/** The terms of the formulas as the figures of the roll-forward, all without a sign. */
function termsOf({ lines, decimals }: RollForward, currency: string | null, format: Formatter): RateTerms {
  const figures = (figureOf: (line: RollForwardLine) => string) => {
    const terms = Object.fromEntries(lines.map((line) => [line.id, figureOf(line)])) as Record<LineId, string>;
    return { terms, whole: terms.opening };
  };
  return {
    mrr: figures(({ amount }) => format.money(Math.abs(amount), currency, decimals)),
    customers: figures(({ customers }) => format.count(customers)),
  };
}

function sentence(words: string): string {
  // The first letter may stand behind a bracket.
  return words.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
