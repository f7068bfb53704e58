import { expect, test } from "vitest";
import { newWorkbook } from "../openExcel";
import { Person } from "./person";
import { pictureOf } from "./workbookPicture";

test("a copy shows the same, and changes of one do not reach the other", () => {
  const workbook = newWorkbook();
  const person = new Person(workbook);
  person.type("Sheet1", 0, 0, "Account");
  person.type("Sheet1", 1, 0, "A");
  person.makeTable("Sheet1", { row: 0, column: 0, rows: 2, columns: 1 }, "Accounts");
  person.addChart("Sheet1", "Line", "Sheet1", { row: 0, column: 0, rows: 2, columns: 1 });
  person.addPivot("Sheet1", "Pivot", "Accounts");
  workbook.settings.set("policy", "x");
  const before = pictureOf(workbook);
  const copy = workbook.copy();
  expect(pictureOf(copy)).toEqual(before);
  new Person(copy).type("Sheet1", 1, 0, "B");
  new Person(copy).addTableColumn("Accounts", ["Note", "n"]);
  expect(pictureOf(workbook)).toEqual(before);
  expect(pictureOf(copy).sheets[0]?.cells["1,0"]).toEqual({ value: "B" });
  expect(pictureOf(copy).sheets[0]?.tables[0]?.columns).toHaveLength(2);
  person.type("Sheet1", 1, 0, "C");
  expect(pictureOf(copy).sheets[0]?.cells["1,0"]).toEqual({ value: "B" });
  expect(copy.newId()).toBe(workbook.newId() + 1);
});
