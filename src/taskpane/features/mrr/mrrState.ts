import type { TableAnswer } from "../../../commands/calculator/subscriptions/subscriptionQuestions";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import type { FoundSources } from "../../../commands/findSources";
import type { SourceInfo, SourceReference, WrittenSheet } from "../../../commands/spreadsheetHost";
import type { MrrForm } from "../../../commands/writeMrr";
import { defaultMrrDefinition, sameDefinition, type MrrDefinition } from "../../../core/ledger/mrrDefinition";
import type { Movements } from "../../../core/ledger/movements";
import { sameSpan, type Span, type StepMonths } from "../../../core/ledger/periods";
import { scheduleDays } from "../../../core/ledger/schedule";
import type { DateSerial } from "../../../core/sheet/serialDate";
import type { PaneMessage } from "../../workbook/paneMessage";
import { maxPeriods, sameDays, type WantedSpans } from "./mrrSpans";
import { candidateOn, referenceOf, sameSource } from "../../workbook/sourceReference";
import type { WorkbookEvent } from "../../workbook/workbookState";

/** The subscription table as it was read, or why it could not be. */
export type MrrReading = TableAnswer & { readonly cellsRevision: number; readonly definition: MrrDefinition };

/** What was computed of a table: the schedule, and the period of the roll-forward. */
export interface MrrFigures {
  readonly table: TableFigures;
  readonly stepMonths: StepMonths;
  readonly days: readonly DateSerial[];
  /** One for each two neighbouring days. */
  readonly periods: readonly Movements[];
  readonly period: Span;
  readonly moved: Movements;
}

/** What was last written, and the figures that were. */
export interface MrrWritten {
  readonly form: MrrForm;
  readonly sheet: WrittenSheet;
  readonly figures: MrrFigures;
}

export interface MrrState extends WantedSpans {
  readonly source: SourceReference | null;
  /** True once the user chose the source by hand: the cursor no longer decides. */
  readonly sourceChosen: boolean;
  readonly definition: MrrDefinition;
  /** How many choices were taken over from an earlier sheet. */
  readonly recalled: number;
  /** Counts the changes after which cells must be read again. */
  readonly cellsRevision: number;
  readonly reading: MrrReading | null;
  readonly figures: MrrFigures | null;
  /** Why the table could not be read from the workbook; goes by itself once it can be. */
  readonly readFailure: PaneMessage | null;
  readonly writing: boolean;
  readonly written: MrrWritten | null;
}

export const initialMrrState: MrrState = {
  source: null,
  sourceChosen: false,
  definition: defaultMrrDefinition,
  recalled: 0,
  stepMonths: 1,
  span: null,
  period: null,
  cellsRevision: 0,
  reading: null,
  figures: null,
  readFailure: null,
  writing: false,
  written: null,
};

export type MrrEvent =
  | { readonly type: "sourceChosen"; readonly source: SourceReference }
  | { readonly type: "definitionChosen"; readonly definition: MrrDefinition }
  | { readonly type: "recalled"; readonly choices: number }
  | { readonly type: "stepChosen"; readonly stepMonths: StepMonths }
  | { readonly type: "periodChosen"; readonly period: Span; readonly span?: Span }
  | { readonly type: "spanChosen"; readonly span: Span }
  | { readonly type: "read"; readonly reading: MrrReading }
  | { readonly type: "readFailed"; readonly message: PaneMessage }
  | { readonly type: "computed"; readonly figures: MrrFigures }
  | { readonly type: "writeStarted" }
  | { readonly type: "writeEnded"; readonly written: MrrWritten | null }
  | { readonly type: "writtenDismissed" };

