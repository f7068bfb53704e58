import type { Sheet } from "./sheet";
import type { DefinedName } from "./spreadsheetObjects";
import type { Workbook } from "./workbook";

/** Everything that Undo brings back. Settings of add-ins are no part of it, as in Excel. */
interface WorkbookState {
  readonly sheets: Sheet[];
  readonly names: DefinedName[];
  readonly activeSheetId: string;
}

/** So many steps does Excel remember. */
const maxSteps = 100;

/** What a person can take back, step by step. Copies share their cells, so that a step costs little. */
export class UndoStack {
  readonly #workbook: Workbook;
  #steps: WorkbookState[] = [];
  /** While steps are being merged: whether their one step is on the stack already. */
  #group: { begun: boolean } | null = null;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  get steps(): number {
    return this.#steps.length;
  }

  /** Does something that can be taken back as one step; what changes nothing is no step. */
  step<T>(act: () => T): T {
    const workbook = this.#workbook;
    const before = this.#capture();
    const { revision } = workbook;
    try {
      return act();
    } finally {
      if (workbook.revision !== revision && !this.#group?.begun) {
        this.#steps.push(before);
        if (this.#steps.length > maxSteps) this.#steps.shift();
        if (this.#group) this.#group.begun = true;
      }
    }
  }

  /** From here on all steps are one. */
  beginGroup(): void {
    this.#group = { begun: false };
  }

  endGroup(): void {
    this.#group = null;
  }

  /** Takes the last step back, as a person does; nothing when there is none. */
  undo(): void {
    const before = this.#steps.pop();
    if (!before) return;
    const workbook = this.#workbook;
    const changed = before.sheets.filter((sheet) =>
      workbook.sheets.some(({ id, version }) => id === sheet.id && version !== sheet.version),
    );
    workbook.sheets = before.sheets;
    workbook.names = before.names;
    workbook.activeSheetId = before.activeSheetId;
    workbook.noteChange();
    for (const sheet of changed) {
      const range = sheet.usedRange(true);
      if (range) workbook.noteCells(sheet, range);
    }
  }

  /** Nothing can be taken back any more, as after opening a workbook. */
  clear(): void {
    this.#steps = [];
  }

  #capture(): WorkbookState {
    const { sheets, names, activeSheetId } = this.#workbook;
    return {
      sheets: sheets.map((sheet) => sheet.copy()),
      names: names.map((name) => ({ ...name })),
      activeSheetId,
    };
  }
}
