import { writeXlsx, type Cell, type CellValue, type WriteSheet } from "hucre/xlsx";
import { smallWorkbook, type SmallWorkbook } from "../hosts/workbench/files/smallWorkbook";

type Made = readonly (readonly [name: string, bytes: Uint8Array])[];

const day = (index: number): Date => new Date(Date.UTC(2025, index, 1 + index, 6));
const mixed: CellValue[][] = [
  ["Account", "MRR", "Renewal", "Live", " padded "],
  ["007", 1200.5, day(1), true, "a\tb"],
  ["=SUM(A1)", -3, day(14), false, "line\nend"],
  [null, 0, null, null, "_x000D_"],
];

const sheets: Readonly<Record<string, WriteSheet>> = {
  "mixed values": { name: "S", rows: mixed },
  formulas: {
    name: "S",
    rows: mixed,
    cells: new Map<string, Partial<Cell>>([
      ["6,0", { formula: "SUM(B2:B4)", formulaResult: 1197.5 }],
      ["6,1", { formula: 'A2&"x"', formulaResult: "007x" }],
      [
        "6,2",
        {
          formula: "UNIQUE(A2:A4)",
          formulaType: "array",
          formulaRef: "C7:C9",
          formulaDynamic: true,
          formulaResult: "007",
        },
      ],
    ]),
  },
  "a table": {
    name: "S",
    rows: mixed.map((row) => row.slice(0, 2)),
    tables: [{ name: "T", range: "A1:B4", columns: [{ name: "Account" }, { name: "MRR" }] }],
  },
  "a filter with criteria": {
    name: "S",
    rows: mixed,
    autoFilter: { range: "A1:E4", columns: [{ colIndex: 0, filters: ["007"] }] },
    rowDefs: new Map([
      [2, { hidden: true }],
      [3, { hidden: true }],
    ]),
  },
  "columns with looks": {
    name: "S",
    columns: [{ width: 20 }, { width: 9, style: { numFmt: "#,##0.00" } }, { hidden: true }],
    rows: mixed,
  },
  "merged cells and frozen panes": {
    name: "S",
    rows: mixed,
    merges: [{ startRow: 5, startCol: 0, endRow: 6, endCol: 3 }],
    freezePane: { rows: 1, columns: 1 },
  },
};

/** Workbooks that hucre writes, with shared texts and with texts in their cells. */
export async function hucreWorkbooks(): Promise<Made> {
  const made: (readonly [string, Uint8Array])[] = [];
  for (const [name, sheet] of Object.entries(sheets)) {
    made.push([`hucre: ${name}`, await writeXlsx({ sheets: [sheet] })]);
    made.push([`hucre: ${name}, texts inline`, await writeXlsx({ sheets: [sheet], stringMode: "inline" })]);
  }
  made.push(["hucre: from 1904", await writeXlsx({ dateSystem: "1904", sheets: [{ name: "S", rows: mixed }] })]);
  const names = [{ name: "Rate", range: "S!$B$2" }];
  made.push(["hucre: names", await writeXlsx({ sheets: [{ name: "S", rows: mixed }], namedRanges: names })]);
  return made;
}

