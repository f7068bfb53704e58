import { Calculation, type CustomFunctions } from "./calculation";
import type { CellRange } from "./cellRange";
import type { CellValue } from "./cellValue";
import { ExcelError } from "./excelError";
import type { Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { DefinedName, Table } from "./spreadsheetObjects";
import { UndoStack } from "./undoStack";
import type { WorkbookEvent } from "./workbookEvents";

/** How an Excel of which we do not know is taken to behave, and how much it takes. */
export interface WorkbookSettings {
  /** Whether `'a` written into a cell of format `@` keeps its apostrophe or loses it as a prefix. */
  readonly keepsApostrophe: boolean;
  /** How many cells can be read or written at once. */
  readonly mostCells: number;
}

/**
 * A workbook as a person sees it in Excel. Sheets are found by their id; after an undo there are other objects under the same
 * ids, so nobody holds on to a {@link Sheet}.
 */
export class Workbook {
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  /** Settings of add-ins, that travel with the workbook. */
  settings = new Map<string, unknown>();
  activeSheetId = "";
  isStructureProtected = false;
  /** Whether a person is typing into a cell; Excel then refuses all requests. */
  isEditing = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Counts changes; a request that leaves it alone changed nothing. */
  revision = 0;
  customFunctions: CustomFunctions | null = null;
  /** Ranges that someone holds on to; they move with their cells. */
  readonly heldRanges = new Set<CellRange>();
  /** Called when something was done, so that those who listen are told of it. */
  whenDone: () => void = () => undefined;
  readonly calculation: Calculation;
  readonly undoStack: UndoStack;
  readonly behaviour: WorkbookSettings;
  #nextId = 1;
  #events: WorkbookEvent[] = [];

  constructor(behaviour: Partial<WorkbookSettings> = {}) {
    this.behaviour = { keepsApostrophe: true, mostCells: 5_000_000, ...behaviour };
    this.calculation = new Calculation(this);
    this.undoStack = new UndoStack(this);
  }

  /** A workbook of the same content that no later change of this one reaches. Nothing can be taken back in it. */
  copy(): Workbook {
    const copy = new Workbook(this.behaviour);
    copy.sheets = this.sheets.map((sheet) => sheet.copy());
    copy.names = this.names.map((name) => ({ ...name }));
    copy.settings = new Map(this.settings);
    copy.activeSheetId = this.activeSheetId;
    copy.isStructureProtected = this.isStructureProtected;
    copy.customFunctions = this.customFunctions;
    copy.#nextId = this.#nextId;
    return copy;
  }

  /** An identity that no other object of the workbook ever has. */
  newId(): number {
    return this.#nextId++;
  }

  /** A sheet by its id; `ItemNotFound` when it is deleted. */
  sheet(id: string): Sheet {
    const sheet = this.sheets.find((each) => each.id === id);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  /** A sheet by its name, or by its id as Excel also allows. */
  sheetNamed(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === name) ?? null;
  }

  get activeSheet(): Sheet {
    return this.sheet(this.activeSheetId);
  }

  /** All tables with their sheets, in the order of the sheets. */
  tables(): { readonly sheet: Sheet; readonly table: Table }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  tableNamed(name: string): { readonly sheet: Sheet; readonly table: Table } | null {
    const wanted = name.toLowerCase();
    return this.tables().find(({ table }) => table.name.toLowerCase() === wanted || table.id === name) ?? null;
  }

  /** What a cell shows, formulas and spills calculated. */
  value(sheet: Sheet, row: number, column: number): CellValue {
    return this.calculation.value(sheet, row, column);
  }

  /** Something that is done by a person or an add-in, and can be taken back in one step. */
  step<T>(act: () => T): T {
    try {
      return this.undoStack.step(act);
    } finally {
      this.whenDone();
    }
  }

  /** To be called by everyone who changed something. */
  noteChange(): void {
    this.revision++;
    this.calculation.forget();
  }

  /** Notes cells that hold something else now, and tells of them. */
  noteCells(sheet: Sheet, range: Rectangle, changeType: ChangeType = "RangeEdited"): void {
    this.noteChange();
    sheet.version = this.revision;
    this.tell({ kind: "changed", sheetId: sheet.id, range, changeType });
  }

  tell(event: WorkbookEvent): void {
    this.#events.push(event);
  }

  /** What happened since the last call. */
  takeEvents(): WorkbookEvent[] {
    return this.#events.splice(0);
  }
}

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
