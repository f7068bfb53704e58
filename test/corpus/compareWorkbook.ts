import { CellValueType, type ICellData, type IWorkbookData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { isErrorText } from "../../src/hosts/workbench/cells/errorText";
import { FileError } from "../../src/hosts/workbench/files/fileError";
import { formulaToFile } from "../../src/hosts/workbench/files/fileFormula";
import { openFile } from "../../src/hosts/workbench/files/openFile";
import { saveWorkbook } from "../../src/hosts/workbench/files/saveWorkbook";
import { isSettingsSheetName } from "../../src/core/report/layout/workbookMarks";
import { lettersOf, rawWorkbook, type RawCell, type RawSheet, type RawValue } from "./rawWorkbook";

/** What became of a file; each list names places, such as `Sheet1!B2: 1 instead of 2`. */
export interface Comparison {
  /** Why the file was refused; `null` when it opened. */
  readonly refused: string | null;
  /** Why it could not be saved; `null` when it could. */
  readonly unsaved: string | null;
  readonly cells: number;
  readonly formulas: number;
  /** Cells and formulas that are others than in the file. */
  readonly differentCells: readonly string[];
  readonly differentFormulas: readonly string[];
  /** Cells and formulas of the file that the saved file has not. */
  readonly lostCells: readonly string[];
  readonly lostFormulas: readonly string[];
  /** Cells that another reader reads as something else in the saved file than in the file. */
  readonly othersDiffer: readonly string[];
}

const none: Comparison = {
  refused: null,
  unsaved: null,
  cells: 0,
  formulas: 0,
  differentCells: [],
  differentFormulas: [],
  lostCells: [],
  lostFormulas: [],
  othersDiffer: [],
};

/** Days between the two first days from which files count. */
const daysTo1904 = 1462;

/**
 * Opens and saves a workbook, and compares both with what another reader (exceljs) says of the file; where that differs,
 * the file's XML decides.
 */
export async function compareWorkbook(bytes: Uint8Array, name: string): Promise<Comparison> {
  let opened;
  try {
    opened = await openFile(bytes, name);
  } catch (error) {
    return { ...none, refused: error instanceof FileError ? error.code : String(error) };
  }
  const { snapshot, from1904 } = opened;
  const raw = rawWorkbook(bytes).filter((sheet) => !isSettingsSheetName(sheet.name));
  const other = await readOther(bytes);
  const found = compareCells(raw, ours(snapshot), other, from1904);
  let saved: Uint8Array;
  try {
    saved = await saveWorkbook({ snapshot, spills: {} });
  } catch (error) {
    return { ...none, ...found, unsaved: String(error) };
  }
  const lost = compareCells(raw, rawWorkbook(saved), other, from1904);
  // Of a file that counts from 1904 exceljs takes durations for dates, which then seem to move.
  const othersDiffer = from1904 ? [] : compareOthers(raw, other, await readOther(saved));
  return { ...none, ...found, lostCells: lost.differentCells, lostFormulas: lost.differentFormulas, othersDiffer };
}

interface OtherCell {
  /** As text that tells types apart. */
  readonly value: string;
  readonly formula: string | null;
}

/** Filled down by exceljs, whole columns and rows stay, and texts that look like cells move. */
const misread = /"|\$?[A-Z]+:\$?[A-Z]+\b|\$?\d+:\$?\d+/i;

type OtherWorkbook = ReadonlyMap<string, ReadonlyMap<string, OtherCell>>;

function compareCells(
  raw: readonly RawSheet[],
  read: readonly RawSheet[],
  other: OtherWorkbook,
  from1904: boolean,
): Pick<Comparison, "cells" | "formulas" | "differentCells" | "differentFormulas"> {
  const differentCells: string[] = [];
  const differentFormulas: string[] = [];
  let [cells, formulas] = [0, 0];
  raw.forEach((sheet, index) => {
    const own = read[index];
    const addresses = new Set([...sheet.cells.keys(), ...(own?.cells.keys() ?? [])]);
    for (const address of addresses) {
      const expected = sheet.cells.get(address) ?? { value: null, formula: null, isFilled: false };
      // Cells that an array formula fills are filled anew when it is calculated.
      if (expected.isFilled) continue;
      const actual = own?.cells.get(address) ?? { value: null, formula: null };
      const place = `${sheet.name}!${address}`;
      if (expected.value !== null || actual.value !== null) {
        cells++;
        if (!isSameValue(expected.value, actual.value, from1904)) {
          differentCells.push(`${place}: ${text(actual.value)} instead of ${text(expected.value)}`);
        }
      }
      if (expected.formula !== null || actual.formula !== null) {
        formulas++;
        // A formula that was filled down stands in its first cell alone; another reader says what it is here.
        const wanted =
          expected.formula === "" ? (other.get(sheet.name)?.get(address)?.formula ?? null) : expected.formula;
        const isKnown = expected.formula !== "" || (wanted !== null && !misread.test(wanted));
        if (isKnown && !isSameFormula(wanted, actual.formula)) {
          differentFormulas.push(`${place}: ${text(actual.formula)} instead of ${text(wanted)}`);
        }
      }
    }
  });
  return { cells, formulas, differentCells, differentFormulas };
}

function isSameValue(expected: RawValue, actual: RawValue, from1904: boolean): boolean {
  if (typeof expected === "number" && typeof actual === "number") {
    return expected === actual || (from1904 && Math.abs(actual - expected - daysTo1904) < 1e-9);
  }
  return JSON.stringify(expected) === JSON.stringify(actual);
}

function isSameFormula(expected: string | null, actual: string | null): boolean {
  return plain(expected) === plain(actual);
}

function plain(formula: string | null): string | null {
  return formula === null ? null : formula.replace(/^=|\s/g, "").toUpperCase();
}

function text(value: RawValue): string {
  return JSON.stringify(value);
}

/** What the grid is given, in the terms of the file. */
function ours({ sheetOrder, sheets }: IWorkbookData): readonly RawSheet[] {
  return sheetOrder.map((id) => {
    const sheet = sheets[id];
    const cells = new Map<string, RawCell>();
    for (const [row, line] of Object.entries((sheet?.cellData ?? {}) as Record<string, Record<string, ICellData>>)) {
      for (const [column, cell] of Object.entries(line)) {
        const formula = cell.f ? (cell.xf ?? formulaToFile(cell.f)) : null;
        cells.set(`${lettersOf(Number(column) + 1)}${Number(row) + 1}`, {
          value: gridValue(cell),
          formula,
          isFilled: false,
        });
      }
    }
    return { name: sheet?.name ?? "", cells };
  });
}

function gridValue({ v, t }: ICellData): RawValue {
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === 1;
  if (t === CellValueType.STRING && typeof v === "string" && isErrorText(v)) return { error: v };
  return v;
}

/** Ranges of whole columns and rows that exceljs walks cell by cell, for hours. */
const endless = /<(?:\w+:)?(?:dataValidation|mergeCell)\s[^>]*ref="[^"]*(?:[A-Z]\d{6,}|XFD|[A-Z]+:[A-Z]+\b)/;

