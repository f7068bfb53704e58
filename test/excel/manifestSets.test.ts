import { expect, test } from "vitest";
import { saveSettings } from "../../src/commands/settingsStore";
import { defaultSettings } from "../../src/core/settings/defaultSettings";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { declaredSets } from "../build/manifest/manifestFile";
import { openExcel } from "./openExcel";
import { accountsWorkbook, buildOnResult, changeAccounts, place } from "./placedWorkbook";
import { guardedMembers, membersBeyond } from "./requirementSets";

test("the manifest promises every member that the add-in touches, and no later set than needed", async () => {
  const workbook = accountsWorkbook();
  const excel = await openExcel({ workbook });
  const host = createExcelHost();
  const stops = [
    host.onChange(() => undefined),
    host.onSheetsChange(() => undefined),
    host.onSelectionChange(() => undefined),
  ];
  await place(host);
  buildOnResult(workbook);
  changeAccounts(workbook);
  await place(host);
  await saveSettings(host, defaultSettings);
  excel.person.hideRows("Accounts", [2]);
  await host.listSources();
  await host.read({ sheet: "Accounts" });
  await host.readCell({ sheet: "Accounts", row: 1, column: 1 });
  await host.select({ sheet: "Mine", row: 5, column: 0 });
  await host.insertFormula({ sheet: "Mine", row: 5, column: 0 }, "=SEQUENCE(3)");
  await host.filledCells({ sheet: "Mine", row: 0, column: 0, rows: 9, columns: 2 }, 3);
  for (const stop of stops) stop();
  const declared = declaredSets()["ExcelApi"] ?? "";
  const { names } = excel.host.touched;
  expect(membersBeyond(names, declared, guardedMembers)).toEqual({
    beyond: [],
    guarded: [{ member: "WorksheetCollection.onNameChanged", set: "ExcelApi 1.17" }],
  });
  expect(membersBeyond(names, "1.12").beyond).not.toEqual([]);
  expect(names.length).toBeGreaterThan(60);
  process.stdout.write(`${names.length} members of Excel touched, none beyond ExcelApi ${declared}\n`);
  excel.close();
});
