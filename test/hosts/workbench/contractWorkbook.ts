import { CellValueType, LocaleType, type ICellData, type IWorkbookData } from "@univerjs/core";
import { plainTableStyle } from "../../../src/hosts/workbench/grid/tableLook";
import { tableColumn, writeResources } from "../../../src/hosts/workbench/workbook/workbookSnapshot";
import type { ContractSheet, Typed } from "../spreadsheetHostContract";

/** A cell as the grid holds what a person typed. */
export function typedCell(typed: Typed, pattern?: string): ICellData {
  const style = pattern ? { s: { n: { pattern } } } : {};
  if (typed === null) return {};
  if (typeof typed === "boolean") return { v: typed ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof typed === "number") return { v: typed, t: CellValueType.NUMBER, ...style };
  return typed.startsWith("=") && typed !== "=a" ? { f: typed } : { v: typed, t: CellValueType.FORCE_STRING };
}

/** A workbook of the contract as the grid opens it. */
export function workbookOf(sheets: readonly ContractSheet[]): IWorkbookData {
  const tables = sheets.flatMap(({ table, rows }, index) => {
    if (table === undefined) return [];
    const headers = (rows[0] ?? []).map(String);
    return [
      [
        `s${index}`,
        {
          tables: [
            {
              id: `t${index}`,
              name: table,
              range: { startRow: 0, endRow: rows.length - 1, startColumn: 0, endColumn: headers.length - 1 },
              options: { showHeader: true, showFooter: false, tableStyleId: plainTableStyle },
              filters: { tableColumnFilterList: [] },
              columns: headers.map((header, column) => tableColumn(`t${index}`, column, header)),
              meta: {},
            },
          ],
        },
      ] as const,
    ];
  });
  return {
    id: "test",
    name: "test",
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map((_, index) => `s${index}`),
    sheets: Object.fromEntries(
      sheets.map(({ name, rows, formats, hiddenRows }, index) => [
        `s${index}`,
        {
          id: `s${index}`,
          name,
          rowCount: 200,
          columnCount: Math.max(30, rows[0]?.length ?? 0),
          cellData: Object.fromEntries(
            rows.map((row, rowIndex) => [
              rowIndex,
              Object.fromEntries(
                row.map((typed, column) => [column, typedCell(typed, rowIndex > 0 ? formats?.[column] : undefined)]),
              ),
            ]),
          ),
          rowData: Object.fromEntries((hiddenRows ?? []).map((row) => [row, { hd: 1 }])),
        },
      ]),
    ),
    resources: writeResources({ tables: Object.fromEntries(tables), rules: {}, filters: {}, names: {} }),
    custom: { settings: {} },
  };
}
