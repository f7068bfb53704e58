import { counted, listed, plural } from "./grammar";

/** Texts about the formulas of a file that was opened: which keep the file's value, which come out otherwise. */
export const formulas = {
  different: (count: number, formatted: string) =>
    `${counted(count, "formula comes", "formulas come", formatted)} out otherwise than in the file`,
  kept: (count: number, formatted: string) =>
    `${counted(count, "formula keeps", "formulas keep", formatted)} the file's value, since the spreadsheet cannot calculate ${plural(count, "it", "them")}`,
  keptDetail: "They are marked in the corner, saved with formula and value, and do not follow later changes.",
  volatile: (count: number, formatted: string) =>
    `${counted(count, "formula that rests", "formulas that rest", formatted)} on the clock or on chance ${plural(count, "was", "were")} not compared.`,
  show: "Show them",
  hide: "Hide them",
  list: "Formulas of the file",
  columns: { cell: "Cell", formula: "Formula", file: "In the file", here: "Here" },
  goTo: (address: string) => `Go to ${address}`,
  more: (formatted: string) => `… and ${formatted} more`,
  reasons: {
    function: (names: readonly string[]) => `not known here: ${listed(names)}`,
    workbook: "reads another workbook",
    size: "reads too many cells",
    error: "an error here",
    misread: "read otherwise here",
  },
  /** Of the active cell, under the grid. */
  cell: {
    function: (names: readonly string[]) =>
      `shows the file's value, since the spreadsheet does not know ${listed(names)}`,
    workbook: "shows the file's value, since it reads another workbook",
    size: "shows the file's value, since it reads more cells than can be calculated here",
    error: "shows the file's value, since the spreadsheet comes to an error",
    misread: "shows the file's value, which the spreadsheet does not come to",
  },
  calculating: (done: string, total: string) => `Calculating: ${done} of ${total} formulas`,
  stop: "Stop",
  stopped: "The calculation was stopped",
  stoppedDetail:
    "Formulas show the values that they had before. They are calculated when a cell changes that they read.",
};
