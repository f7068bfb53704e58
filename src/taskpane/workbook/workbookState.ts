import type { FoundSources } from "../../commands/findSources";
import type { SourceInfo } from "../../commands/spreadsheetHost";
import type { MrrDefinition } from "../../core/ledger/mrrDefinition";
import type { Policy } from "../../core/settings/policy";
import { defaultPolicy } from "../../core/settings/policyDefaults";
import type { SettingsError } from "../../core/settings/readSettings";
import type { PaneAction, PaneMessage } from "./paneMessage";

/** What is open, whichever feature is in sight. */
export interface WorkbookState {
  /** False until the workbook was read for the first time. */
  readonly opened: boolean;
  /** Id of the feature in sight. */
  readonly view: string;
  readonly sources: readonly SourceInfo[];
  readonly found: FoundSources;
  readonly policy: Policy;
  /** Why the workbook's settings could not be read: they stay there, and changes are not kept, until a person replaces them. */
  readonly settingsRefused: SettingsError | null;
  readonly message: PaneMessage | null;
  /** Why the workbook could not be looked through; goes by itself once it can be. */
  readonly readFailure: PaneMessage | null;
  /** Counts the times that a feature wrote sheets. */
  readonly writes: number;
}

/** What happens to the workbook, or to the pane as a whole. Every feature hears of it. */
export type WorkbookEvent =
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
  /** Cells of one sheet, or of any where none is named. */
  | { readonly type: "cellsChanged"; readonly sheet?: string }
  /** A person asked to have everything read again. */
  | { readonly type: "refreshed" }
  | { readonly type: "sheetActivated"; readonly sheet: string }
  | { readonly type: "sheetsWritten" }
  | { readonly type: "policyChanged"; readonly policy: Policy }
  | { readonly type: "scalesKept"; readonly policy: Policy }
  | { readonly type: "settingsRefused"; readonly error: SettingsError | null }
  | { readonly type: "readFailed"; readonly message: PaneMessage }
  | { readonly type: "messageShown"; readonly message: PaneMessage }
  | { readonly type: "messageDismissed" }
  | { readonly type: "succeeded"; readonly action: PaneAction }
  | { readonly type: "viewShown"; readonly view: string };

/** Before anything was read, with a feature in sight. */
export function initialWorkbookState(view: string): WorkbookState {
  return {
    opened: false,
    view,
    sources: [],
    found: { accounts: [], teams: [], subscriptions: [], refused: [] },
    policy: defaultPolicy,
    settingsRefused: null,
    message: null,
    readFailure: null,
    writes: 0,
  };
}

/** What is open after an event. What else the state holds stays as it is. */
export function workbookReducer<State extends WorkbookState>(state: State, event: WorkbookEvent): State {
  switch (event.type) {
    case "opened": {
      const { sources, found, policy, settingsRefused, message } = event;
      return { ...state, opened: true, sources, found, policy, settingsRefused, message, readFailure: null };
    }
    case "sourcesListed":
      return { ...state, sources: event.sources, found: event.found, readFailure: null };
    case "cellsChanged":
    case "refreshed":
    case "sheetActivated":
      return state;
    case "sheetsWritten":
      return { ...state, writes: state.writes + 1 };
    case "policyChanged":
    case "scalesKept":
      return { ...state, policy: event.policy };
    case "settingsRefused":
      return event.error === state.settingsRefused ? state : { ...state, settingsRefused: event.error };
    case "readFailed":
      return { ...state, readFailure: event.message };
    case "messageShown":
      return { ...state, message: event.message };
    case "messageDismissed":
      return state.message === null ? state : { ...state, message: null };
    case "succeeded":
      return state.message?.action === event.action ? { ...state, message: null } : state;
    case "viewShown":
      return { ...state, view: event.view };
  }
}
