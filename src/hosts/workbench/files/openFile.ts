import type { IWorkbookData } from "@univerjs/core";
import type { DroppedPart } from "./droppedParts";
import { FileError } from "./fileError";
import { openCsv, type DoubtfulColumn } from "./openCsv";
import { openWorkbook } from "./openWorkbook";

/** A file, opened, with everything that a person should be told about it. */
export interface OpenedFile {
  readonly snapshot: IWorkbookData;
  readonly dropped: readonly DroppedPart[];
  /** Names of sheets that have no cells, and are not opened. */
  readonly leftOut: readonly string[];
  readonly from1904: boolean;
  readonly doubtful: readonly DoubtfulColumn[];
  /** Address of the first line of a text file that is cut unlike the others; `null` without one. */
  readonly broken: string | null;
}

const textFile = /\.(?:csv|tsv|tab|txt)$/i;
const workbookFile = /\.(?:xlsx|xlsm)$/i;

/**
 * Opens a file by its name and its content.
 *
 * @throws {FileError} when it cannot be opened, and nothing else
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  try {
    if (workbookFile.test(name)) {
      return { ...(await openWorkbook(bytes, name)), doubtful: [], broken: null };
    }
    if (textFile.test(name)) return { ...openCsv(bytes, name), dropped: [], leftOut: [], from1904: false };
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("damaged", { cause: error });
  }
  throw new FileError(/\.xls$/i.test(name) ? "old-format" : "wrong-type");
}
