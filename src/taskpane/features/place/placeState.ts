import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import type { ProblemDigest } from "../../../commands/calculator/problemDigest";
import type { FoundSources } from "../../../commands/findSources";
import type { SourceReference, WrittenSheet } from "../../../commands/spreadsheetHost";
import type { UnplacedTable } from "../../../core/accounts/accountsReading";
import type { QuickFigures } from "../../../core/report/quickFigures";
import type { PaneMessage } from "../../workbook/paneMessage";
import { candidateOn, referenceOf, sameSource, unrecognisedOn } from "../../workbook/sourceReference";
import type { WorkbookEvent, WorkbookState } from "../../workbook/workbookState";

/** The tabs of the Place view. */
export type PlaceTab = "setUp" | "result";

/**
 * What is known about the source at present. `revision` is that of the inputs it was computed from: one that is not the
 * state's own is out of date and is never shown as current.
 */
export type Preview =
  | { readonly kind: "none" }
  | {
      readonly kind: "figures";
      readonly figures: PreviewFigures;
      readonly revision: number;
      /** The first figures of inputs that have changed since. */
      readonly quick?: { readonly figures: QuickFigures; readonly revision: number };
    }
  | {
      readonly kind: "unreadable";
      readonly problems: ProblemDigest;
      readonly table: UnplacedTable | null;
      readonly revision: number;
    };

/** A run of *Place accounts* under way. */
export interface RunProgress {
  /** 0–1 over the writing. */
  readonly share: number;
  /** The sheet being written; `null` before, while reading and calculating. */
  readonly sheet: string | null;
  readonly cancelling: boolean;
}

/** What the last run in this session wrote. */
export interface RunResult {
  readonly figures: PreviewFigures;
  readonly written: readonly WrittenSheet[];
  readonly milliseconds: number;
  readonly finished: Date;
  /** Revision of the inputs that were placed. */
  readonly revision: number;
}

export interface PlaceState {
  readonly tab: PlaceTab;
  readonly source: SourceReference | null;
  /** True once the user chose the source by hand: the cursor no longer decides. */
  readonly sourceChosen: boolean;
  /** Counts every change of source, cells or policy. */
  readonly revision: number;
  /** Counts the changes after which cells must be read again. */
  readonly dataRevision: number;
  readonly preview: Preview;
  /** Why the source could not be read; goes by itself once it can be. */
  readonly readFailure: PaneMessage | null;
  /** True while a field of the settings holds something that cannot be taken: placing would not do what is in sight. */
  readonly settingsInvalid: boolean;
  /** How many choices were taken over from an earlier sheet with the same headers. */
  readonly recalled: number;
  readonly run: RunProgress | null;
  readonly result: RunResult | null;
}

export type PlaceEvent =
  | { readonly type: "sourceChosen"; readonly source: SourceReference }
  | { readonly type: "settingsChecked"; readonly invalid: boolean }
  | { readonly type: "readFailed"; readonly message: PaneMessage }
  | { readonly type: "quickened"; readonly figures: QuickFigures; readonly revision: number }
  | { readonly type: "previewed"; readonly preview: Preview }
  | { readonly type: "recalled"; readonly choices: number }
  | { readonly type: "runStarted" }
  | { readonly type: "runProgressed"; readonly share: number; readonly sheet: string }
  | { readonly type: "runCancelling" }
  | { readonly type: "runFinished"; readonly result: RunResult }
  | { readonly type: "runFailed" }
  | { readonly type: "tabShown"; readonly tab: PlaceTab };

export const initialPlaceState: PlaceState = {
  tab: "setUp",
  source: null,
  sourceChosen: false,
  revision: 0,
  dataRevision: 0,
  preview: { kind: "none" },
  readFailure: null,
  settingsInvalid: false,
  recalled: 0,
  run: null,
  result: null,
};

/** What placing is about after an event of its own. */
export function placeReducer(state: PlaceState, event: PlaceEvent): PlaceState {
  switch (event.type) {
    case "sourceChosen":
      return sameSource(event.source, state.source)
        ? { ...state, sourceChosen: true }
        : { ...withSource(state, event.source), sourceChosen: true };
    case "settingsChecked":
      return { ...state, settingsInvalid: event.invalid };
    case "quickened": {
      const { figures, revision } = event;
      if (state.preview.kind !== "figures") return state;
      return { ...state, preview: { ...state.preview, quick: { figures, revision } } };
    }
    case "previewed":
      return { ...state, preview: event.preview, readFailure: null };
    case "readFailed":
      return { ...state, readFailure: event.message };
    case "recalled":
      return { ...state, recalled: event.choices };
    case "runStarted":
      return { ...state, run: { share: 0, sheet: null, cancelling: false } };
    case "runProgressed":
      return state.run === null ? state : { ...state, run: { ...state.run, share: event.share, sheet: event.sheet } };
    case "runCancelling":
      return state.run === null ? state : { ...state, run: { ...state.run, cancelling: true } };
    case "runFinished":
      return { ...state, run: null, result: event.result, tab: "result" };
    case "runFailed":
      return { ...state, run: null };
    case "tabShown":
      return { ...state, tab: event.tab };
  }
}

