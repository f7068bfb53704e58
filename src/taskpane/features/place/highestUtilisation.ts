import type { Portfolios } from "../../../core/portfolios/assignment";

/** Utilisation of the busiest CSM; `null` without portfolios or without any CSM. */
export function highestUtilisation(portfolios: Pick<Portfolios, "loads"> | null): number | null {
  if (portfolios === null || portfolios.loads.length === 0) return null;
  return portfolios.loads.reduce((highest, { utilisationAfter }) => Math.max(highest, utilisationAfter), 0);
}