const number = (address: string, value: number | string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const row = (index: number, ...cells: string[]): string => `<row r="${index}">${cells.join("")}</row>`;
const dateNumbers = [0.64604166, 1.000000001, 59, 60, 60.5, 46023.123456789, 2958466, 1e9, 1e12, -5.5, 1e308];

const small: Readonly<Record<string, SmallWorkbook>> = {
  "empty cells of every type": {
    rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v></v></c><c r="C1" t="s"/><c r="D1" t="inlineStr"/><c r="E1" t="b"/><c r="F1" t="e"/><c r="G1" t="s"><v> </v></c><c r="H1"><v></v></c><c r="I1" t="b"><v>true</v></c></row>`,
  },
  "numbers under formats of dates": {
    rows: dateNumbers
      .map((n, i) => row(i + 1, number(`A${i + 1}`, n, 1), number(`B${i + 1}`, n, 2), number(`C${i + 1}`, n, 4)))
      .join(""),
  },
  "numbers in all spellings": {
    rows: row(
      1,
      number("A1", "1E3"),
      number("B1", "-0"),
      number("C1", "+5"),
      number("D1", ".5"),
      number("E1", "5."),
      number("F1", "1e-300"),
      number("G1", " 7 "),
      number("H1", "12345678901234567890"),
    ),
  },
  "dates from 1904": {
    beforeSheets: `<workbookPr date1904="true"/>`,
    rows: row(1, number("A1", 44561.25, 1), number("B1", 44561.25, 2), number("C1", 44561.25)),
  },
  "dates in letters": {
    rows: `<row r="1"><c r="A1" t="d" s="1"><v>2026-01-31</v></c><c r="B1" t="d" s="1"><v>2026-01-31T12:00:00</v></c></row>`,
  },
  "a look in the last row": { rows: row(1, number("A1", 1)) + `<row r="1048576"><c r="T1048576" s="1"/></row>` },
  "a value in the last row": { rows: row(1, number("A1", 1)) + row(1_048_576, number("A1048576", 1)) },
  "a look in the last corner": { rows: row(1, number("A1", 1)) + `<row r="1048576"><c r="XFD1048576" s="1"/></row>` },
  "the height of the last row": { rows: row(1, number("A1", 1)) + `<row r="1048576" ht="20" customHeight="1"/>` },
  "formulas that refer outside": {
    rows: `<row r="1"><c r="A1"><f>[1]Other!A1</f><v>77</v></c><c r="B1"><f>_xll.MYUDF(1)</f><v>88</v></c><c r="C1"><f>CUBEVALUE("x","y")</f><v>99</v></c><c r="D1"><f>VLOOKUP(2,[1]Other!A:B,2,FALSE)</f><v>66</v></c><c r="E1"><f>SUM('It''s [1]'!A1)</f><v>1</v></c></row>`,
  },
  "formulas of younger functions": {
    rows: `<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,B1:B2,C1:C2)</f><v>1</v></c><c r="B1"><f>_xlfn._xlws.FILTER(C1:C2,C1:C2&gt;1)</f><v>2</v></c><c r="C1"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x+1)</f><v>2</v></c><c r="D1"><f>_xlfn.STDEV.S(C1:C2)</f><v>0</v></c><c r="E1"><f>_xlfn.SINGLE(C1:C2)</f><v>0</v></c></row>`,
  },
  "three sheets and names of each": {
    sheets: ["Jan", "Feb", "Mar"],
    rows: `<row r="1"><c r="A1"><f>SUM(Jan:Mar!B1)</f><v>3</v></c><c r="B1"><v>1</v></c></row>`,
    otherRows: [row(1, number("B1", 1)), row(1, number("B1", 1))],
    afterSheets: `<definedNames><definedName name="SCOPED" localSheetId="0">Jan!$A$1</definedName><definedName name="SCOPED" localSheetId="2">Mar!$A$1</definedName><definedName name="REL">Jan!A1</definedName></definedNames>`,
  },
  "shared formulas": {
    rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="shared" ref="C1:D2" si="0">A1+$B1</f><v>3</v></c><c r="D1"><f t="shared" si="0"/><v>4</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>0</v></c><c r="D2" t="str"><f t="shared" si="0"/><v>x</v></c></row>`,
  },
  "an array formula over everything": {
    rows: `<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`,
  },
  "a merged whole row": {
    rows: row(1, number("A1", 1)),
    afterRows: `<mergeCells count="1"><mergeCell ref="1:1"/></mergeCells>`,
  },
  "undeclared entities": { rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>&amp;d; &amp; x</t></is></c></row>` },
  "names of objects": {
    sheets: ["__proto__"],
    texts: ["__proto__", "constructor"],
    rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`,
  },
  "markup in texts and names": {
    sheets: ["&lt;img src=x&gt;"],
    texts: ["&lt;script&gt;1&lt;/script&gt;", "javascript:alert(1)"],
    rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`,
  },
  "cells without addresses": { rows: `<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>` },
  "comments between the cells": {
    rows: `<!-- <c r="Z9"><v>1</v></c> --><row r="1"><?x y?><c r="A1"><!-- no --><v>1</v></c></row>`,
  },
};

/** Workbooks whose XML other programs might have written, by what is peculiar to it. */
export function smallWorkbooks(): Made {
  return Object.entries(small).map(([name, book]) => [`small: ${name}`, smallWorkbook(book)] as const);
}
