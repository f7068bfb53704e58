import { describe, expect, it } from "vitest";
import type { PreviewFigures } from "../../../../src/commands/calculator/previewFigures";
import { noProblems } from "../../../../src/commands/calculator/problemDigest";
import type { FoundSources } from "../../../../src/commands/findSources";
import type { SourceInfo } from "../../../../src/commands/spreadsheetHost";
import { defaultMrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import type { QuickFigures } from "../../../../src/core/report/quickFigures";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import {
  currentQuickFigures,
  followWorkbook,
  initialPlaceState,
  isPreviewCurrent,
  placeReducer,
  placingObstacle,
  teamSource as teamOf,
  type PlaceEvent,
  type PlaceState,
} from "../../../../src/taskpane/features/place/placeState";
import {
  initialWorkbookState,
  workbookReducer,
  type WorkbookEvent,
  type WorkbookState,
} from "../../../../src/taskpane/workbook/workbookState";

/** What is open and what placing is about, side by side. */
type PaneState = WorkbookState & PlaceState;
type PaneEvent = WorkbookEvent | PlaceEvent;

const ownEvents: readonly PlaceEvent["type"][] = [
  "sourceChosen",
  "settingsChecked",
  "quickened",
  "previewed",
  "runStarted",
  "runProgressed",
  "runFailed",
];
const isOwn = (event: PaneEvent): event is PlaceEvent => ownEvents.some((type) => type === event.type);
const info = (sheet: string): SourceInfo => ({ sheet, rows: 10, columns: 4, resultKey: null });
const candidate = (sheet: string) => ({
  source: info(sheet),
  recognised: 3,
  area: { sheet, firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 3 },
});

const sources = ["Notes", "Accounts", "Leads", "Team"].map(info);
const found: FoundSources = {
  accounts: [candidate("Accounts"), candidate("Leads")],
  teams: [candidate("Team")],
  subscriptions: [],
  refused: [],
};

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce<PaneState>(paneReducer, { ...initialPlaceState, ...initialWorkbookState("place") });
}
function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  // Each leaves alone what is not its own.
  if (isOwn(event)) return placeReducer(state, event) as PaneState;
  return workbookReducer(followWorkbook(state, event, state) as PaneState, event);
}

const teamSource = (state: PaneState) => teamOf(state.found, state.source);

function opened(activeSheet: string): PaneEvent {
  return {
    type: "opened",
    sources,
    found,
    policy: defaultPolicy,
    settingsRefused: null,
    definition: defaultMrrDefinition,
    activeSheet,
    message: null,
  };
}

function unreadable(revision: number): PaneEvent {
  return { type: "previewed", preview: { kind: "unreadable", problems: noProblems, table: null, revision } };
}

describe("the source", () => {
  it("is the sheet under the cursor when that looks like accounts", () => {
    expect(after(opened("Leads")).source).toEqual({ sheet: "Leads" });
  });

  it("is the best match when the cursor is elsewhere", () => {
    expect(after(opened("Notes")).source).toEqual({ sheet: "Accounts" });
  });

  it("follows the cursor to another sheet of accounts, and to no other sheet", () => {
    const state = after(opened("Accounts"), { type: "sheetActivated", sheet: "Team" });
    expect(state.source).toEqual({ sheet: "Accounts" });
    expect(paneReducer(state, { type: "sheetActivated", sheet: "Leads" }).source).toEqual({ sheet: "Leads" });
  });

  it("stays where the user put it, even on a sheet that was not recognised", () => {
    const state = after(
      opened("Accounts"),
      { type: "sourceChosen", source: { sheet: "Notes" } },
      { type: "sheetActivated", sheet: "Leads" },
    );
    expect(state.source).toEqual({ sheet: "Notes" });
  });

  it("goes to the best match when its sheet is deleted", () => {
    const left = sources.filter(({ sheet }) => sheet !== "Leads");
    const state = after(opened("Leads"), { type: "sourcesListed", sources: left, found });
    expect(state.source).toEqual({ sheet: "Accounts" });
  });

  it("is none when no sheet is left", () => {
    const nothing = { accounts: [], teams: [], subscriptions: [], refused: [] };
    const state = after(opened("Leads"), { type: "sourcesListed", sources: [], found: nothing });
    expect(state.source).toBeNull();
    expect(placingObstacle(state)).toBe("noSource");
  });
});

describe("the team sheet", () => {
  it("is the best match that is not the source itself", () => {
    const state = after(opened("Accounts"));
    expect(teamSource(state)).toEqual({ sheet: "Team" });
    expect(teamSource({ ...state, source: { sheet: "Team" } })).toBeNull();
  });

  it("makes the preview out of date when it appears", () => {
    const before = after(opened("Accounts"), {
      type: "sourcesListed",
      sources,
      found: { ...found, teams: [] },
    });
    const current = paneReducer(before, unreadable(before.revision));
    expect(isPreviewCurrent(current)).toBe(true);
    expect(isPreviewCurrent(paneReducer(current, { type: "sourcesListed", sources, found }))).toBe(false);
  });
});

