import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { hostileRows, testHostileNames } from "../hosts/describeHostileNames";
import { addSheet } from "./model/sheets";
import { Person } from "./model/person";
import { Workbook } from "./model/workbook";
import { openExcel } from "./openExcel";

testHostileNames("Excel", async () => {
  const workbook = new Workbook();
  addSheet(workbook, "Accounts");
  const person = new Person(workbook);
  hostileRows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (typeof value === "string") person.typeText("Accounts", index, column, value);
      else person.type("Accounts", index, column, value);
    }),
  );
  const excel = await openExcel({ workbook });
  return { host: createExcelHost(), close: () => excel.close() };
});
