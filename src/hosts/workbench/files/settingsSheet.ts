import type { NamedRange, Sheet, WriteSheet } from "hucre";
import type { ResultKey } from "../../../core/report/resultSheet";
import {
  isSettingsSheetName,
  keyOfMark,
  markFormula,
  markName,
  readSettingRows,
  settingRow,
  settingsHeader,
  settingsSheetName,
} from "../../../core/report/workbookMarks";

export function settingsSheet(settings: Readonly<Record<string, string>>): WriteSheet {
  const rows = Object.entries(settings).map(([key, text]) => settingRow(key, text));
  return { name: settingsSheetName, veryHidden: true, rows: [[...settingsHeader], ...rows] };
}

/** The settings of a sheet of ours; `null` when a user's own sheet only happens to have its name. */
export function readSettingsSheet({ name, rows }: Sheet): Readonly<Record<string, string>> | null {
  if (!isSettingsSheetName(name)) return null;
  return readSettingRows(rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : null))));
}

export function markToFile(sheet: string, key: ResultKey): NamedRange {
  return { name: markName, range: markFormula(key).slice(1), scope: sheet };
}

/** The mark that a defined name is, with the sheet that carries it. */
export function markFromFile({ name, range, scope }: NamedRange): { sheet: string; key: ResultKey } | null {
  const key = keyOfMark(range);
  return name === markName && scope !== undefined && key !== null ? { sheet: scope, key } : null;
}
