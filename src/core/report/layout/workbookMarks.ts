import type { Cell } from "../../sheet/cell";
import { resultKeys, type ResultKey } from "./resultSheet";

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
  const pieces = Array.from({ length: Math.max(1, Math.ceil(text.length / cellCharacters)) }, (_, index) =>
    text.slice(index * cellCharacters, (index + 1) * cellCharacters),
  );
  return [key, ...pieces];
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

/** The workbook setting that holds the headers which we wrote, by table. */
export const headersSetting = "resultColumns";

/**
 * The headers that we wrote, by table, so that a column which is no longer ours is not taken for the user's.
 *
 * @param text the setting; without one, or where it was tampered with, nothing is known: what has our headers of today is
 * ours then, and the rest is the user's.
 */
export function readWrittenHeaders(text: string | null | undefined): Readonly<Record<string, readonly string[]>> {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    const entries = Object.entries(typeof kept === "object" && kept !== null ? kept : {});
    return Object.fromEntries(entries.filter((entry): entry is [string, string[]] => Array.isArray(entry[1])));
  } catch {
    return {};
  }
}

/** The headers that were written to a table, whatever number its name got. */
export function headersOfTable(
  headers: Readonly<Record<string, readonly string[]>>,
  table: string,
): readonly string[] | null {
  return headers[table] ?? headers[table.replace(/_\d+$/, "")] ?? null;
}