/** What exceljs reads; nothing where it fails, which it does at files that others open. */
async function readOther(bytes: Uint8Array): Promise<OtherWorkbook> {
  const workbook = new ExcelJS.Workbook();
  if (
    Object.entries(unzipSync(bytes)).some(
      ([path, part]) => /sheet\d+\.xml$/i.test(path) && endless.test(strFromU8(part)),
    )
  ) {
    return new Map();
  }
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  } catch {
    return new Map();
  }
  return new Map(
    workbook.worksheets.map((sheet) => {
      const cells = new Map<string, OtherCell>();
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (!cell.isMerged || cell.master === cell) {
            cells.set(cell.address, { value: otherValue(cell.value), formula: formulaOf(cell) });
          }
        }),
      );
      return [sheet.name, cells] as const;
    }),
  );
}

function otherValue(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined || value === "") return "null";
  if (typeof value !== "object" || value instanceof Date) return JSON.stringify(value);
  if ("richText" in value) return JSON.stringify(value.richText.map((run) => run.text).join(""));
  if ("text" in value) return otherValue(value.text);
  if ("formula" in value || "sharedFormula" in value) return otherValue(value.result);
  return JSON.stringify(value);
}

function formulaOf(cell: ExcelJS.Cell): string | null {
  try {
    return cell.formula || null;
  } catch {
    return null;
  }
}

/** True when a reader's value, as text, is that of the file. */
function isOtherFor(value: RawValue, read: string | undefined): boolean {
  const date =
    typeof value === "number" && read !== undefined ? /^"(\d{4}-\d\d-\d\dT[\d:.]+Z)"$/.exec(read)?.[1] : undefined;
  if (date === undefined) return JSON.stringify(value) === read;
  return typeof value === "number" && Math.abs((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000 - value) < 1e-6;
}

/** Cells that have a value in the file, and that a reader reads otherwise once the file was saved. */
function compareOthers(raw: readonly RawSheet[], before: OtherWorkbook, after: OtherWorkbook): string[] {
  if (before.size === 0 || after.size === 0) return [];
  return raw.flatMap(({ name, cells }) =>
    [...cells].flatMap(([address, { value, isFilled }]) => {
      const [old, now] = [before, after].map((read) => read.get(name)?.get(address)?.value ?? "null");
      // Where the file's XML says what is read once it was saved, the reader was wrong before.
      if (value === null || isFilled || old === now || old === "null" || isOtherFor(value, now)) return [];
      return [`${name}!${address}: ${now} instead of ${old}`];
    }),
  );
}