describe("the preview", () => {
  it("is current only for the inputs it was computed from", () => {
    const state = after(opened("Accounts"));
    const current = paneReducer(state, unreadable(state.revision));
    expect(isPreviewCurrent(current)).toBe(true);
    expect(isPreviewCurrent(paneReducer(current, { type: "cellsChanged" }))).toBe(false);
    expect(isPreviewCurrent(paneReducer(current, { type: "policyChanged", policy: defaultPolicy }))).toBe(false);
  });

  it("arrives out of date when the inputs changed while it was computed", () => {
    const before = after(opened("Accounts"));
    const changed = paneReducer(before, { type: "cellsChanged" });
    expect(isPreviewCurrent(paneReducer(changed, unreadable(before.revision)))).toBe(false);
  });

  it("of one sheet never stands under the name of another", () => {
    const state = after(opened("Accounts"));
    const current = paneReducer(state, unreadable(state.revision));
    const other = paneReducer(current, { type: "sourceChosen", source: { sheet: "Leads" } });
    expect(other.preview).toEqual({ kind: "none" });
  });

  it("stays when the same sheet is listed anew", () => {
    const state = after(opened("Accounts"));
    const current = paneReducer(state, unreadable(state.revision));
    expect(isPreviewCurrent(paneReducer(current, { type: "sourcesListed", sources, found }))).toBe(true);
  });
});

describe("the first figures", () => {
  const quick = { live: 2 } as QuickFigures;
  const preview = { kind: "figures", figures: {} as PreviewFigures, revision: 0 } as const;

  it("stand beside the figures before until these are current, and only for the inputs they are of", () => {
    const state = after(opened("Accounts"), { type: "previewed", preview }, { type: "cellsChanged" });
    const { revision } = state;
    const quickened = paneReducer(state, { type: "quickened", figures: quick, revision });
    expect(currentQuickFigures(quickened)).toBe(quick);
    expect(isPreviewCurrent(quickened)).toBe(false);
    expect(currentQuickFigures(paneReducer(quickened, { type: "cellsChanged" }))).toBeNull();
    const current = paneReducer(quickened, { type: "previewed", preview: { ...preview, revision } });
    expect(currentQuickFigures(current)).toBeNull();
  });

  it("are nothing to show without figures to stand beside", () => {
    const state = after(opened("Accounts"));
    const { revision } = state;
    expect(paneReducer(state, { type: "quickened", figures: quick, revision })).toBe(state);
  });
});

describe("the settings", () => {
  const { health } = defaultPolicy;
  const other = { ...defaultPolicy, health: { ...health, goodFrom: 80 } };

  it("that were recognised anyway are taken along, and nothing goes out of date", () => {
    const state = after(opened("Accounts"));
    const kept = paneReducer(paneReducer(state, unreadable(state.revision)), { type: "scalesKept", policy: other });
    expect(kept.policy).toBe(other);
    expect(isPreviewCurrent(kept)).toBe(true);
  });

  it("that could not be read are said to be so until they are replaced, whatever is changed here", () => {
    const error = { field: "segment.share", needed: "share", choices: [], found: "2" } as const;
    const state = after({ ...opened("Accounts"), settingsRefused: error } as PaneEvent);
    expect(state.settingsRefused).toBe(error);
    expect(paneReducer(state, { type: "cellsChanged" }).settingsRefused).toBe(error);
    expect(paneReducer(state, { type: "scalesKept", policy: other }).settingsRefused).toBe(error);
    expect(paneReducer(state, { type: "policyChanged", policy: other }).settingsRefused).toBe(error);
    expect(paneReducer(state, { type: "settingsRefused", error: null }).settingsRefused).toBeNull();
  });
});

describe("placing", () => {
  it("is refused in words for a sheet that has no readable accounts, until something changes", () => {
    const state = after(opened("Accounts"));
    const current = paneReducer(state, unreadable(state.revision));
    expect(placingObstacle(current)).toBe("unplaceable");
    expect(placingObstacle(paneReducer(current, { type: "cellsChanged" }))).toBeNull();
  });

  it("is refused while a setting in sight cannot be taken", () => {
    expect(placingObstacle(after(opened("Accounts"), { type: "settingsChecked", invalid: true }))).toBe("invalid");
  });

  it("ignores what a host says about its progress after the run is over", () => {
    const state = after(opened("Accounts"), { type: "runProgressed", sheet: "CS Placement", share: 0.9 });
    expect(state.run).toBeNull();
  });

  it("keeps the last result when a run fails", () => {
    const failed = { intent: "error", title: "Could not finish", detail: "Nothing was written." } as const;
    const state = after(
      opened("Accounts"),
      { type: "runStarted" },
      { type: "runFailed" },
      { type: "messageShown", message: failed },
    );
    expect(state).toMatchObject({ run: null, result: null, message: failed });
  });
});
