import type { ResultKey } from "../../../core/report/layout/resultSheet";
import {
  isSettingsSheetName,
  keyOfMark,
  markFormula,
  markName,
  readSettingRows,
  settingRow,
  settingsHeader,
  settingsSheetName,
} from "../../../core/report/layout/workbookMarks";
import type { FileName } from "./xlsx/readWorkbook";

export function settingsSheet(settings: Readonly<Record<string, string>>): {
  readonly name: string;
  readonly veryHidden: true;
  readonly rows: string[][];
} {
  const rows = Object.entries(settings).map(([key, text]) => settingRow(key, text));
  return { name: settingsSheetName, veryHidden: true, rows: [[...settingsHeader], ...rows] };
}

/** The settings of a sheet of ours; `null` when a user's own sheet only happens to have its name. */
export function readSettingsSheet({
  name,
  rows,
}: {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}): Readonly<Record<string, string>> | null {
  if (!isSettingsSheetName(name)) return null;
  return readSettingRows(rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : null))));
}

export function markToFile(sheet: string, key: ResultKey): Omit<FileName, "isHidden" | "comment"> {
  return { name: markName, formula: markFormula(key).slice(1), sheet };
}

/** The mark that a defined name is, with the sheet that carries it. */
export function markFromFile({
  name,
  formula,
  sheet,
}: Pick<FileName, "name" | "formula" | "sheet">): { sheet: string; key: ResultKey } | null {
  const key = keyOfMark(formula);
  return name === markName && sheet !== null && key !== null ? { sheet, key } : null;
}
