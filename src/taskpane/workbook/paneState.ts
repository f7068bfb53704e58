import type { FoundSources } from "../../commands/findSources";
import type { PreviewFigures } from "../../commands/calculator/previewFigures";
import type { ProblemDigest } from "../../commands/calculator/problemDigest";
import type { PaneView } from "../../commands/commandList";
import type { SourceInfo, SourceReference, WrittenSheet } from "../../commands/spreadsheetHost";
import type { MrrDefinition } from "../../core/ledger/mrrDefinition";
import type { QuickFigures } from "../../core/report/quickFigures";
import { defaultPolicy } from "../../core/settings/policyDefaults";
import type { Policy } from "../../core/settings/policy";
import type { SettingsError } from "../../core/settings/readSettings";
import type { Settings } from "../../core/settings/settings";
import type { PaneAction, PaneMessage } from "../frame/FailureMessage";
import { followWorkbook, initialMrrState, mrrReducer, type MrrEvent, type MrrState } from "../features/mrr/mrrState";
import { candidateOn, referenceOf, sameSource } from "./sourceReference";

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
      readonly headers: readonly string[];
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

export interface PaneState {
  /** False until the workbook was read for the first time. */
  readonly opened: boolean;
  readonly view: PaneView;
  readonly tab: PlaceTab;
  readonly sources: readonly SourceInfo[];
  readonly found: FoundSources;
  readonly source: SourceReference | null;
  /** True once the user chose the source by hand: the cursor no longer decides. */
  readonly sourceChosen: boolean;
  readonly policy: Policy;
  /** Why the workbook's settings could not be read: they stay there, and changes are not kept, until a person replaces them. */
  readonly settingsRefused: SettingsError | null;
  /** Counts every change of source, cells or policy. */
  readonly revision: number;
  /** Counts the changes after which cells must be read again. */
  readonly dataRevision: number;
  readonly preview: Preview;
  /** True while a field of the settings holds something that cannot be taken: placing would not do what is in sight. */
  readonly settingsInvalid: boolean;
  readonly run: RunProgress | null;
  readonly result: RunResult | null;
  readonly message: PaneMessage | null;
  /** Why the workbook could not be read; goes by itself once it can be. */
  readonly readFailure: PaneMessage | null;
  readonly mrr: MrrState;
}

export type PaneEvent =
  | {
      readonly type: "opened";
      readonly sources: readonly SourceInfo[];
      readonly found: FoundSources;
      readonly policy: Policy;
      readonly settingsRefused: SettingsError | null;
      /** Of the settings about MRR. */
      readonly definition: MrrDefinition;
      readonly activeSheet: string | null;
      readonly message: PaneMessage | null;
    }
  | { readonly type: "sourcesListed"; readonly sources: readonly SourceInfo[]; readonly found: FoundSources }
  | { readonly type: "cellsChanged" }
  | { readonly type: "sheetActivated"; readonly sheet: string }
  | { readonly type: "sourceChosen"; readonly source: SourceReference }
  | { readonly type: "policyChanged"; readonly policy: Policy }
  | { readonly type: "scalesKept"; readonly policy: Policy }
  | { readonly type: "settingsRefused"; readonly error: SettingsError | null }
  | { readonly type: "settingsChecked"; readonly invalid: boolean }
  | { readonly type: "readFailed"; readonly message: PaneMessage }
  | { readonly type: "quickened"; readonly figures: QuickFigures; readonly revision: number }
  | { readonly type: "previewed"; readonly preview: Preview }
  | { readonly type: "runStarted" }
  | { readonly type: "runProgressed"; readonly share: number; readonly sheet: string }
  | { readonly type: "runCancelling" }
  | { readonly type: "runFinished"; readonly result: RunResult }
  | { readonly type: "runFailed"; readonly message: PaneMessage }
  | { readonly type: "messageShown"; readonly message: PaneMessage }
  | { readonly type: "messageDismissed" }
  | { readonly type: "succeeded"; readonly action: PaneAction }
  | { readonly type: "viewShown"; readonly view: PaneView }
  | { readonly type: "tabShown"; readonly tab: PlaceTab }
  | { readonly type: "mrr"; readonly event: MrrEvent };

const nothingFound: FoundSources = { accounts: [], teams: [], subscriptions: [], refused: [] };

export const initialPaneState: PaneState = {
  opened: false,
  view: "place",
  tab: "setUp",
  sources: [],
  found: nothingFound,
  source: null,
  sourceChosen: false,
  policy: defaultPolicy,
  settingsRefused: null,
  revision: 0,
  dataRevision: 0,
  preview: { kind: "none" },
  settingsInvalid: false,
  run: null,
  result: null,
  message: null,
  readFailure: null,
  mrr: initialMrrState,
};

