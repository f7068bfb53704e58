import { useCallback, useEffect, useMemo, useRef } from "react";
import type { MappingMemory } from "../../../../commands/mappingMemory";
import { mrrSettingsOf, type MrrDefinition, type MrrSettings } from "../../../../core/ledger/mrrDefinition";
import { isReadingCurrent, type MrrEvent, type MrrState } from "../mrrState";

/** How much a person said of columns and words: each choice counts as one. */
export function choicesIn(definition: MrrDefinition): number {
  const { columns, words, writing, export: recognisedAs } = mrrSettingsOf(definition);
  const ofWords = Object.keys({ ...words.status }).length + Object.keys({ ...words.interval }).length;
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
    const own = choicesAbout(definition, headers);
    if (own !== null) {
      memory.keep(headers, own);
      return;
    }
    const recalled = isNew ? memory.recall(headers) : null;
    if (recalled === null) return;
    dispatch({ type: "recalled", choices: choicesIn(recalled) });
    chooseDefinition(withChoices(definition, recalled));
  }, [headers, definition, memory, dispatch, chooseDefinition]);

  return useCallback(() => {
    dispatch({ type: "recalled", choices: 0 });
    if (headers !== null) memory.forget(headers);
  }, [memory, headers, dispatch]);
}

/**
 * What was said of a table with some headers: of what was said by header that of its own, and all that was said of words.
 *
 * @returns `null` where what was said is about other tables, or nothing was.
 */
export function choicesAbout(definition: MrrDefinition, headers: readonly string[]): MrrSettings | null {
  const settings = mrrSettingsOf(definition);
  const ofOwn = <Said>(said: Readonly<Record<string, Said>>): Readonly<Record<string, Said>> =>
    Object.fromEntries(Object.entries(said).filter(([header]) => headers.includes(header)));
  const own = { ...settings, columns: ofOwn(settings.columns), writing: ofOwn(settings.writing) };
  const isOfOthers = choicesBy(own) === 0 && choicesBy(settings) > 0;
  return isOfOthers || choicesIn(own) === 0 ? null : own;
}

function choicesBy({ columns, writing }: MrrSettings): number {
  return Object.keys(columns).length + Object.keys(writing).length;
}

/**
 * What was said of other tables of the workbook with what was said of this one earlier. Whether its ends are inclusive is
 * the workbook's: that is no matter of columns and words.
 */
export function withChoices(definition: MrrDefinition, recalled: MrrSettings): MrrDefinition {
  const { endsInclusive, columns, words, writing, export: recognisedAs } = mrrSettingsOf(definition);
  return {
    endsInclusive,
    columns: { ...columns, ...recalled.columns },
    words: {
      status: { ...words.status, ...recalled.words.status },
      interval: { ...words.interval, ...recalled.words.interval },
    },
    writing: { ...writing, ...recalled.writing },
    export: recalled.export ?? recognisedAs,
  };
}
