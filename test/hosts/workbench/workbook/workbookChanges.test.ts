import { RedoCommand, UndoCommand } from "@univerjs/core";
import { InsertSheetCommand, SetRangeValuesCommand, SetStyleCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import { afterEach, expect, test } from "vitest";
import {
  watchChanges,
  type EarlierChanges,
  type WorkbookChanges,
} from "../../../../src/hosts/workbench/workbook/workbookChanges";
import { workbookOf } from "../contractWorkbook";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

let open: HeadlessWorkbook & { changes: WorkbookChanges };

afterEach(() => open.spreadsheet.univer.dispose());

function openWorkbook(earlier?: EarlierChanges): void {
  const headless = headlessWorkbook(
    workbookOf([
      {
        name: "Accounts",
        rows: [
          ["Account", "MRR"],
          ["A", 10],
          ["B", 20],
          ["Sum", "=SUM(B2:B3)"],
        ],
      },
      { name: "Team", rows: [["CSM"], ["=Accounts!B4*2"]] },
    ]),
  );
  open = { ...headless, changes: watchChanges(headless.spreadsheet, headless.workbook, earlier) };
}

const unitId = (): string => open.workbook.getUnitId();

async function run(id: string, params: object = {}): Promise<void> {
  expect(await open.spreadsheet.commands.executeCommand(id, { unitId: unitId(), ...params })).toBe(true);
  // A deed of a person is a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
}

async function type(value: number, subUnitId = "s0"): Promise<void> {
  const range = { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 };
  await run(SetRangeValuesCommand.id, { subUnitId, range, value: { v: value } });
}

test("A workbook that nobody touched has no changes, though its formulas are calculated", async () => {
  openWorkbook();
  await open.until("Team", 1, 0, 60);
  expect(open.changes.unsaved).toBe(0);
  expect(open.changes.unsavedSheets).toEqual([]);
});

test("What formulas answer to a change belongs to no other sheet's changes", async () => {
  openWorkbook();
  await type(15);
  await open.until("Team", 1, 0, 70);
  expect(open.changes.unsaved).toBe(1);
  expect(open.changes.unsavedSheets).toEqual(["s0"]);
  expect(open.changes.revisionOf("s1")).toBe(0);
});

test("After 25 changes, a saving and 5 more, 5 are unsaved", async () => {
  openWorkbook();
  for (let value = 1; value <= 25; value++) await type(value);
  expect(open.changes.unsaved).toBe(25);
  open.changes.saved(open.changes.total);
  expect(open.changes.unsaved).toBe(0);
  for (let value = 1; value <= 5; value++) await type(value);
  expect(open.changes.unsaved).toBe(5);
});

test("After 2 changes, a saving, an undo and another change, both of these are unsaved", async () => {
  openWorkbook();
  await type(1);
  await type(2);
  open.changes.saved(open.changes.total);
  await run(UndoCommand.id);
  await type(3);
  expect(open.changes.unsaved).toBe(2);
});

test("Redo is a change", async () => {
  openWorkbook();
  await type(1);
  await run(UndoCommand.id);
  open.changes.saved(open.changes.total);
  await run(RedoCommand.id);
  expect(open.changes.unsaved).toBe(1);
});

test("Formats, new sheets and other names are changes", async () => {
  openWorkbook();
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 };
  await run(SetStyleCommand.id, { subUnitId: "s0", range, style: { type: "bl", value: 1 } });
  expect(open.changes.unsaved).toBe(1);
  await run(SetWorksheetNameCommand.id, { subUnitId: "s1", name: "People" });
  expect(open.changes.unsaved).toBe(2);
  await run(InsertSheetCommand.id);
  expect(open.changes.unsaved).toBe(3);
  expect(open.changes.unsavedSheets).toHaveLength(3);
});

test("Settings that are kept with the workbook are a change, but not when they are the same again", async () => {
  openWorkbook();
  await open.host.writeSetting("policy", "{}");
  expect(open.changes.unsaved).toBe(1);
  await open.host.writeSetting("policy", "{}");
  expect(open.changes.unsaved).toBe(1);
  expect(await open.host.readSetting("policy")).toBe("{}");
});

test("Writing results is one change", async () => {
  openWorkbook();
  const column = { id: "account", header: "Account", kind: "text", numberFormat: "General", width: 20 } as const;
  const table = { name: "CS_MRR", columns: [column], rows: [["A"]], keyColumns: [0] };
  await open.host.writeResults([{ key: "mrr", name: "CS MRR", frozenRows: 1, tables: [table] }]);
  expect(open.changes.unsaved).toBe(1);
  expect(open.changes.unsavedSheets).toEqual(["cs-mrr"]);
});

test("A change during a saving stays unsaved", async () => {
  openWorkbook();
  await type(1);
  const mark = open.changes.total;
  await type(2);
  open.changes.saved(mark);
  expect(open.changes.unsaved).toBe(1);
});

test("A workbook that was kept starts with the changes that it was kept with", async () => {
  openWorkbook({ unsaved: 7, sheets: ["s1"] });
  expect(open.changes.unsaved).toBe(7);
  expect(open.changes.unsavedSheets).toEqual(["s1"]);
  await type(1);
  expect(open.changes.unsaved).toBe(8);
  open.changes.saved(open.changes.total);
  expect(open.changes.unsaved).toBe(0);
});

test("Who listens is told of changes and of a saving", async () => {
  openWorkbook();
  const told: number[] = [];
  const stop = open.changes.onChange(() => told.push(open.changes.unsaved));
  await type(1);
  expect(told.at(-1)).toBe(1);
  open.changes.saved(open.changes.total);
  expect(told.at(-1)).toBe(0);
  stop();
  const before = told.length;
  await type(2);
  expect(told).toHaveLength(before);
});