/** What placing is about after an event of the workbook, in which `sources` and `found` were found before it. */
export function followWorkbook(
  state: PlaceState,
  event: WorkbookEvent,
  { sources, found }: Pick<WorkbookState, "sources" | "found">,
): PlaceState {
  switch (event.type) {
    case "opened": {
      const { accounts } = event.found;
      const source =
        candidateOn(accounts, event.activeSheet) ??
        referenceOf(accounts[0]) ??
        unrecognisedOn(event, event.activeSheet);
      return inputsChanged({ ...state, source, readFailure: null }, true);
    }
    case "sourcesListed":
      return sourcesListed(state, event, found);
    case "cellsChanged":
      return isReadFrom(event.sheet, state, found) ? inputsChanged(state, true) : state;
    case "sheetActivated": {
      const source = state.sourceChosen
        ? null
        : (candidateOn(found.accounts, event.sheet) ??
          (found.accounts.length === 0 ? unrecognisedOn({ sources, found }, event.sheet) : null));
      return source === null || sameSource(source, state.source) ? state : withSource(state, source);
    }
    case "policyChanged":
      return inputsChanged(state, false);
    default:
      // Scales that are kept say what was recognised anyway: no figure changes, so nothing goes out of date.
      return state;
  }
}

/** What the preview shows is what the inputs say. */
export function isPreviewCurrent({ preview, revision }: PlaceState): boolean {
  return preview.kind !== "none" && preview.revision === revision;
}

/** The figures in sight, current or about to be replaced; `null` where there are none. */
export function previewedFigures({ preview }: Pick<PlaceState, "preview">): PreviewFigures | null {
  return preview.kind === "figures" ? preview.figures : null;
}

/** The first figures of the inputs as they are now; `null` where there are none. */
export function currentQuickFigures({ preview, revision }: PlaceState): QuickFigures | null {
  if (preview.kind !== "figures" || preview.quick === undefined) return null;
  return preview.quick.revision === revision ? preview.quick.figures : null;
}

/** The problems of the source; `null` while nothing was read. */
export function previewedProblems({ preview }: Pick<PlaceState, "preview">): ProblemDigest | null {
  if (preview.kind === "figures") return preview.figures.problems;
  return preview.kind === "unreadable" ? preview.problems : null;
}

/** The team sheet that is used: the best match in the workbook, unless it is the accounts source itself. */
export function teamSource(found: FoundSources, source: SourceReference | null): SourceReference | null {
  return referenceOf(found.teams.find((candidate) => !sameSource(candidate.source, source)));
}

/** Why *Place accounts* makes no sense now; `null` when it does. */
export function placingObstacle(state: PlaceState): "noSource" | "unplaceable" | "invalid" | null {
  if (state.source === null) return "noSource";
  if (state.preview.kind === "unreadable" && isPreviewCurrent(state)) return "unplaceable";
  return state.settingsInvalid ? "invalid" : null;
}

/** True when accounts or team are read from a sheet; from any where none is named. */
function isReadFrom(sheet: string | undefined, { source }: PlaceState, found: FoundSources): boolean {
  return sheet === undefined || sheet === source?.sheet || sheet === teamSource(found, source)?.sheet;
}

function inputsChanged(state: PlaceState, cells: boolean): PlaceState {
  return {
    ...state,
    revision: state.revision + 1,
    dataRevision: state.dataRevision + (cells ? 1 : 0),
  };
}

function withSource(state: PlaceState, source: SourceReference | null): PlaceState {
  // Figures of another sheet must not stand under this one's name, not even greyed out.
  return inputsChanged({ ...state, source, preview: { kind: "none" }, recalled: 0, readFailure: null }, true);
}

function sourcesListed(
  state: PlaceState,
  { sources, found }: Pick<WorkbookState, "sources" | "found">,
  before: FoundSources,
): PlaceState {
  if (sources.some((source) => sameSource(source, state.source))) {
    const [one, other] = [teamSource(before, state.source), teamSource(found, state.source)];
    const isSameTeam = one === null ? other === null : sameSource(one, other);
    return isSameTeam ? state : inputsChanged(state, true);
  }
  const source = referenceOf(found.accounts[0]) ?? unrecognisedOn({ sources, found }, null);
  return source === null && state.source === null ? state : { ...withSource(state, source), sourceChosen: false };
}
