import { scheduleColumns } from "../../core/ledger/scheduleColumns";
import { numberColumn, textColumn } from "../../core/report/layout/resultColumns";
import type { ResultCell, ResultSheet, ResultTable } from "../../core/report/layout/resultSheet";
import { selfCheckTexts } from "../../core/texts/selfCheck";
import type { CellProbe, CheckColumn } from "./probe";

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
export function checkSheet(probes: readonly CellProbe[], amounts: readonly number[]): ResultSheet {
  const tables = [samplesTable, cellsTable(probes), amountsTable(amounts)];
  return { ...bareSheet, tables };
}

/** The sheet with nothing but a formula that spills, over all places that probes insert their formulas at. */
export function spillSheet(formula: string, rows: number): ResultSheet {
  const columns = scheduleColumns.map(({ id, header }) => numberColumn(id, header, checkFormats.answer));
  return { ...bareSheet, tables: [], spill: { formula, columns, rows } };
}

const { headers } = selfCheckTexts;
const bareSheet = { key: "selfCheck", name: selfCheckTexts.sheet, frozenRows: 0 } as const;

const samplesTable: ResultTable = {
  name: "CS_SelfCheckSamples",
  columns: [
    numberColumn("number", headers.number, checkFormats.answer),
    numberColumn("blank", headers.blank, checkFormats.answer),
    numberColumn("error", headers.error, checkFormats.answer),
    numberColumn("emptyText", headers.emptyText, checkFormats.answer),
    { ...numberColumn("date", headers.date, checkFormats.date), kind: "date" },
  ],
  rows: [[7, null, { code: "#N/A" }, { formula: '=""' }, sampleDate]],
  keyColumns: [0],
};

function cellsTable(probes: readonly CellProbe[]): ResultTable {
  return {
    name: cellsTableName,
    columns: [
      textColumn("probe", headers.probe, 40),
      numberColumn("answer", headers.answer, checkFormats.answer),
      textColumn("text", headers.text, 20),
      numberColumn("amount", headers.amount, checkFormats.amount),
      { ...numberColumn("date", headers.date, checkFormats.date), kind: "date" },
    ],
    rows: probes.map(({ name, column, cell }): ResultCell[] => [
      name,
      ...checkColumns.map((one) => (one === column ? cell : null)),
    ]),
    keyColumns: [0],
  };
}

function amountsTable(amounts: readonly number[]): ResultTable {
  return {
    name: amountsTableName,
    columns: [numberColumn("amount", headers.amount, checkFormats.answer)],
    rows: amounts.map((amount) => [amount]),
    keyColumns: [0],
  };
}
