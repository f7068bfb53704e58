import { counted, listed, plural } from "./grammar";

/** Texts of the page around the grid: toolbar, messages about files, the line under the grid. */
export const workbench = {
  title: "CS Workbench",
  noScript: "CS Workbench needs JavaScript: the spreadsheet and all calculations run in this page.",
  toolbar: {
    name: "Workbook",
    open: "Open",
    openTip: "Open an .xlsx or .csv file, or drop one anywhere on the page",
    samples: "Samples",
    save: "Save as .xlsx",
    kept: "Kept workbooks",
    undo: "Undo",
    toDark: "Dark theme",
    toLight: "Light theme",
  },
  /** Between toolbar and grid. */
  messages: "Messages",
  /** Above the choice between grid and pane in a narrow window. */
  partInSight: "What is in sight",
  samples: { accounts: "Sample accounts", accountsDetail: "120 accounts, their subscriptions and a team" },
  grid: {
    name: "Spreadsheet",
    loading: "Loading the spreadsheet …",
    local: "opened files stay on this computer",
    dropHere: "Drop the file to open it",
    /** Names of the spreadsheet's own controls that show a picture alone. */
    controls: {
      nameBox: "Go to a cell or name",
      names: "Names of the workbook",
      addSheet: "Add a sheet",
      allSheets: "All sheets",
      sheetsBefore: "Scroll to the sheets before",
      sheetsAfter: "Scroll to the sheets after",
    },
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
    adding: (file: string) => `Adding ${file} …`,
    moving: (file: string) => `Waiting for ${file} from the other tab …`,
    stages: {
      reading: "Reading the file",
      filling: "Putting the cells together",
      showing: "Showing it in the grid",
      collecting: "Collecting the cells",
      writing: "Writing the file",
    },
    cancel: "Cancel",
  },
  failure: {
    open: (file: string) => `${file} could not be opened`,
    untouched: "The open workbook is as it was.",
    cancelled: "You cancelled it.",
    saveCancelled: (file: string) => `Saving ${file} was cancelled`,
    saveCancelledDetail: "No file was written.",
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
    dropped: (parts: readonly string[]) => `Not shown here, and not in a file saved from here: ${listed(parts)}.`,
    leftOut: (names: readonly string[]) =>
      plural(
        names.length,
        `The sheet ${listed(names)} has no cells (it is a chart, dialog or macro sheet). It is not shown here, and not in a file saved from here.`,
        `The sheets ${listed(names)} have no cells (they are chart, dialog or macro sheets). They are not shown here, and not in a file saved from here.`,
      ),
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
    dataTables: "what-if data tables",
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
    detail: (file: string, parts: readonly string[]) =>
      `${file} holds ${listed(parts)}. The saved file will not have them. It gets a name of its own, so that yours is kept.`,
    save: "Save a copy",
    cancel: "Cancel",
  },
  replaceDialog: {
    title: (file: string) => `What should happen to ${file}?`,
    unsaved: (file: string, changes: number, formatted: string, sheets: readonly string[]) =>
      `${file} has ${counted(changes, "change", "changes", formatted)} that ${plural(changes, "is", "are")} not saved${sheets.length === 0 ? "" : `, on ${listed(sheets)}`}.`,
    moreSheets: (sheets: number, formatted: string) => counted(sheets, "more sheet", "more sheets", formatted),
    add: "Add here",
    addDetail: (other: string) => `adds the sheets of ${other} to the open workbook.`,
    replace: "Replace",
    replaceDetail: (file: string, other: string) =>
      `opens ${other} in its place. ${file} stays among the kept workbooks of this browser.`,
    replaceLoses: (file: string, other: string) =>
      `opens ${other} in its place. This browser cannot keep ${file}: its changes are lost unless you save it first.`,
    cancel: "Cancel",
  },
  added: {
    title: (file: string) => `${file} was added`,
    sheets: (sheets: readonly string[]) => `Its sheets are now ${listed(sheets)}. Undo takes them back.`,
    settings: "Its settings of the pane were left out: those of the open workbook stay.",
  },
  kept: {
    title: "Kept workbooks",
    detail:
      "This browser keeps a copy of a workbook with unsaved changes until you save or remove it. Copies stay on this computer.",
    none: "No workbook is kept: nothing is unsaved.",
    unavailable:
      "This browser keeps no workbooks: its storage is not allowed, as in some private windows. Save your work as .xlsx.",
    changes: (changes: number, formatted: string) =>
      changes === 0 ? "all saved" : counted(changes, "unsaved change", "unsaved changes", formatted),
    here: "open here",
    elsewhere: "open in another tab",
    open: "Open",
    openName: (file: string, time: string) => `Open ${file} of ${time}`,
    remove: "Remove",
    removeName: (file: string, time: string) => `Remove ${file} of ${time}`,
    removeQuestion: (file: string) => `Remove the copy of ${file}? Its unsaved changes cannot be brought back.`,
    forget: "Forget kept workbooks",
    forgetQuestion: (copies: number, formatted: string) =>
      plural(
        copies,
        "Forget the kept workbook? Its unsaved changes cannot be brought back.",
        `Forget all ${formatted} kept workbooks? Their unsaved changes cannot be brought back.`,
      ),
    forgetAll: "Forget",
    keep: "Keep",
    close: "Close",
    gone: (file: string) => `${file} is kept no longer. It was saved or removed in another tab.`,
  },
  offer: {
    title: "Unsaved work was kept",
    one: (file: string, time: string, changes: number, formatted: string) =>
      `${file}, ${time}, ${counted(changes, "change", "changes", formatted)}`,
    more: (others: number, formatted: string) =>
      `and ${counted(others, "other workbook", "other workbooks", formatted)}`,
    open: "Open",
    all: "Kept workbooks",
    later: "Not now",
  },
  readOnly: {
    title: "Read only",
    detail: (file: string, time: string) =>
      `${file} is open in another tab. Shown is its copy of ${time}; changes are made there.`,
    refused: "The workbook is read only in this tab. To change it, choose Work here instead above the grid.",
    take: "Work here instead",
    pane: "The pane works where the workbook can be changed: choose Work here instead, or go to the other tab.",
    silent: (file: string) => `${file} did not come from the other tab`,
    silentDetail: "Go to the other tab and see whether it is busy or asks something, then try again.",
  },
  store: {
    full: "Unsaved work cannot be kept: the browser's storage is full",
    fullDetail: "Save as .xlsx to be safe, or remove kept workbooks that you no longer need.",
    forbidden: "Unsaved work cannot be kept: the browser does not allow it",
    forbiddenDetail: "It is lost with this tab, as in some private windows. Save as .xlsx to be safe.",
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
};
