/** Which of the two comes first where a date is written as two numbers and a year. */
export type DateOrder = "dayFirst" | "monthFirst";

const months = 12;

/**
 * The order in which all of these dates are written: a number above 12 is no month.
 *
 * @param pairs the two numbers before the year of each date.
 * @returns `either` where nothing tells, `mixed` where two of them contradict each other.
 * @example dateOrder([[3, 4], [15, 4]]) // "dayFirst"
 */
export function dateOrder(pairs: Iterable<readonly [first: number, second: number]>): DateOrder | "either" | "mixed" {
  let order: DateOrder | "either" = "either";
  for (const [first, second] of pairs) {
    if (first > months === second > months) continue;
    const told = first > months ? "dayFirst" : "monthFirst";
    if (order !== "either" && order !== told) return "mixed";
    order = told;
  }
  return order;
}
