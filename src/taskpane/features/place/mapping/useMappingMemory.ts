import { useCallback, useEffect, useMemo, useRef } from "react";
import { choicesIn, mappingOf } from "../../../../core/settings/mapping";
import type { Policy } from "../../../../core/settings/policy";
import type { FeatureInput } from "../../../workbook/feature";
import { isPreviewCurrent, type PlaceEvent, type PlaceState } from "../placeState";

export interface MappingMemoryModel {
  /** Forgets what was said of sheets with these headers. */
  readonly forgetMapping: () => void;
}

/**
 * Takes over what was said of an earlier sheet with the same headers, where nothing was said of this one, and remembers
 * what is said.
 */
export function useMappingMemory({
  memories: { accounts: memory },
  state,
  dispatch,
  keepSettings,
}: FeatureInput<"place", PlaceState, PlaceEvent>): MappingMemoryModel {
  const { policy, place } = state;
  const headers = useMemo(() => headersOf(place), [place]);
  const looked = useRef(new Set<string>());

  useEffect(() => {
    if (headers === null) return;
    if (choicesIn(policy) > 0) {
      if (concerns(policy, headers)) memory.keep(headers, mappingOf(policy));
      return;
    }
    // Once for a sheet: what was reset by hand is not to come back.
    const key = headers.join("\n");
    if (looked.current.has(key)) return;
    looked.current.add(key);
    const mapping = memory.recall(headers);
    if (mapping === null) return;
    const taken = { ...policy, ...mapping };
    dispatch({ type: "place", event: { type: "recalled", choices: choicesIn(mapping) } });
    dispatch({ type: "policyChanged", policy: taken });
    keepSettings(taken);
  }, [headers, policy, memory, dispatch, keepSettings]);

  const forgetMapping = useCallback(() => {
    dispatch({ type: "place", event: { type: "recalled", choices: 0 } });
    if (headers !== null) memory.forget(headers);
  }, [memory, headers, dispatch]);
  return { forgetMapping };
}

/** The headers of the sheet as it was read last; `null` while that is not known. */
function headersOf(place: PlaceState): readonly string[] | null {
  const { preview } = place;
  if (preview.kind === "none" || !isPreviewCurrent(place)) return null;
  const columns = preview.kind === "figures" ? preview.figures.reading.sheetColumns : preview.table?.columns;
  return columns?.map(({ header }) => header) ?? null;
}

/** True where the sheet has all columns that were chosen: the choices are about it, and not about another sheet. */
function concerns({ columns }: Policy, headers: readonly string[]): boolean {
  return Object.values(columns).every((header) => header === null || headers.includes(header));
}
