import { beforeEach, describe, expect, test } from "vitest";
import { newWorkbook } from "../openExcel";
import { CellRange } from "./cellRange";
import { copyCells } from "./copying";
import { Person } from "./person";
import { deleteCells, insertCells, moveCells } from "./structure";
import { deleteColumn } from "./tableColumns";
import { removeTable, resizeTable } from "./tables";
import type { Rectangle } from "./rectangle";
import type { Workbook } from "./workbook";

let workbook: Workbook;
let person: Person;

const cells = (row: number, column: number, rows = 1, columns = 1): Rectangle => ({ row, column, rows, columns });

/** A table Subs in A1:B3 of Data, and on Mine what refers to it. */
beforeEach(() => {
  workbook = newWorkbook();
  person = new Person(workbook);
  person.renameSheet("Sheet1", "Data");
  person.addSheet("Mine");
  for (const [row, line] of [
    ["Account", "MRR"],
    ["A", 100],
    ["B", 50],
  ].entries()) {
    for (const [column, cell] of line.entries()) person.type("Data", row, column, cell);
  }
  person.makeTable("Data", cells(0, 0, 3, 2), "Subs");
  for (const [row, formula] of ["=SUM(Subs[MRR])", "=Data!B2", "=SUM(Data!$B$2:$B$3)"].entries()) {
    person.type("Mine", row, 0, formula);
  }
  person.addChart("Mine", "Line", "Data", cells(0, 0, 3, 2));
  const mine = person.sheet("Mine");
  mine.names.push({ name: "Total", formula: "=Data!$B$3", visible: true, comment: "" });
});

function formulas(): (string | null)[] {
  return [0, 1, 2].map((row) => person.formula("Mine", row, 0));
}

function values(): unknown[] {
  return [0, 1, 2].map((row) => person.value("Mine", row, 0));
}

const series = (): string | undefined => person.sheet("Mine").charts[0]?.series[0]?.values;
const named = (): string | undefined => person.sheet("Mine").names[0]?.formula;

