import { RedoCommand, UndoCommand } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { afterEach, expect, test } from "vitest";
import type { WriteOptions } from "../../../../src/commands/spreadsheetHost";
import type { ResultCell, ResultSheet } from "../../../../src/core/report/layout/resultSheet";
import type { Cell } from "../../../../src/core/sheet/cell";
import { setRowsMutation, type SetRowsParams } from "../../../../src/hosts/workbench/results/setRowsMutation";
import { setTableMutation } from "../../../../src/hosts/workbench/results/setTableMutation";
import { workbookOf } from "../contractWorkbook";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

type Account = readonly [account: string, mrr: number, csm: string];

const accounts: readonly Account[] = Array.from({ length: 40 }, (_, row) => [`A${row}`, 100 + row, `CSM ${row % 4}`]);

function placement(rows: readonly Account[]): ResultSheet {
  return {
    key: "placement",
    name: "CS Placement",
    frozenRows: 1,
    tables: [
      {
        name: "CS_Placement",
        columns: [
          { id: "account", header: "Account", kind: "text", numberFormat: "@", width: 24 },
          { id: "mrr", header: "MRR", kind: "number", numberFormat: "#,##0.00", width: 12 },
          { id: "csm", header: "CSM", kind: "text", numberFormat: "@", width: 12 },
        ],
        rows: rows.map((row): ResultCell[] => [...row]),
        keyColumns: [0],
      },
    ],
  };
}

let open: HeadlessWorkbook;

afterEach(() => open.spreadsheet.univer.dispose());

function start(): void {
  open = headlessWorkbook(workbookOf([{ name: "Sum", rows: [["=SUM('CS Placement'!B2:B60)"], ["x"]] }]));
}

const write = (
  rows: readonly Account[],
  options?: WriteOptions,
): ReturnType<HeadlessWorkbook["host"]["writeResults"]> => open.host.writeResults([placement(rows)], options);

async function cells(): Promise<readonly (readonly Cell[])[]> {
  return (await open.host.read({ sheet: "CS Placement" })).cells;
}

/** Writes, and counts the cells that the grid was handed for it, and those that hold something else afterwards. */
async function counted(rows: readonly Account[]): Promise<{ written: number; changed: number }> {
  const sheet = open.workbook.getSheetBySheetName("CS Placement");
  const before = await cells();
  let written = 0;
  const heard = open.spreadsheet.commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id === setRowsMutation.id) {
      const { rows: set, lines } = params as SetRowsParams;
      for (const [index, row] of set.entries()) {
        const line = lines[index];
        const old = sheet?.getCellMatrix().getMatrix()[row] ?? {};
        const columns = new Set([...Object.keys(old), ...Object.keys(line ?? {})].map(Number));
        for (const column of columns) if (old[column] !== line?.[column]) written++;
      }
    } else if (id === SetRangeValuesMutation.id && !options?.onlyLocal) {
      const { cellValue = {} } = params as { cellValue?: Record<number, Record<number, unknown>> };
      written += Object.values(cellValue).reduce((sum, line) => sum + Object.keys(line).length, 0);
    }
  });
  await write(rows);
  heard.dispose();
  const after = await cells();
  let changed = 0;
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    for (let column = 0; column < Math.max(before[0]?.length ?? 0, after[0]?.length ?? 0); column++) {
      if ((before[row]?.[column] ?? null) !== (after[row]?.[column] ?? null)) changed++;
    }
  }
  return { written, changed };
}

/** Adds a column of the user's beside the table, with a note on each account. */
function addNotes(): void {
  const unitId = open.workbook.getUnitId();
  const table = open.spreadsheet.tables.getTableList(unitId).find(({ name }) => name === "CS_Placement");
  if (!table) throw new Error("nothing was placed");
  const { range, columns, id: tableId, subUnitId } = table;
  const headers = [...columns.map(({ displayName }) => displayName), "Note"];
  const { commands } = open.spreadsheet;
  const place = { unitId, tableId, range: { ...range, endColumn: 3 } };
  commands.syncExecuteCommand(setTableMutation.id, { ...place, headers });
  const notes = ["Note", ...accounts.map(([account]) => `note on ${account}`)];
  const cellValue = Object.fromEntries(notes.map((v, row) => [row, { 3: { v, t: 1 } }]));
  commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue });
}

const reversed = [...accounts].reverse();
const added: readonly Account[] = [...accounts.slice(0, 20), ["New", 5, "CSM 1"], ...accounts.slice(20)];
const oneChanged = accounts.map((row, index): Account => (index === 7 ? ["A7", 9, "CSM 3"] : row));

