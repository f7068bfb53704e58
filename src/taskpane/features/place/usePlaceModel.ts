import { useCallback, useMemo } from "react";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import type { FeatureInput, FeatureModel } from "../../workbook/feature";
import { withRecognisedScales } from "./scales";
import { useMappingMemory, type MappingMemoryModel } from "./mapping/useMappingMemory";
import type { PlaceEvent, PlaceState } from "./placeState";
import { usePlacing, type Placing } from "./usePlacing";
import { usePreview } from "./usePreview";

/** What the view of placing does beyond the state. */
export interface PlaceModel extends FeatureModel, Placing, MappingMemoryModel {
  readonly dispatch: (event: PlaceEvent) => void;
}

/** Keeps the preview up to date, and places. */
export function usePlaceModel(input: FeatureInput<"place", PlaceState, PlaceEvent>): PlaceModel {
  const { latest, dispatch: dispatchPane, keepSettings } = input;
  const dispatch = useCallback((event: PlaceEvent) => dispatchPane({ type: "place", event }), [dispatchPane]);
  const refresh = usePreview(input, dispatch);
  const keepScales = useCallback(
    ({ reading }: PreviewFigures) => {
      const { policy } = latest();
      const kept = withRecognisedScales(policy, reading.columns);
      if (kept === policy) return;
      dispatchPane({ type: "scalesKept", policy: kept });
      // With the result: written later, it would be a change that a workbook saved in between does not have.
      keepSettings(kept, "atOnce");
    },
    [latest, dispatchPane, keepSettings],
  );
  const { place, cancel } = usePlacing(input, dispatch, keepScales);
  const { forgetMapping } = useMappingMemory(input);
  return useMemo(
    () => ({ dispatch, refresh, place, cancel, forgetMapping }),
    [dispatch, refresh, place, cancel, forgetMapping],
  );
}
