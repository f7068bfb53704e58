import type { Counted, Rate, RateFigure } from "./rate";

/** How the terms of a formula read: in words, or as the figures of a period. */
export type RateTerms = Readonly<Record<Counted, CountedTerms>>;

interface CountedTerms {
  /** In a sum. */
  readonly terms: Readonly<Record<RateFigure, string>>;
  /** What there was at opening, to divide by. */
  readonly whole: string;
}

/**
 * The formula of a rate.
 *
 * @param sumName what its sum is called where that was said before.
 * @example rateFormula(rates.mrrChurnRate, inWords) // "(churned + contraction) ÷ opening MRR"
 */
export function rateFormula(rate: Rate, terms: RateTerms, sumName?: string): string {
  const { counts, sum, of } = rate;
  const whole = of === "opening" ? terms[counts].whole : bracketed(of, terms[counts]);
  return `${sumName ?? bracketed(sum, terms[counts])} ÷ ${whole}`;
}

/** The formula of what a rate divides: `churned + contraction`. */
export function rateSumFormula({ counts, sum }: Rate, terms: RateTerms): string {
  return sumFormula(sum, terms[counts]);
}

function bracketed(sum: Rate["sum"], terms: CountedTerms): string {
  const formula = sumFormula(sum, terms);
  return Object.keys(sum).length > 1 ? `(${formula})` : formula;
}

function sumFormula(sum: Rate["sum"], { terms }: CountedTerms): string {
  const [first, ...others] = Object.entries(sum) as [RateFigure, number][];
  if (!first) return "";
  return others.reduce(
    (formula, [figure, sign]) => `${formula} ${sign < 0 ? "−" : "+"} ${terms[figure]}`,
    `${first[1] < 0 ? "−" : ""}${terms[first[0]]}`,
  );
}
