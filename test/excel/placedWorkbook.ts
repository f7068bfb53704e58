import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { placeAccounts } from "../../src/commands/placeAccounts";
import type { SpreadsheetHost, WrittenSheet } from "../../src/commands/spreadsheetHost";
import { defaultPolicy } from "../../src/core/settings/policyDefaults";
import type { Cell } from "../../src/core/sheet/cell";
import { serialOf } from "../../src/core/sheet/serialDate";
import { workbookOf } from "./contractExcel";
import { Person } from "./model/person";
import type { Rectangle } from "./model/rectangle";
import type { Workbook } from "./model/workbook";
import type { Typed } from "../hosts/spreadsheetHostContract";
import { en } from "../../src/texts/en";

const header = ["Account", "MRR", "CSM", "DAU", "MAU", "NPS"];

/** Accounts of a small company, in the order of their ids. */
export const accountRows: readonly (readonly Typed[])[] = [
  ["Ada Ltd", 1200, "Ana", 12, 100, 9],
  ["Bolt GmbH", 5200.5, "Rui", 20, 90, 3],
  ["007", 300, "Ana", 1, 30, 10],
  ['=HYPERLINK("http://x","y")', 99.99, "Ana", null, null, null],
  ["Echo", 40, "Eva", 30, 100, 8],
];

/** A workbook with accounts and a sheet of the user's own, which will refer to our results. */
export function accountsWorkbook(rows: readonly (readonly Typed[])[] = accountRows): Workbook {
  const workbook = workbookOf([
    { name: "Accounts", rows: [header, ...rows.map(([, ...others]) => [null, ...others])] },
    { name: "Mine", rows: [["Sum"]] },
  ]);
  const person = new Person(workbook);
  rows.forEach(([name], row) => person.typeText("Accounts", row + 1, 0, String(name)));
  workbook.takeEvents();
  workbook.undoStack.clear();
  return workbook;
}

/** A week later: another order, an account less, two more, another CSM, and a metric that was not there. */
export function changeAccounts(workbook: Workbook): void {
  const person = new Person(workbook);
  const rows: Typed[][] = [
    ["Account", "MRR", "CSM", "DAU", "MAU", "NPS", "Tickets"],
    ["Echo", 45, "Eva", 31, 100, 8, 2],
    ["Ada Ltd", 1300, "Ana", 2, 100, 9, 9],
    ["Fox", 700, "Max", 9, 10, 7, 0],
    ["007", 310, "Ana", 1, 30, 10, 1],
    ["Golf", 80, "Max", 5, 9, 1, 1],
    ['=HYPERLINK("http://x","y")', 99.99, "Rui", null, null, null, 4],
    ["Hotel", 60, "Rui", 1, 9, 1, 1],
  ];
  rows.forEach((row, index) =>
    row.forEach((typed, column) => {
      if (typeof typed === "string") person.typeText("Accounts", index, column, typed);
      else person.type("Accounts", index, column, typed ?? "");
    }),
  );
}

/** What a user builds on the first result: notes beside the accounts, formulas, a pivot and a chart. */
export function buildOnResult(workbook: Workbook): void {
  const person = new Person(workbook);
  person.addTableColumn("CS_Placement", [
    "Note",
    ...placedColumn(workbook, "Account").map((account) => notes[account] ?? null),
  ]);
  person.type("Mine", 1, 0, "=SUM(CS_Placement[MRR])");
  person.type("Mine", 2, 0, "='CS Placement'!A2");
  person.type("Mine", 3, 0, "=SUM(CS_Buckets[Accounts])");
  person.addPivot("Mine", "MyPivot", "CS_Placement");
  person.addChart("Mine", "ColumnClustered", "CS Placement", placedCells(workbook, "Health"));
}

/** The header above the cells that the user's chart shows. */
export function headerOfOwnChart(workbook: Workbook): unknown {
  const person = new Person(workbook);
  const [series] = person.sheet("Mine").charts[0]?.series ?? [];
  const [, letters = "", first = ""] = /!\$([A-Z]+)\$(\d+):/.exec(series?.values ?? "") ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return person.value("CS Placement", Number(first) - 2, column);
}

export async function place(host: SpreadsheetHost, signal?: AbortSignal): Promise<readonly WrittenSheet[]> {
  const result = await placeAccounts(host, createCalculator(en.report), {
    accounts: { sheet: "Accounts" },
    team: null,
    policy: defaultPolicy,
    asOf: serialOf(2026, 11, 23),
    writtenOn: serialOf(2026, 11, 30),
    signal,
  });
  if (result.kind !== "placed") throw new Error("The accounts could not be read.");
  return result.written;
}

/** What the user's own formulas show, and what they say. */
export function ownFormulas(workbook: Workbook): readonly (readonly [Cell, string | null])[] {
  const person = new Person(workbook);
  return [1, 2, 3].map((row) => {
    const value = person.value("Mine", row, 0);
    const shown = typeof value === "object" && value !== null ? { code: value.error } : value;
    return [shown, person.formula("Mine", row, 0)];
  });
}

/** What the user notes about each account. */
export const notes: Readonly<Record<string, string>> = {
  "Ada Ltd": "first",
  "Bolt GmbH": "second",
  "007": "third",
  '=HYPERLINK("http://x","y")': "fourth",
  Echo: "fifth",
};

/** Where a column of the placed accounts is, its header left out. */
function placedCells(workbook: Workbook, name: string): Rectangle {
  const found = workbook.tableNamed("CS_Placement");
  if (!found) throw new Error("There is no table CS_Placement.");
  const { range, columns } = found.table;
  const place = range.column + columns.findIndex((one) => one.name === name);
  return { row: range.row + 1, column: place, rows: range.rows - 1, columns: 1 };
}

/** The texts of a column of the placed accounts, in the order of their rows. */
function placedColumn(workbook: Workbook, name: string): readonly string[] {
  const { row, column, rows } = placedCells(workbook, name);
  const person = new Person(workbook);
  return Array.from({ length: rows }, (_, index) => {
    const value = person.value("CS Placement", row + index, column);
    return typeof value === "string" ? value : "";
  });
}

/** The notes in the user's column by account; of accounts that have one. */
export function notesByAccount(workbook: Workbook): Readonly<Record<string, string>> {
  const written = placedColumn(workbook, "Note");
  const pairs = placedColumn(workbook, "Account").map((account, index) => [account, written[index] ?? ""] as const);
  return Object.fromEntries(pairs.filter(([, note]) => note !== ""));
}