/** What the MRR view is about after an event of the workbook. `found` is what was found before it. */
export function followWorkbook(state: MrrState, event: WorkbookEvent, found: FoundSources): MrrState {
  switch (event.type) {
    case "opened": {
      const { subscriptions } = event.found;
      const source = candidateOn(subscriptions, event.activeSheet) ?? referenceOf(subscriptions[0]);
      return { ...state, source, definition: event.definition, cellsRevision: state.cellsRevision + 1 };
    }
    case "sourcesListed": {
      if (event.sources.some((source) => sameSource(source, state.source))) return withoutGone(state, event.sources);
      const source = referenceOf(event.found.subscriptions[0]);
      return source === null && state.source === null ? state : withSource(state, source);
    }
    case "sheetActivated": {
      const source = state.sourceChosen ? null : candidateOn(found.subscriptions, event.sheet);
      return source === null || sameSource(source, state.source) ? state : withSource(state, source);
    }
    case "cellsChanged":
      return event.sheet === undefined || event.sheet === state.source?.sheet ? cellsChanged(state) : state;
    case "refreshed":
      return cellsChanged(state);
    default:
      return state;
  }
}

function cellsChanged(state: MrrState): MrrState {
  return { ...state, cellsRevision: state.cellsRevision + 1 };
}

/** What the MRR view is about after an event of its own. */
export function mrrReducer(state: MrrState, event: MrrEvent): MrrState {
  switch (event.type) {
    case "sourceChosen":
      return {
        ...(sameSource(event.source, state.source) ? state : withSource(state, event.source)),
        sourceChosen: true,
      };
    case "definitionChosen":
      return { ...state, definition: event.definition };
    case "recalled":
      return { ...state, recalled: event.choices };
    case "stepChosen": {
      const { span } = state;
      const tooMany = span !== null && scheduleDays(span.from, span.to, event.stepMonths).length > maxPeriods + 1;
      return { ...state, stepMonths: event.stepMonths, span: tooMany ? null : span, period: null };
    }
    case "periodChosen":
      return { ...state, period: event.period, span: event.span ?? state.span };
    case "spanChosen":
      return { ...state, span: event.span, period: null };
    case "read":
      return { ...state, reading: event.reading, readFailure: null };
    case "readFailed":
      return { ...state, readFailure: event.message };
    case "computed":
      return { ...state, figures: event.figures, readFailure: null };
    case "writeStarted":
      return { ...state, writing: true, written: null };
    case "writeEnded":
      return { ...state, writing: false, written: event.written };
    case "writtenDismissed":
      return { ...state, written: null };
  }
}

/** The table that is in sight; `null` while none was read. */
export function readTable({ reading }: MrrState): TableFigures | null {
  return reading?.kind === "table" ? reading.table : null;
}

/** What was read is what the cells and the settings say. */
export function isReadingCurrent({ reading, cellsRevision, definition }: MrrState): boolean {
  return reading !== null && reading.cellsRevision === cellsRevision && sameDefinition(reading.definition, definition);
}

/** The figures are those of the table, the days and the period. */
export function areFiguresOf(
  figures: MrrFigures | null,
  table: TableFigures,
  days: readonly DateSerial[],
  period: Span,
): figures is MrrFigures {
  return figures !== null && hasSchedule(figures, table, days) && sameSpan(figures.period, period);
}

/** The schedule among the figures is that of the table and the days. */
export function hasSchedule(figures: MrrFigures, table: TableFigures, days: readonly DateSerial[]): boolean {
  return figures.table === table && sameDays(figures.days, days);
}

/** What was written is no news any more once its sheet is gone: taken back, deleted or renamed. */
function withoutGone(state: MrrState, sources: readonly SourceInfo[]): MrrState {
  const { written } = state;
  if (written === null || sources.some(({ sheet }) => sheet === written.sheet.name)) return state;
  return { ...state, written: null };
}

/** Another table: nothing of the one before may stand under its name, and its days may mean nothing here. */
function withSource(state: MrrState, source: SourceReference | null): MrrState {
  const { stepMonths, definition, cellsRevision } = state;
  return { ...initialMrrState, stepMonths, definition, source, cellsRevision: cellsRevision + 1 };
}
