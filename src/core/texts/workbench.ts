/** Texts of the page around the grid: toolbar, messages about files, the line under the grid. */
export const workbenchTexts = {
  title: "CS Workbench",
  toolbar: {
    name: "Workbook",
    open: "Open",
    openTip: "Open an .xlsx or .csv file, or drop one anywhere on the page",
    samples: "Samples",
    save: "Save as .xlsx",
    undo: "Undo",
    toDark: "Dark theme",
    toLight: "Light theme",
  },
  /** Above the choice between grid and pane in a narrow window. */
  partInSight: "What is in sight",
  samples: { accounts: "Sample accounts", accountsDetail: "120 accounts, their subscriptions and a team" },
  grid: {
    name: "Spreadsheet",
    loading: "Loading the spreadsheet …",
    local: "opened files stay on this computer",
    dropHere: "Drop the file to open it",
  },
  pane: {
    name: "CS Metrics",
    separator: "Width of the pane",
    width: (pixels: string) => `${pixels} pixels`,
    waiting: "The pane opens with the workbook.",
  },
  busy: {
    opening: (file: string) => `Opening ${file} …`,
    saving: (file: string) => `Saving ${file} …`,
  },
  failure: {
    open: (file: string) => `${file} could not be opened`,
    untouched: "The open workbook is as it was.",
    save: (file: string) => `${file} could not be saved`,
    saveDetail: "Nothing was written. Try again; if it fails again, copy what you need from the grid.",
    sample: "The sample workbook could not be loaded. Reload the page, or open a file of your own.",
    grid: "The spreadsheet could not be started",
    gridDetail: "Reload the page. If it fails again, try a current version of Chrome, Edge, Firefox or Safari.",
    functions: "The CS functions could not be loaded",
    functionsDetail: "Everything else works; formulas with CS. show #NAME? until you reload the page.",
  },
  file: {
    empty: "It is empty.",
    "too-large": "It is larger than 100 MB.",
    protected: "It is protected by a password. Open it in Excel, remove the password and save it again.",
    "not-a-workbook": "It is not an Excel workbook, whatever its name says.",
    "old-format": "It has the format of Excel 97 to 2003. Open it in Excel and save it as .xlsx.",
    damaged: "It is damaged or incomplete. Download or save it again.",
    expands: "It would unpack to far more than a workbook holds.",
    "too-many-cells":
      "It has more cells than a page can hold, 8 million. Save the sheets that you need in a file of their own.",
    "no-cells": "It holds chart, dialog or macro sheets alone, and no sheet of cells.",
    "wrong-type": "It is neither an Excel workbook (.xlsx) nor a text file with columns (.csv).",
  },
  opened: {
    title: (file: string) => `${file} is open`,
    dropped: (parts: string) => `Not shown here, and not in a file saved from here: ${parts}.`,
    leftOut: (names: string, count: number) =>
      count === 1
        ? `The sheet ${names} has no cells (it is a chart, dialog or macro sheet) and is left out.`
        : `The sheets ${names} have no cells (they are chart, dialog or macro sheets) and are left out.`,
    from1904: "The file counts days from 1904; its dates were moved to the usual count from 1900.",
    broken: (address: string) => `The line of ${address} is cut unlike the others: check its quotes and separators.`,
    column: (letters: string, header: string) =>
      header === "" ? `Column ${letters}` : `${header} (column ${letters})`,
    doubt: {
      "leading-zeros": (column: string) => `${column} stays text, since numbers would lose their leading zeros.`,
      "mixed-numbers": (column: string) =>
        `${column} stays text, since not all of its cells are numbers written one way.`,
      "either-separator": (column: string) =>
        `${column} stays text, since 1,234 and 1.234 could mean a thousand or one and a bit.`,
      "ambiguous-dates": (column: string) => `${column} stays text, since 03/04/2026 could be March or April.`,
      "mixed-dates": (column: string) => `${column} stays text, since not all of its cells are dates written one way.`,
    },
  },
  parts: {
    charts: "charts",
    pictures: "pictures",
    shapes: "shapes",
    comments: "comments",
    validations: "data validation",
    hyperlinks: "links",
    pivotTables: "pivot tables",
    slicers: "slicers",
    sparklines: "sparklines",
    richText: "formats inside a cell's text",
    conditionalFormats: "some conditional formats",
    headerlessTables: "tables without a header row",
    protection: "protection",
    outlines: "row and column groups",
    externalLinks: "links to other workbooks",
    macros: "macros",
    controls: "form controls",
    customParts: "data connections and custom data",
    otherSheets: "chart, dialog and macro sheets",
  },
  saveDialog: {
    title: "Save without some parts of the file?",
    detail: (file: string, parts: string) =>
      `${file} holds ${parts}. The saved file will not have them. It gets a name of its own, so that yours is kept.`,
    save: "Save a copy",
    cancel: "Cancel",
  },
  saved: (file: string) => `Saved as ${file}. It is in your downloads.`,
  copyName: (base: string) => `${base} (CS Workbench)`,
  close: "Close",
  failures: {
    codes: {
      "#NAME?": "the formula has a function or a name that is not known here",
      "#SPILL!": "other cells stand where the result would go; clear them",
      "#REF!": "the formula refers to cells that are not there",
      "#DIV/0!": "the formula divides by zero",
      "#VALUE!": "an argument has the wrong kind of value",
      "#N/A": "there is no value to answer with",
      "#NUM!": "the result is no number that a cell can hold",
      "#CALC!": "the formula reads more cells than can be calculated here, 3 million",
      "#CYCLE!": "the formula refers to its own cell",
    } as Readonly<Record<string, string>>,
    other: "the formula has no result",
  },
} as const;