describe("formulas, names and charts", () => {
  test("calculate", () => {
    expect(values()).toEqual([150, 100, 150]);
    person.type("Data", 1, 1, 1);
    expect(values()).toEqual([51, 1, 51]);
  });

  test("follow a sheet, a table and a column that get other names", () => {
    person.renameSheet("Data", "My data");
    person.type("My data", 0, 1, "Revenue");
    expect(formulas()).toEqual(["=SUM(Subs[Revenue])", "='My data'!B2", "=SUM('My data'!$B$2:$B$3)"]);
    expect([series(), named()]).toEqual(["='My data'!$B$2:$B$3", "='My data'!$B$3"]);
    expect(values()).toEqual([150, 100, 150]);
  });

  test("lose a sheet that is deleted, and have it again after an undo", () => {
    person.deleteSheet("Data");
    expect(values()).toEqual([{ error: "#REF!" }, { error: "#REF!" }, { error: "#REF!" }]);
    expect(series()).toContain("#REF!");
    person.undo();
    expect(values()).toEqual([150, 100, 150]);
    expect(series()).toBe("=Data!$B$2:$B$3");
  });

  test("lose a column that leaves its table, and a table that goes", () => {
    const { table, sheet } = workbook.tableNamed("Subs") ?? {};
    if (!table || !sheet) throw new Error("no table");
    resizeTable(workbook, sheet, table, cells(0, 0, 3, 1));
    expect(values()).toEqual([{ error: "#REF!" }, 100, 150]);
    removeTable(workbook, sheet, table, false);
    expect(values().slice(1)).toEqual([100, 150]);
  });

  test("keep to a table that is resized by rows", () => {
    const { table, sheet } = workbook.tableNamed("Subs") ?? {};
    if (!table || !sheet) throw new Error("no table");
    person.type("Data", 3, 1, 7);
    resizeTable(workbook, sheet, table, cells(0, 0, 4, 2));
    expect(values()).toEqual([157, 100, 150]);
  });

  test("follow cells that move down, to the right, and back", () => {
    const data = person.sheet("Data");
    insertCells(workbook, data, cells(0, 0, 2, 16_384), "rows");
    insertCells(workbook, data, cells(0, 0, 1_048_576, 1), "columns");
    expect(formulas().slice(1)).toEqual(["=Data!C4", "=SUM(Data!$C$4:$C$5)"]);
    expect([series(), named()]).toEqual(["=Data!$C$4:$C$5", "=Data!$C$5"]);
    expect(values()).toEqual([150, 100, 150]);
    deleteCells(workbook, data, cells(0, 0, 2, 16_384), "rows");
    expect(formulas()[1]).toBe("=Data!C2");
    deleteCells(workbook, data, cells(1, 0, 1, 16_384), "rows");
    expect(formulas()[1]).toContain("#REF!");
    expect(values()).toEqual([50, { error: "#REF!" }, 50]);
  });

  test("follow cells that are cut and pasted on another sheet", () => {
    moveCells(workbook, person.sheet("Data"), cells(0, 0, 3, 2), person.sheet("Mine"), cells(9, 3));
    expect(formulas().slice(1)).toEqual(["=Mine!E11", "=SUM(Mine!$E$11:$E$12)"]);
    expect(values()).toEqual([150, 100, 150]);
  });

  test("lose a column that is deleted from its table", () => {
    const { table, sheet } = workbook.tableNamed("Subs") ?? {};
    if (!table || !sheet) throw new Error("no table");
    deleteColumn(workbook, sheet, table, 1);
    expect(values()).toEqual([{ error: "#REF!" }, { error: "#REF!" }, { error: "#REF!" }]);
  });

  test("a pivot reads its table by its identity", () => {
    person.addPivot("Mine", "Pivot", "Subs");
    const [pivot] = person.sheet("Mine").pivots;
    expect(workbook.tables().find(({ table }) => table.id === pivot?.tableId)?.table.name).toBe("Subs");
  });

  test("move along when they are copied, but for what is fixed", () => {
    person.type("Mine", 4, 0, "=A1+$A$2");
    const mine = person.sheet("Mine");
    const at = (range: Rectangle): CellRange => new CellRange(workbook, mine.id, range);
    copyCells(at(cells(4, 0)), at(cells(5, 1, 2, 1)), "All");
    expect([5, 6].map((row) => person.formula("Mine", row, 1))).toEqual(["=B2+$A$2", "=B3+$A$2"]);
    copyCells(at(cells(4, 0)), at(cells(8, 0)), "Values");
    expect([person.formula("Mine", 8, 0), person.value("Mine", 8, 0)]).toEqual([null, 250]);
  });
});

describe("formulas that fill more than one cell", () => {
  test("spill, show #SPILL! where something is in the way, and shrink again", () => {
    person.type("Mine", 0, 3, "=SEQUENCE(3,2)");
    const shown = (): unknown[] => [0, 1, 2].map((row) => person.value("Mine", row, 4));
    expect(shown()).toEqual([2, 4, 6]);
    person.type("Mine", 1, 4, "mine");
    expect(shown()).toEqual([null, "mine", null]);
    expect(person.value("Mine", 0, 3)).toEqual({ error: "#SPILL!" });
    person.type("Mine", 1, 4, null);
    expect(shown()).toEqual([2, 4, 6]);
    person.type("Mine", 0, 3, "=SEQUENCE(2,2)");
    expect(shown()).toEqual([2, 4, null]);
  });

  test("are read by others, which may spill in their turn", () => {
    person.type("Mine", 0, 3, "=SEQUENCE(3)");
    person.type("Mine", 0, 2, "=SUM(D1:D9)");
    expect(person.value("Mine", 0, 2)).toBe(6);
    person.type("Mine", 0, 6, "=D1#*2");
    expect([0, 1, 2, 3].map((row) => person.value("Mine", row, 6))).toEqual([2, 4, 6, null]);
  });

  test("do not spill into a table, nor can a table be made over them", () => {
    person.type("Data", 0, 2, "=SEQUENCE(2,2)");
    expect(person.value("Data", 1, 3)).toBe(4);
    expect(() => {
      person.makeTable("Data", cells(1, 2, 2, 2), "Other");
    }).toThrow("array formulas");
    person.type("Data", 5, 0, "=SEQUENCE(1,2)");
    person.type("Data", 4, 4, "Head");
    person.makeTable("Data", cells(4, 4, 2, 1), "Other");
    person.type("Data", 5, 3, "=SEQUENCE(1,2)");
    expect(person.value("Data", 5, 3)).toEqual({ error: "#SPILL!" });
  });
});
