import type { Cell } from "../../sheet/cell";
import { resultKeys, type NamedColumn, type ResultKey, type ResultTable, type RowCaptions } from "./resultSheet";

/**
 * How settings and marks live in a workbook, in every spreadsheet program alike. Settings: a very hidden sheet, one row per
 * setting, the key in column A and the text from column B on, in pieces that fit into a cell; Excel, LibreOffice and the
 * workbench keep it. Marks: a constant defined in the scope of the result sheet, which follows the sheet when it is renamed
 * or moved.
 */
export const settingsSheetName = "CS Metrics Settings";
export const markName = "CS_Metrics_Result";

/** True for the settings' sheet, which gets a number where a sheet of the user's has its name. */
export function isSettingsSheetName(name: string): boolean {
  return name.startsWith(settingsSheetName) && /^(?: \(\d+\))?$/.test(name.slice(settingsSheetName.length));
}

/** Excel's limit is 32,767 characters. */
const cellCharacters = 30_000;
export const settingsHeader = ["Setting", "Text"] as const;

/** A setting as a row of the settings' sheet. */
export function settingRow(key: string, text: string): string[] {
  return [key, ...settingPieces(text)];
}

/**
 * The text of a setting in pieces that fit into cells, one at least. None begins with an apostrophe, which some programs
 * take for a sign that what follows is text, nor between the halves of a character.
 */
export function settingPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length || pieces.length === 0;) {
    let end = start + cellCharacters;
    while (end - start > 1 && /^['\udc00-\udfff]/.test(text.slice(end, end + 1))) end--;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** The settings in the rows of their sheet; `null` when a user's own sheet only happens to have its name. */
export function readSettingRows(rows: readonly (readonly Cell[])[]): Readonly<Record<string, string>> | null {
  if (rows[0]?.[0] !== settingsHeader[0]) return null;
  const entries = rows.slice(1).flatMap(([key, ...pieces]) => {
    const text = pieces.map((piece) => (typeof piece === "string" ? piece : "")).join("");
    return typeof key === "string" && key !== "" ? [[key, text] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What the name of a mark stands for. */
export function markFormula(key: ResultKey): string {
  return `="${key}"`;
}

/** Which result sheet a mark tells of; `null` for a name of the user's. */
export function keyOfMark(formula: string): ResultKey | null {
  const text = formula.replace(/^=/, "");
  return resultKeys.find((key) => text === `"${key}"`) ?? null;
}

/** The workbook setting that holds which columns we wrote, by table. */
export const columnsSetting = "resultColumns";

/** A column of a result with its header as it was written. */
export interface WrittenColumn {
  /** `null` in workbooks of a time when ids were not kept. */
  readonly id: string | null;
  readonly header: string;
  /** Of a column that holds words of ours, those of that run by what they stand for. */
  readonly captions?: RowCaptions;
}

/** The columns that we wrote, by the wanted name of their table. */
export type WrittenColumns = Readonly<Record<string, readonly WrittenColumn[]>>;

/** The columns of a run as the text of their setting, beside those of tables that it does not write. */
export function writtenColumnsText(known: WrittenColumns): string {
  const pairs = Object.entries(known).map(([table, columns]) => [
    table,
    columns.map(({ id, header, captions }) => [id, header, ...(captions ? [captions] : [])]),
  ]);
  return JSON.stringify(Object.fromEntries(pairs));
}

/** The columns of tables that are being written. */
export function columnsToWrite(tables: readonly Pick<ResultTable, "name" | "columns">[]): WrittenColumns {
  return Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map(namedColumn)]));
}

/** What of a column is needed to find it and its rows again. */
export function namedColumn({ id, header, captions }: NamedColumn): NamedColumn {
  return { id, header, ...(captions && { captions }) };
}

/**
 * The columns that we wrote, by table: a column of ours is found again whatever its header says by now in our words, and
 * one that has left the result is not taken for the user's.
 *
 * @param text the setting; without one, or where it was tampered with, nothing is known: what has a header of ours is ours
 * then, and the rest is the user's.
 */
export function readWrittenColumns(text: string | null | undefined): WrittenColumns {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    const entries = Object.entries(typeof kept === "object" && kept !== null ? kept : {});
    return Object.fromEntries(
      entries.flatMap(([table, columns]) => (Array.isArray(columns) ? [[table, columns.flatMap(writtenColumn)]] : [])),
    );
  } catch {
    return {};
  }
}

function writtenColumn(kept: unknown): WrittenColumn[] {
  if (typeof kept === "string") return [{ id: null, header: kept }];
  const [id, header, captions] = Array.isArray(kept) ? (kept as unknown[]) : [];
  if (typeof header !== "string") return [];
  return [{ id: typeof id === "string" ? id : null, header, ...(isCaptions(captions) && { captions }) }];
}

function isCaptions(kept: unknown): kept is RowCaptions {
  return typeof kept === "object" && kept !== null && Object.values(kept).every((text) => typeof text === "string");
}

/** The columns that were written to a table, whatever number its name got; `null` where nothing is known of it. */
export function columnsOfTable(columns: WrittenColumns, table: string): readonly WrittenColumn[] | null {
  return columns[table] ?? columns[table.replace(/_\d+$/, "")] ?? null;
}
