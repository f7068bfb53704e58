import { BooleanNumber } from "@univerjs/core";
import type { IUniverSheetsTableConfig } from "@univerjs/sheets-table";

/** Name of our tables' look in the grid; a file's own name for its look is kept beside it. */
export const plainTableStyle = "cs-plain";

const rule = { s: 1, cl: { rgb: "#a9d5bb" } } as const;

/** A green header of middle lightness, since the dark grid turns colours over, on which the white filter arrows show, and a rule below: cells keep their colours, buckets stand out. */
export const tableLooks: IUniverSheetsTableConfig = {
  userThemes: [
    {
      name: plainTableStyle,
      style: {
        headerRowStyle: { bg: { rgb: "#2b8554" }, cl: { rgb: "#ffffff" }, bl: BooleanNumber.TRUE },
        headerColumnStyle: {},
        firstRowStyle: {},
        secondRowStyle: {},
        lastRowStyle: { bd: { b: rule } },
        lastColumnStyle: {},
      },
    },
  ],
  defaultThemeIndex: 0,
};
