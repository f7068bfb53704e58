import { defaultSettings } from "../core/settings/defaultSettings";
import { mappingOf, type SheetMapping } from "../core/settings/mapping";
import { readSettings } from "../core/settings/readSettings";
import { foldText } from "../core/sheet/foldText";

/** Remembers what a person said of a sheet's columns and words, for every later sheet with the same headers. */
export interface MappingMemory {
  /** False where nothing outlives the workbook. */
  readonly isKept: boolean;
  /** What was said of the sheet whose headers are most like these; `null` where none is like them. */
  recall(headers: readonly string[]): SheetMapping | null;
  /** Takes the place of what was said of a sheet with the same headers. */
  keep(headers: readonly string[], mapping: SheetMapping): void;
  forget(headers: readonly string[]): void;
}

/** A text that outlives the page; one that cannot be had or kept is as good as none. */
export interface TextStore {
  read(): string | null;
  write(text: string): void;
}

interface Remembered {
  /** Folded, in alphabetical order. */
  readonly headers: readonly string[];
  readonly mapping: SheetMapping;
}

/** So many sheets are remembered; the one that was kept longest ago goes first. */
export const maxRemembered = 50;
/** Of the headers of a sheet that was mapped so many must be there again; further ones do not matter. */
const minShare = 0.8;

/**
 * A memory over a text that outlives the page. What cannot be read there, or is no mapping, is not used.
 *
 * @example memory.keep(["Shop", "Fee"], { ...mapping, columns: { account: "Shop" } })
 */
export function createMappingMemory(store: TextStore): MappingMemory {
  const load = (): readonly Remembered[] => rememberedIn(store.read());
  const save = (all: readonly Remembered[]): void => store.write(JSON.stringify(all.slice(-maxRemembered)));
  return {
    isKept: true,
    recall: (headers) => {
      const there = new Set(foldedHeaders(headers));
      let best: Remembered | null = null;
      let most = minShare;
      for (const remembered of load()) {
        const share = remembered.headers.filter((header) => there.has(header)).length / remembered.headers.length;
        // Of equals the one that was kept last.
        if (share >= most) [best, most] = [remembered, share];
      }
      return best?.mapping ?? null;
    },
    keep: (headers, mapping) => {
      const folded = foldedHeaders(headers);
      if (folded.length === 0) return;
      save([...load().filter(isOther(folded)), { headers: folded, mapping: mappingOf(mapping) }]);
    },
    forget: (headers) => {
      const folded = foldedHeaders(headers);
      save(load().filter(isOther(folded)));
    },
  };
}

/** Without a store nothing is remembered. */
export const noMemory: MappingMemory = {
  isKept: false,
  recall: () => null,
  keep: () => undefined,
  forget: () => undefined,
};

function foldedHeaders(headers: readonly string[]): readonly string[] {
  return [...new Set(headers.map(foldText))].filter((header) => header !== "").sort();
}

function isOther(headers: readonly string[]): (remembered: Remembered) => boolean {
  return (remembered) => remembered.headers.join("\n") !== headers.join("\n");
}

function rememberedIn(text: string | null): readonly Remembered[] {
  if (text === null) return [];
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all.flatMap(readRemembered) : [];
  } catch {
    return [];
  }
}

function readRemembered(value: unknown): readonly Remembered[] {
  if (typeof value !== "object" || value === null) return [];
  const { headers, mapping } = value as { readonly headers?: unknown; readonly mapping?: unknown };
  if (!Array.isArray(headers) || headers.length === 0 || !headers.every((one) => typeof one === "string")) return [];
  if (typeof mapping !== "object" || mapping === null) return [];
  const reading = readSettings({ ...defaultSettings, ...mapping });
  return reading.ok ? [{ headers, mapping: mappingOf(reading.settings) }] : [];
}
