/** Texts about the formulas of a file that was opened: which keep the file's value, which come out otherwise. */
export const formulaReportTexts = {
  different: (count: number) =>
    count === 1
      ? "1 formula comes out otherwise than in the file"
      : `${count.toLocaleString("en")} formulas come out otherwise than in the file`,
  kept: (count: number) =>
    count === 1
      ? "1 formula keeps the file's value, since the spreadsheet cannot calculate it"
      : `${count.toLocaleString("en")} formulas keep the file's value, since the spreadsheet cannot calculate them`,
  keptDetail: "They are marked in the corner, saved with formula and value, and do not follow later changes.",
  volatile: (count: number) =>
    count === 1
      ? "1 formula that rests on the clock or on chance was not compared."
      : `${count.toLocaleString("en")} formulas that rest on the clock or on chance were not compared.`,
  show: "Show them",
  hide: "Hide them",
  list: "Formulas of the file",
  columns: { cell: "Cell", formula: "Formula", file: "In the file", here: "Here" },
  goTo: (address: string) => `Go to ${address}`,
  more: (count: number) => `… and ${count.toLocaleString("en")} more`,
  reasons: {
    function: (names: string) => `not known here: ${names}`,
    workbook: "reads another workbook",
    size: "reads too many cells",
    error: "an error here",
    misread: "read otherwise here",
  },
  /** Of the active cell, under the grid. */
  cell: {
    function: (names: string) => `shows the file's value, since the spreadsheet does not know ${names}`,
    workbook: "shows the file's value, since it reads another workbook",
    size: "shows the file's value, since it reads more cells than can be calculated here",
    error: "shows the file's value, since the spreadsheet comes to an error",
    misread: "shows the file's value, which the spreadsheet does not come to",
  },
  calculating: (done: number, total: number) =>
    `Calculating: ${done.toLocaleString("en")} of ${total.toLocaleString("en")} formulas`,
  stop: "Stop",
  stopped: "The calculation was stopped",
  stoppedDetail:
    "Formulas show the values that they had before. They are calculated when a cell changes that they read.",
} as const;