/** The one place where the pane's state changes. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "mrr": {
      const mrr = mrrReducer(state.mrr, event.event);
      return event.event.type === "writeStarted" ? { ...state, mrr, message: null } : { ...state, mrr };
    }
    case "opened":
    case "sourcesListed":
    case "sheetActivated": {
      const next = placeReducer(state, event);
      const mrr = followWorkbook(state.mrr, event, state.found);
      return mrr === next.mrr ? next : { ...next, mrr };
    }
    default:
      return placeReducer(state, event);
  }
}

function placeReducer(state: PaneState, event: Exclude<PaneEvent, { type: "mrr" }>): PaneState {
  switch (event.type) {
    case "opened": {
      const { sources, found, policy, settingsRefused, message } = event;
      const source = candidateOn(found.accounts, event.activeSheet) ?? referenceOf(found.accounts[0]);
      return inputsChanged(
        { ...state, opened: true, sources, found, policy, settingsRefused, message, source, readFailure: null },
        true,
      );
    }
    case "sourcesListed":
      return sourcesListed(state, event.sources, event.found);
    case "cellsChanged":
      return inputsChanged(state, true);
    case "sheetActivated": {
      const source = state.sourceChosen ? null : candidateOn(state.found.accounts, event.sheet);
      return source === null || sameSource(source, state.source) ? state : withSource(state, source);
    }
    case "sourceChosen":
      return sameSource(event.source, state.source)
        ? { ...state, sourceChosen: true }
        : { ...withSource(state, event.source), sourceChosen: true };
    case "policyChanged":
      return inputsChanged({ ...state, policy: event.policy }, false);
    case "scalesKept":
      // They say what was recognised anyway: no figure changes, so nothing goes out of date.
      return { ...state, policy: event.policy };
    case "settingsRefused":
      return event.error === state.settingsRefused ? state : { ...state, settingsRefused: event.error };
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
    case "runStarted":
      return { ...state, run: { share: 0, sheet: null, cancelling: false }, message: null };
    case "runProgressed":
      return state.run === null ? state : { ...state, run: { ...state.run, share: event.share, sheet: event.sheet } };
    case "runCancelling":
      return state.run === null ? state : { ...state, run: { ...state.run, cancelling: true } };
    case "runFinished":
      return { ...state, run: null, result: event.result, tab: "result" };
    case "runFailed":
      return { ...state, run: null, message: event.message };
    case "messageShown":
      return { ...state, message: event.message };
    case "messageDismissed":
      return { ...state, message: null };
    case "succeeded":
      return state.message?.action === event.action ? { ...state, message: null } : state;
    case "viewShown":
      return { ...state, view: event.view };
    case "tabShown":
      return { ...state, tab: event.tab };
  }
}

/** All settings in use. */
export function settingsOf({ policy, mrr }: PaneState): Settings {
  return { ...policy, mrr: mrr.definition };
}

/** What the preview shows is what the inputs say. */
export function isPreviewCurrent({ preview, revision }: PaneState): boolean {
  return preview.kind !== "none" && preview.revision === revision;
}

/** The figures in sight, current or about to be replaced; `null` where there are none. */
export function previewedFigures({ preview }: Pick<PaneState, "preview">): PreviewFigures | null {
  return preview.kind === "figures" ? preview.figures : null;
}

/** The first figures of the inputs as they are now; `null` where there are none. */
export function currentQuickFigures({ preview, revision }: PaneState): QuickFigures | null {
  if (preview.kind !== "figures" || preview.quick === undefined) return null;
  return preview.quick.revision === revision ? preview.quick.figures : null;
}

/** The problems of the source; `null` while nothing was read. */
export function previewedProblems({ preview }: Pick<PaneState, "preview">): ProblemDigest | null {
  if (preview.kind === "figures") return preview.figures.problems;
  return preview.kind === "unreadable" ? preview.problems : null;
}

/** The team sheet that is used: the best match in the workbook, unless it is the accounts source itself. */
export function teamSource({ found, source }: PaneState): SourceReference | null {
  return referenceOf(found.teams.find((candidate) => !sameSource(candidate.source, source)));
}

/** Why *Place accounts* makes no sense now; `null` when it does. */
export function placingObstacle(state: PaneState): "noSource" | "unplaceable" | "invalid" | null {
  if (state.source === null) return "noSource";
  if (state.preview.kind === "unreadable" && isPreviewCurrent(state)) return "unplaceable";
  return state.settingsInvalid ? "invalid" : null;
}

function inputsChanged(state: PaneState, cells: boolean): PaneState {
  return {
    ...state,
    revision: state.revision + 1,
    dataRevision: state.dataRevision + (cells ? 1 : 0),
  };
}

function withSource(state: PaneState, source: SourceReference | null): PaneState {
  // Figures of another sheet must not stand under this one's name, not even greyed out.
  return inputsChanged({ ...state, source, preview: { kind: "none" }, readFailure: null }, true);
}

function sourcesListed(state: PaneState, sources: readonly SourceInfo[], found: FoundSources): PaneState {
  const listed = { ...state, sources, found };
  const stillThere = sources.some((source) => sameSource(source, state.source));
  if (stillThere) return sameTeam(state, listed) ? listed : inputsChanged(listed, true);
  const source = referenceOf(found.accounts[0]);
  return source === null && state.source === null ? listed : { ...withSource(listed, source), sourceChosen: false };
}

function sameTeam(before: PaneState, after: PaneState): boolean {
  const [one, other] = [teamSource(before), teamSource(after)];
  return one === null ? other === null : sameSource(one, other);
}