test.each([
  ["nothing changed", accounts, 0],
  ["one figure changed", oneChanged, 1],
  ["the rows are sorted the other way round", reversed, null],
  ["an account was added in the middle", added, null],
  ["accounts are gone", accounts.slice(0, 30), 30],
])("As many cells are written again as hold something else: %s", async (_what, rows, wanted) => {
  start();
  await write(accounts);
  const { written, changed } = await counted(rows);
  expect(written).toBe(changed);
  if (wanted !== null) expect(written).toBe(wanted);
});

test.each([
  ["nothing changed", accounts],
  ["the rows are sorted the other way round", reversed],
  ["an account was added in the middle", added],
])("So it is with a column of the user's, whose notes follow their account: %s", async (_what, rows) => {
  start();
  await write(accounts);
  addNotes();
  await write(accounts);
  const { written, changed } = await counted(rows);
  expect(written).toBe(changed);
  const [header, ...after] = await cells();
  expect(header).toEqual(["Account", "MRR", "CSM", "Note"]);
  const noteOn = (account: string): Cell => (account === "New" ? null : `note on ${account}`);
  expect(after.map((row) => row[3] ?? null)).toEqual(rows.map(([account]) => noteOn(account)));
});

test("A result that is the same again adds no step to Undo and is no change", async () => {
  start();
  await write(accounts);
  let mutations = 0;
  const heard = open.spreadsheet.commands.onCommandExecuted(({ id }) => void (id.includes("mutation") && mutations++));
  await write(accounts);
  expect(mutations).toBe(0);
  heard.dispose();
});

test("Nobody looks through the cells of a result for formulas: it is known of each row that was written", async () => {
  start();
  const sheetId = (): string => open.workbook.getSheetBySheetName("CS Placement")!.getSheetId();
  const lines = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("the cells were looked through");
      },
    },
  );
  const known = (): ReadonlySet<number> => open.spreadsheet.formulaRows.of(open.workbook.getUnitId(), sheetId(), lines);
  await write(accounts);
  expect(known()).toEqual(new Set());
  await write(reversed);
  expect(known()).toEqual(new Set());
});

test("One undo brings the former result back to the cell, one redo the later one, and sums follow", async () => {
  start();
  await write(accounts);
  const sumOf = (rows: readonly Account[]): number => rows.reduce((sum, [, mrr]) => sum + mrr, 0);
  await open.until("Sum", 0, 0, sumOf(accounts));
  const before = await cells();
  await write(oneChanged);
  await open.until("Sum", 0, 0, sumOf(oneChanged));
  const after = await cells();
  await open.spreadsheet.commands.executeCommand(UndoCommand.id);
  expect(await cells()).toEqual(before);
  await open.until("Sum", 0, 0, sumOf(accounts));
  await open.spreadsheet.commands.executeCommand(RedoCommand.id);
  expect(await cells()).toEqual(after);
  await open.until("Sum", 0, 0, sumOf(oneChanged));
});

test("What a person does while a result is made is not lost, and the result is put where things are then", async () => {
  start();
  await write(accounts);
  addNotes();
  const unitId = open.workbook.getUnitId();
  const sheet = open.workbook.getSheetBySheetName("CS Placement");
  let isDone = false;
  await write(reversed, {
    onProgress: () => {
      if (isDone) return;
      isDone = true;
      const cellValue = { 3: { 3: { v: "changed meanwhile", t: 1 } } };
      const place = { unitId, subUnitId: sheet?.getSheetId() };
      open.spreadsheet.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...place, cellValue });
    },
  });
  const rows = await cells();
  expect(rows.map(([account]) => account)).toEqual(["Account", ...reversed.map(([account]) => account)]);
  expect(rows.find(([account]) => account === "A2")?.[3]).toBe("changed meanwhile");
  expect(rows.find(([account]) => account === "A3")?.[3]).toBe("note on A3");
});

test("Whoever does not stop changing the workbook gets the result all the same", async () => {
  start();
  await write(accounts);
  addNotes();
  const unitId = open.workbook.getUnitId();
  const sheet = open.workbook.getSheetBySheetName("CS Placement");
  let deeds = 0;
  await write(reversed, {
    onProgress: ({ share }) => {
      if (share === 1) return;
      deeds++;
      const cellValue = { 3: { 3: { v: `change ${deeds}`, t: 1 } } };
      const place = { unitId, subUnitId: sheet?.getSheetId() };
      open.spreadsheet.commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...place, cellValue });
    },
  });
  expect(deeds).toBeGreaterThan(2);
  const rows = await cells();
  expect(rows.map(([account]) => account)).toEqual(["Account", ...reversed.map(([account]) => account)]);
  expect(rows.find(([account]) => account === "A2")?.[3]).toBe(`change ${deeds}`);
});

test("A writing that is cancelled while it is made leaves the former result", async () => {
  start();
  await write(accounts);
  const before = await cells();
  const controller = new AbortController();
  const writing = write(reversed, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(writing).rejects.toMatchObject({ code: "cancelled", written: "nothing" });
  expect(await cells()).toEqual(before);
});
