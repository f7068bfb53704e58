import { useCallback, useEffect, useMemo, useRef } from "react";
import type { MappingMemory } from "../../../../commands/mappingMemory";
import { mrrSettingsOf, type MrrDefinition, type MrrSettings } from "../../../../core/ledger/mrrDefinition";
import { isReadingCurrent, type MrrEvent, type MrrState } from "../mrrState";

/** How much a person said of columns and words: each choice counts as one. */
export function choicesIn(definition: MrrDefinition): number {
  const { columns, words, writing, export: recognisedAs } = mrrSettingsOf(definition);
  const ofWords = [words.status, words.interval].reduce((sum, meanings) => sum + Object.keys(meanings ?? {}).length, 0);
  return Object.keys(columns).length + ofWords + Object.keys(writing).length + (recognisedAs === null ? 0 : 1);
}

/**
 * Takes over what was said of an earlier table with the same headers, where nothing was said of this one, and remembers what
 * is said.
 *
 * @returns what forgets it.
 */
export function useTableMemory(
  memory: MappingMemory<MrrSettings>,
  mrr: MrrState,
  dispatch: (event: MrrEvent) => void,
  chooseDefinition: (definition: MrrDefinition) => void,
): () => void {
  const { definition, reading } = mrr;
  const headers = useMemo(
    () => (isReadingCurrent(mrr) ? (reading?.map.columns.map(({ header }) => header) ?? null) : null),
    [mrr, reading],
  );
  const looked = useRef(new Set<string>());

  useEffect(() => {
    if (headers === null) return;
    // Once for a table: what was reset by hand is not to come back.
    const key = headers.join("\n");
    const isNew = !looked.current.has(key);
    looked.current.add(key);
    if (concerns(definition, headers)) {
      memory.keep(headers, mrrSettingsOf(definition));
      return;
    }
    const recalled = isNew ? memory.recall(headers) : null;
    if (recalled === null) return;
    dispatch({ type: "recalled", choices: choicesIn(recalled) });
    chooseDefinition(recalled);
  }, [headers, definition, memory, dispatch, chooseDefinition]);

  return useCallback(() => {
    dispatch({ type: "recalled", choices: 0 });
    if (headers !== null) memory.forget(headers);
  }, [memory, headers, dispatch]);
}

/** True where something was said, and all of it of columns that the table has: it is about it, and not about another one. */
function concerns(definition: MrrDefinition, headers: readonly string[]): boolean {
  const { columns, writing } = mrrSettingsOf(definition);
  const named = [...Object.keys(columns), ...Object.keys(writing)];
  return choicesIn(definition) > 0 && named.every((header) => headers.includes(header));
}
