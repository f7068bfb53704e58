import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb";
import type { DroppedPart } from "../../hosts/workbench/files/droppedParts";

/** A workbook with unsaved changes as the browser keeps it; its cells stand beside it, sheet by sheet. */
export interface KeptWorkbook {
  readonly id: string;
  readonly name: string;
  /** When this copy was taken, in milliseconds since 1970. */
  readonly time: number;
  /** Characters of all its texts: about as many bytes. */
  readonly size: number;
  /** How many changes were not saved. */
  readonly unsaved: number;
  /** Ids of the sheets that they touched. */
  readonly unsavedSheets: readonly string[];
  /** What its file held and a saved one will not. */
  readonly dropped: readonly DroppedPart[];
  /** All but the sheets. */
  readonly head: string;
  readonly sheetIds: readonly string[];
}

/** A sheet in pieces. */
export interface KeptSheet {
  /** Its id in the workbook. */
  readonly sheet: string;
  readonly pieces: readonly string[];
}

/** Why nothing can be kept. */
export type StoreFailure = "full" | "forbidden";

/** The workbooks that a browser keeps for one origin. Every method rejects where the browser does not allow it. */
export interface KeptStore {
  /** The latest first. */
  list(): Promise<readonly KeptWorkbook[]>;
  /** A workbook with the pieces of its sheets; `null` when it is kept no longer. */
  read(id: string): Promise<{ workbook: KeptWorkbook; sheets: Readonly<Record<string, readonly string[]>> } | null>;
  /**
   * Puts a workbook and those of its sheets that changed down, and drops those that are gone: all or nothing. Everything is handed to the browser before
   * this returns, so that it holds even where the page goes right after.
   */
  write(workbook: KeptWorkbook, changed: readonly KeptSheet[], gone: readonly string[], atOnce: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** A piece of a sheet. Browsers hand a small record over at once, a large one later, when the page may be gone. */
interface KeptPiece {
  readonly workbook: string;
  readonly sheet: string;
  readonly index: number;
  readonly text: string;
}

interface Schema extends DBSchema {
  workbooks: { key: string; value: KeptWorkbook };
  pieces: { key: [string, string, number]; value: KeptPiece };
}

const stores = ["workbooks", "pieces"] as const;

const databaseName = "cs-workbench";
const version = 1;

/** Opens the store. @throws where the browser has none or forbids it, as some private windows do */
export async function openKeptStore(): Promise<KeptStore> {
  const database = await openDB<Schema>(databaseName, version, {
    upgrade: (fresh) => {
      fresh.createObjectStore("workbooks", { keyPath: "id" });
      fresh.createObjectStore("pieces", { keyPath: ["workbook", "sheet", "index"] });
    },
    // A later version of the page wants to change the store.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    list: async () => (await database.getAll("workbooks")).sort((a, b) => b.time - a.time),
    read: async (id) => {
      const reading = database.transaction(stores);
      const [workbook, sheets] = await Promise.all([
        reading.objectStore("workbooks").get(id),
        readPieces(reading.objectStore("pieces"), id),
        reading.done,
      ]);
      return workbook ? { workbook, sheets } : null;
    },
    write: (...copy) => write(database, ...copy),
    remove: async (id) => {
      const removing = database.transaction(stores, "readwrite");
      await Promise.all([
        removing.objectStore("workbooks").delete(id),
        removing.objectStore("pieces").delete(piecesOf(id)),
        removing.done,
      ]);
    },
    clear: async () => {
      const clearing = database.transaction(stores, "readwrite");
      await Promise.all([...stores.map((name) => clearing.objectStore(name).clear()), clearing.done]);
    },
    close: () => database.close(),
  };
}

/** Pieces that are handed over together where there is time: a browser hands them over in one task. */
const portion = 50;

/** The pieces of each sheet, in portions: all at once, those of a large workbook would hold up the page. */
async function readPieces(
  pieces: IDBPObjectStore<Schema, typeof stores, "pieces">,
  id: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const sheets: Record<string, string[]> = {};
  const all = piecesOf(id);
  for (let range = all; ;) {
    const read = await pieces.getAll(range, portion);
    for (const { sheet, text } of read) (sheets[sheet] ??= []).push(text);
    const last = read.at(-1);
    if (!last || read.length < portion) return sheets;
    range = IDBKeyRange.bound([last.workbook, last.sheet, last.index], all.upper, true);
  }
}

async function write(
  database: IDBPDatabase<Schema>,
  workbook: KeptWorkbook,
  changed: readonly KeptSheet[],
  gone: readonly string[],
  atOnce: boolean,
): Promise<void> {
  const writing = database.transaction(stores, "readwrite");
  const [workbooks, pieces] = [writing.objectStore("workbooks"), writing.objectStore("pieces")];
  const records = changed.flatMap(({ sheet, pieces: texts }) =>
    texts.map((text, index): KeptPiece => ({ workbook: workbook.id, sheet, index, text })),
  );
  const put = async (): Promise<void> => {
    const replaced = [...changed.map(({ sheet }) => sheet), ...gone];
    const asked: Promise<unknown>[] = [
      workbooks.put(workbook),
      ...replaced.map((sheet) => pieces.delete(piecesOf(workbook.id, sheet))),
    ];
    for (let start = 0; start < records.length; start += portion) {
      asked.push(...records.slice(start, start + portion).map((record) => pieces.put(record)));
      if (!atOnce) await Promise.all(asked.splice(0));
    }
    // Said now, since a page that goes would not be there to say it when all is put down.
    writing.commit();
    await Promise.all(asked);
  };
  await Promise.all([put(), writing.done]);
}

/** All pieces of a workbook, or of one of its sheets: a list sorts behind every number and text. */
function piecesOf(...start: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...start], [...start, []]);
}

/** What a failed writing says of the store. */
export function storeFailure(error: unknown): StoreFailure {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden";
}
