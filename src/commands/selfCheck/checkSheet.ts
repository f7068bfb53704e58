import { scheduleColumns } from "../../core/ledger/scheduleColumns";
import { numberColumn, textColumn } from "../../core/report/layout/resultColumns";
import type { ResultCell, ResultSheet, ResultTable } from "../../core/report/layout/resultSheet";
import type { CellProbe, CheckColumn } from "./probe";
import type { SelfCheckWords } from "./selfCheckWords";

/** The cells of the first table that formulas of probes refer to. */
export const sampleCells = { number: "$A$2", blank: "$B$2", error: "$C$2", emptyText: "$D$2", date: "$E$2" } as const;
/** Number, blank and error side by side. */
export const sampleMetrics = "$A$2:$C$2";
/** 2026-01-01. */
export const sampleDate = 46_023;

export const cellsTableName = "CS_SelfCheckCells";
export const amountsTableName = "CS_SelfCheckAmounts";

export const checkFormats: Readonly<Record<CheckColumn, string>> = {
  answer: "General",
  text: "@",
  amount: "#,##0.00",
  date: "yyyy-mm-dd",
};
const checkColumns: readonly CheckColumn[] = ["answer", "text", "amount", "date"];

/** Where a column of the table of cells is; the first one holds the names. */
export function placeOfColumn(column: CheckColumn): number {
  return 1 + checkColumns.indexOf(column);
}

/** The sheet while the check runs: samples to refer to, a row per probe, and amounts that grow. */
export function checkSheet(
  probes: readonly CellProbe[],
  amounts: readonly number[],
  words: SelfCheckWords,
): ResultSheet {
  const tables = [samplesTable(words), cellsTable(probes, words), amountsTable(amounts, words)];
  return { ...bareSheet(words), tables };
}

/** The sheet with nothing but a formula that spills, over all places that probes insert their formulas at. */
export function spillSheet(formula: string, rows: number, words: SelfCheckWords): ResultSheet {
  const columns = scheduleColumns.map(({ id, header }) => numberColumn(id, header, checkFormats.answer));
  return { ...bareSheet(words), tables: [], spill: { formula, columns, rows } };
}

function bareSheet(words: SelfCheckWords) {
  return { key: "selfCheck", name: words.sheet, frozenRows: 0 } as const;
}

function samplesTable(words: SelfCheckWords): ResultTable {
  return {
    name: "CS_SelfCheckSamples",
    columns: [
      numberColumn("number", words.headers.number, checkFormats.answer),
      numberColumn("blank", words.headers.blank, checkFormats.answer),
      numberColumn("error", words.headers.error, checkFormats.answer),
      numberColumn("emptyText", words.headers.emptyText, checkFormats.answer),
      { ...numberColumn("date", words.headers.date, checkFormats.date), kind: "date" },
    ],
    rows: [[7, null, { code: "#N/A" }, { formula: '=""' }, sampleDate]],
    keyColumns: [0],
  };
}

function cellsTable(probes: readonly CellProbe[], words: SelfCheckWords): ResultTable {
  return {
    name: cellsTableName,
    columns: [
      textColumn("probe", words.headers.probe, 40),
      numberColumn("answer", words.headers.answer, checkFormats.answer),
      textColumn("text", words.headers.text, 20),
      numberColumn("amount", words.headers.amount, checkFormats.amount),
      { ...numberColumn("date", words.headers.date, checkFormats.date), kind: "date" },
    ],
    rows: probes.map(({ name, column, cell }): ResultCell[] => [
      name,
      ...checkColumns.map((one) => (one === column ? cell : null)),
    ]),
    keyColumns: [0],
  };
}

function amountsTable(amounts: readonly number[], words: SelfCheckWords): ResultTable {
  return {
    name: amountsTableName,
    columns: [numberColumn("amount", words.headers.amount, checkFormats.answer)],
    rows: amounts.map((amount) => [amount]),
    keyColumns: [0],
  };
}
