import type { NamedRange, Sheet, WriteSheet } from "hucre";
import type { ResultKey } from "../../../core/report/resultSheet";

/**
 * How settings and marks live in an .xlsx file. Settings: a very hidden sheet, one row per setting, the key in column A and
 * the text from column B on, in pieces that fit into a cell; Excel, LibreOffice and this workbench keep it. Marks: a
 * constant defined in the scope of the result sheet, which follows the sheet when it is renamed or moved.
 */
export const settingsSheetName = "CS Metrics Settings";
export const markName = "CS_Metrics_Result";

/** Excel's limit is 32,767 characters. */
const cellCharacters = 30_000;
const settingsHeader = "Setting";

export function settingsSheet(settings: Readonly<Record<string, string>>): WriteSheet {
  const rows = Object.entries(settings).map(([key, text]) => {
    const pieces = Array.from({ length: Math.max(1, Math.ceil(text.length / cellCharacters)) }, (_, index) =>
      text.slice(index * cellCharacters, (index + 1) * cellCharacters),
    );
    return [key, ...pieces];
  });
  return { name: settingsSheetName, veryHidden: true, rows: [[settingsHeader, "Text"], ...rows] };
}

/** The settings of a sheet of ours; `null` when a user's own sheet only happens to have its name. */
export function readSettingsSheet({ name, rows }: Sheet): Readonly<Record<string, string>> | null {
  if (name !== settingsSheetName || rows[0]?.[0] !== settingsHeader) return null;
  const entries = rows.slice(1).flatMap(([key, ...pieces]) => {
    const text = pieces.map((piece) => (typeof piece === "string" ? piece : "")).join("");
    return typeof key === "string" && key !== "" ? [[key, text] as const] : [];
  });
  return Object.fromEntries(entries);
}

export function markToFile(sheet: string, key: ResultKey): NamedRange {
  return { name: markName, range: `"${key}"`, scope: sheet };
}

const keys: readonly ResultKey[] = ["placement", "portfolios", "summary", "mrr"];

/** The mark that a defined name is, with the sheet that carries it. */
export function markFromFile({ name, range, scope }: NamedRange): { sheet: string; key: ResultKey } | null {
  const key = keys.find((known) => range.replace(/^=/, "") === `"${known}"`);
  return name === markName && scope !== undefined && key !== undefined ? { sheet: scope, key } : null;
}
