/** Figures inside the texts of result sheets. Sheets travel, so they are plain English whoever's computer wrote them. */

/** `118 %`, in whole percents. */
export function plainPercent(share: number): string {
  return `${plainNumber(Math.round(share * 100))} %`;
}

/** `1,200` or `0.25`: at most two decimals, thousands apart. */
export function plainNumber(value: number): string {
  const [whole = "", decimals] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
