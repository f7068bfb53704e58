import { defaultSettings } from "../core/settings/defaultSettings";
import { mappingOf, type SheetMapping } from "../core/settings/mapping";
import type { Settings } from "../core/settings/settings";
import { readSettings } from "../core/settings/readSettings";
import { foldText } from "../core/sheet/foldText";

/** Remembers what a person said of a sheet's columns and words, for every later sheet with the same headers. */
export interface MappingMemory<Mapping = SheetMapping> {
  /** False where nothing outlives the workbook. */
  readonly isKept: boolean;
  /** What was said of the sheet whose headers are most like these; `null` where none is like them. */
  recall(headers: readonly string[]): Mapping | null;
  /** Takes the place of what was said of a sheet with the same headers. */
  keep(headers: readonly string[], mapping: Mapping): void;
  forget(headers: readonly string[]): void;
}

/** A text that outlives the page; one that cannot be had or kept is as good as none. */
export interface TextStore {
  read(): string | null;
  write(text: string): void;
}

/** What is remembered of accounts, and of subscriptions: a sheet may serve as both. */
export interface MappingMemories {
  readonly accounts: MappingMemory;
  readonly subscriptions: MappingMemory<Settings["mrr"]>;
}

interface Remembered<Mapping> {
  /** Folded, in alphabetical order. */
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

/** The part of the settings that is remembered of a kind of sheet, and the settings that hold it. */
interface KindOfMapping<Mapping> {
  readonly part: (settings: Settings) => Mapping;
  readonly settingsWith: (mapping: object) => object;
}

const ofAccounts: KindOfMapping<SheetMapping> = {
  part: mappingOf,
  settingsWith: (mapping) => ({ ...defaultSettings, ...mapping }),
};

const ofSubscriptions: KindOfMapping<Settings["mrr"]> = {
  part: ({ mrr }) => mrr,
  settingsWith: (mrr) => ({ ...defaultSettings, mrr }),
};

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
  return memoryOf(store, ofAccounts);
}

/** The same for what was said of subscription tables. */
export function createSubscriptionMemory(store: TextStore): MappingMemory<Settings["mrr"]> {
  return memoryOf(store, ofSubscriptions);
}

function memoryOf<Mapping extends object>(store: TextStore, kind: KindOfMapping<Mapping>): MappingMemory<Mapping> {
  const load = (): readonly Remembered<Mapping>[] => rememberedIn(store.read(), kind);
  const save = (all: readonly Remembered<Mapping>[]): void => store.write(JSON.stringify(all.slice(-maxRemembered)));
  return {
    isKept: true,
    recall: (headers) => {
      const there = new Set(foldedHeaders(headers));
      let best: Remembered<Mapping> | null = null;
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
      save([
        ...load().filter(isOther(folded)),
        { headers: folded, mapping: kind.part({ ...defaultSettings, ...kind.settingsWith(mapping) }) },
      ]);
    },
    forget: (headers) => {
      const folded = foldedHeaders(headers);
      save(load().filter(isOther(folded)));
    },
  };
}

/** Without a store nothing is remembered. */
const nothing = {
  isKept: false,
  recall: () => null,
  keep: () => undefined,
  forget: () => undefined,
};

export const noMemories: MappingMemories = { accounts: nothing, subscriptions: nothing };

function foldedHeaders(headers: readonly string[]): readonly string[] {
  return [...new Set(headers.map(foldText))].filter((header) => header !== "").sort();
}

function isOther(headers: readonly string[]): (remembered: Remembered<unknown>) => boolean {
  return (remembered) => remembered.headers.join("\n") !== headers.join("\n");
}

function rememberedIn<Mapping>(text: string | null, kind: KindOfMapping<Mapping>): readonly Remembered<Mapping>[] {
  if (text === null) return [];
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all.flatMap((one) => readRemembered(one, kind)) : [];
  } catch {
    return [];
  }
}

function readRemembered<Mapping>(value: unknown, kind: KindOfMapping<Mapping>): readonly Remembered<Mapping>[] {
  if (typeof value !== "object" || value === null) return [];
  const { headers, mapping } = value as { readonly headers?: unknown; readonly mapping?: unknown };
  if (!Array.isArray(headers) || headers.length === 0 || !headers.every((one) => typeof one === "string")) return [];
  if (typeof mapping !== "object" || mapping === null) return [];
  const reading = readSettings(kind.settingsWith(mapping));
  return reading.ok ? [{ headers, mapping: kind.part(reading.settings) }] : [];
}
