import ExcelJS from "exceljs";

type Fill = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

/** What one sheet of a workbook holds, by what it shows. */
const fills: Readonly<Record<string, Fill>> = {
  numbers: (sheet) =>
    [0, 1, -1, 0.1, 1e-9, 1e15, 1.7976931348623157e308, 123456789.123456].forEach((n) => sheet.addRow([n, -n])),
  texts: (sheet) =>
    sheet.addRow(["a", " b ", "c\nd", "ä ö ü 😀", "<&>\"'", "=1+1", "007", "_x0041_", "TRUE", "#N/A", "1e3"]),
  "long texts": (sheet) => sheet.addRow(["x".repeat(32_000), "ß".repeat(500)]),
  booleans: (sheet) => sheet.addRow([true, false, null, true]),
  errors: (sheet) =>
    ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"].forEach((error) => sheet.addRow([{ error }])),
  dates: (sheet) => {
    for (const [index, format] of ["yyyy-mm-dd", "dd.mm.yyyy hh:mm", "mmm yy", "m/d/yyyy"].entries()) {
      const cell = sheet.getCell(1, index + 1);
      cell.value = new Date(Date.UTC(2026, index, 28, 13, 37));
      cell.numFmt = format;
    }
  },
  "rich text": (sheet) => {
    sheet.getCell("A1").value = {
      richText: [
        { text: "bold", font: { bold: true } },
        { text: " plain " },
        { text: "red", font: { color: { argb: "FFFF0000" } } },
      ],
    };
  },
  links: (sheet) => {
    sheet.getCell("A1").value = { text: "site", hyperlink: "https://example.com/?a=1&b=2" };
    sheet.getCell("A2").value = { text: "cell", hyperlink: "#Sheet1!A1" };
  },
  comments: (sheet) => {
    sheet.getCell("B2").value = 5;
    sheet.getCell("B2").note = "why five";
  },
  formulas: (sheet) => {
    sheet.addRow([1, 2, { formula: "A1+B1", result: 3 }, { formula: 'A1&" of "&B1', result: "1 of 2" }]);
    sheet.addRow([
      { formula: "A1>B1", result: false },
      { formula: "1/0", result: { error: "#DIV/0!" } },
      { formula: 'IF(TRUE,"",1)', result: "" },
    ]);
  },
  "shared formulas": (sheet) => {
    for (let row = 1; row <= 20; row++) sheet.getCell(row, 1).value = row;
    sheet.fillFormula("B1:B20", "A1*2", (row: number) => row * 2);
    sheet.fillFormula("C1:D20", "$A1+B$1", () => 0);
  },
  "an array formula": (sheet) => {
    sheet.addRow([1, 2, 3]);
    const formula = { formula: "A1:C1*2", result: 2, shareType: "array", ref: "A3:C3" };
    sheet.getCell("A3").value = formula;
    sheet.getCell("B3").value = 4;
  },
  "merged cells": (sheet) => {
    sheet.getCell("A1").value = "wide";
    sheet.mergeCells("A1:D2");
    sheet.getCell("F5").value = 7;
    sheet.mergeCells("F5:F9");
  },
  "a table": (sheet) => {
    sheet.addTable({
      name: "Accounts",
      ref: "B2",
      columns: [{ name: "Account", filterButton: true }, { name: "MRR" }],
      rows: [
        ["a", 1],
        ["b", 2.5],
      ],
    });
  },
  "a table with totals": (sheet) => {
    sheet.addTable({
      name: "Totals",
      ref: "A1",
      totalsRow: true,
      columns: [
        { name: "Account", totalsRowLabel: "All" },
        { name: "MRR", totalsRowFunction: "sum" },
      ],
      rows: [
        ["a", 1],
        ["b", 2],
      ],
    });
  },
  "a filter": (sheet) => {
    sheet.addRows([
      ["Account", "MRR"],
      ["a", 1],
      ["b", 2],
    ]);
    sheet.autoFilter = "A1:B3";
    sheet.getRow(3).hidden = true;
  },
  names: (sheet, workbook) => {
    sheet.addRow([1, 2, 3]);
    workbook.definedNames.add(`${sheet.name}!$A$1:$C$1`, "row_one");
    sheet.getCell("A3").value = { formula: "SUM(row_one)", result: 6 };
  },
  looks: (sheet) => {
    sheet.addRow(["bold", "fill", "line", "right", 0.5]);
    sheet.getCell("A1").font = { bold: true, size: 14, name: "Georgia", color: { argb: "FF336699" } };
    sheet.getCell("B1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
    sheet.getCell("C1").border = { top: { style: "double" }, left: { style: "thin", color: { argb: "FF00FF00" } } };
    sheet.getCell("D1").alignment = { horizontal: "right", indent: 2, wrapText: true };
    sheet.getCell("E1").numFmt = "0.0%";
  },
  "looks without values": (sheet) => {
    for (let row = 1; row < 60; row++) sheet.getCell(row, 3).numFmt = "0.00";
    sheet.getCell("A1").value = 1;
  },
  "hidden rows and columns": (sheet) => {
    sheet.addRows([[1, 2, 3], [4, 5, 6], [7]]);
    sheet.getRow(2).hidden = true;
    sheet.getColumn(2).hidden = true;
    sheet.getColumn(3).width = 40;
    sheet.getRow(3).height = 44;
  },
  "frozen rows": (sheet) => {
    sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 2 }];
    sheet.addRows([[1], [2], [3]]);
  },
  "conditional formats": (sheet) => {
    sheet.addRows([[1], [2], [3]]);
    sheet.addConditionalFormatting({
      ref: "A1:A3",
      rules: [{ type: "cellIs", operator: "greaterThan", formulae: [1], priority: 1, style: { font: { bold: true } } }],
    });
  },
  "checked input": (sheet) => {
    sheet.getCell("A1").value = "Good";
    sheet.getCell("A1").dataValidation = { type: "list", formulae: ['"Good,Poor"'] };
  },
  "a page": (sheet) => {
    sheet.addRow([1]);
    sheet.pageSetup = {
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: "A1:C9",
    };
    sheet.headerFooter.oddFooter = "&P of &N";
  },
  "wide rows": (sheet) => sheet.addRow(Array.from({ length: 300 }, (_, index) => index)),
  "many rows": (sheet) =>
    sheet.addRows(Array.from({ length: 300 }, (_, index) => [index, `Account ${index}`, index / 7])),
  "far cells": (sheet) => {
    sheet.getCell("A1").value = 1;
    sheet.getCell("ZZ999").value = "far";
  },
  protection: (sheet) => {
    sheet.addRow([1]);
    void sheet.protect("secret", {});
  },
};

/** Workbooks that exceljs writes, by what they hold. */
export async function exceljsWorkbooks(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const made: (readonly [string, Uint8Array])[] = [];
  for (const [name, fill] of Object.entries(fills)) {
    const workbook = new ExcelJS.Workbook();
    fill(workbook.addWorksheet("Sheet1"), workbook);
    made.push([`exceljs: ${name}`, new Uint8Array(await workbook.xlsx.writeBuffer())]);
  }
  const many = new ExcelJS.Workbook();
  many.properties.date1904 = true;
  for (const [index, fill] of [fills["dates"], fills["numbers"], fills["formulas"]].entries()) {
    const state = (["visible", "hidden", "veryHidden"] as const)[index];
    fill?.(many.addWorksheet(`It's "${index}" & more`, { state }), many);
  }
  made.push(["exceljs: three sheets that count from 1904", new Uint8Array(await many.xlsx.writeBuffer())]);
  return made;
}
