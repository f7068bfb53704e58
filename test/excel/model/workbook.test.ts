import { expect, test } from "vitest";
import { newWorkbook } from "../openExcel";
import { Person } from "./person";
import { workbookPicture } from "../workbookPicture";

test("a copy shows the same, and changes of one do not reach the other", () => {
  const workbook = newWorkbook();
  const person = new Person(workbook);
  person.type("Sheet1", 0, 0, "Account");
  person.type("Sheet1", 1, 0, "A");
  person.makeTable("Sheet1", { row: 0, column: 0, rows: 2, columns: 1 }, "Accounts");
  person.addChart("Sheet1", "Line", "Sheet1", { row: 0, column: 0, rows: 2, columns: 1 });
  person.addPivot("Sheet1", "Pivot", "Accounts");
  workbook.settings.set("policy", "x");
  const before = workbookPicture(workbook);
  const copy = workbook.copy();
  expect(workbookPicture(copy)).toEqual(before);
  new Person(copy).type("Sheet1", 1, 0, "B");
  new Person(copy).addTableColumn("Accounts", ["Note", "n"]);
  expect(workbookPicture(workbook)).toEqual(before);
  expect(workbookPicture(copy)[0]?.cells[1]).toContain('"B"');
  expect(workbookPicture(copy)[0]?.tables).toMatchObject([{ columns: ["Account", "Note"] }]);
  person.type("Sheet1", 1, 0, "C");
  expect(workbookPicture(copy)[0]?.cells[1]).toContain('"B"');
  expect(copy.newId()).toBe(workbook.newId() + 1);
});
