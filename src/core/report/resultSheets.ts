import { withFiniteFigures } from "./finiteFigures";
import type { Placement } from "./placement";
import { placementSheet } from "./placementSheet";
import { portfoliosSheet } from "./portfoliosSheet";
import type { ResultSheet } from "./resultSheet";
import { summarySheet } from "./summarySheet";

/** A placement as result sheets: plain data that a host writes. */
export function resultSheets(placement: Placement): readonly ResultSheet[] {
  const summary = summarySheet(placement);
  return [placementSheet(placement, summary), portfoliosSheet(placement), summary].map(withFiniteFigures);
}
