import { LocaleType, type IWorkbookData } from "@univerjs/core";
import { expect, test } from "vitest";
import { createWorkbenchHost } from "../../../../src/hosts/workbench/workbenchHost";
import { showWorkbook } from "../../../../src/hosts/workbench/grid/showWorkbook";
import { headlessWorkbook } from "../headlessSpreadsheet";

function workbookOf(name: string): IWorkbookData {
  return {
    id: name,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: ["s"],
    sheets: { s: { id: "s", name, rowCount: 10, columnCount: 5, cellData: { 0: { 0: { v: name, t: 1 } } } } },
  };
}

test("A workbook takes the place of the one before it", async () => {
  const { spreadsheet } = headlessWorkbook(workbookOf("first"));
  const workbook = showWorkbook(spreadsheet, workbookOf("second"));
  const host = createWorkbenchHost(spreadsheet, workbook);
  expect((await host.listSources()).map(({ sheet }) => sheet)).toEqual(["second"]);
  spreadsheet.univer.dispose();
});
