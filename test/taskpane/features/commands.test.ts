import { describe, expect, it, vi } from "vitest";
import { featureList } from "../../../src/taskpane/features/featureList";
import type { MrrModel } from "../../../src/taskpane/features/mrr/mrrModel";
import { initialPlaceState, type PlaceState } from "../../../src/taskpane/features/place/placeState";
import type { CommandId, CommandTarget } from "../../../src/taskpane/workbook/command";
import { initialPaneState } from "../../../src/taskpane/workbook/paneReducer";
import { commandById, commandsOf } from "../../../src/taskpane/workbook/useCommandRunner";
import { MemoryHost } from "../../commands/memoryHost";
import { sheetOf } from "../../core/sheet/sheetOf";

const accounts = sheetOf("Accounts", ["Account", "MRR", "CSM"], ["Ada", 100, "Ana"], ["Bob", 50, "Ana"]);
const running: PlaceState["run"] = { share: 0, sheet: null, cancelling: false };

function openedPane({ place, mrr }: { place?: Partial<PlaceState>; mrr?: Partial<MrrModel> } = {}) {
  const state = initialPaneState(featureList);
  const placing = { ...initialPlaceState, source: { sheet: "Accounts" }, ...place };
  return {
    state: { ...state, place: placing },
    host: new MemoryHost([accounts]),
    dispatch: vi.fn(),
    isBusy: placing.run !== null,
    refresh: vi.fn(() => Promise.resolve()),
    selfCheck: vi.fn(() => Promise.resolve()) as (() => Promise<void>) | null,
    place: { place: vi.fn(() => Promise.resolve()), cancel: vi.fn() },
    mrr: { isCurrent: true, write: vi.fn(() => Promise.resolve()), ...mrr },
  };
}

async function run(id: CommandId, pane: ReturnType<typeof openedPane>, target: CommandTarget = {}): Promise<void> {
  const command = commandById(id, featureList);
  // A command takes its own part of the pane.
  const part = pane as never;
  if (command.isEnabled(part, target)) await command.run(part, target);
}

describe("commands", () => {
  it("are each in the list once, and found by id", () => {
    const commands = commandsOf(featureList);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const command of commands) expect(commandById(command.id, featureList)).toBe(command);
  });

  it("run what they say", async () => {
    const pane = openedPane();
    await run("placeAccounts", pane);
    expect(pane.place.place).toHaveBeenCalledOnce();
    await run("refresh", pane);
    expect(pane.refresh).toHaveBeenCalledOnce();
    for (const id of ["showPlace", "showMrr", "showFunctions", "showProblems"] as const) await run(id, pane);
    const views = ["place", "mrr", "functions", "problems"].map((view) => [{ type: "viewShown", view }]);
    expect(pane.dispatch.mock.calls).toEqual(views);
    await run("writeMrrValues", pane);
    await run("writeMrrLive", pane);
    expect(vi.mocked(pane.mrr.write).mock.calls).toEqual([["values"], ["live"]]);
    await run("selfCheck", pane);
    expect(pane.selfCheck).toHaveBeenCalledOnce();
    await run("goToCell", pane, { cell: { sheet: "Accounts", row: 3, column: 2 } });
    expect(await pane.host.selection()).toEqual({ sheet: "Accounts", row: 3, column: 2 });
    await run("goToSheet", pane, { sheet: { sheet: "Team" } });
    expect(await pane.host.selection()).toEqual({ sheet: "Team", row: 0, column: 0 });
  });

  it("open a view at what they are about", async () => {
    const pane = openedPane();
    await run("showProblems", pane, { filter: "MRR" });
    await run("showFunctions", pane, { function: "CHURN" });
    expect(pane.dispatch.mock.calls.flat()).toEqual([
      { type: "problems", event: { type: "filtered", filter: "MRR" } },
      { type: "viewShown", view: "problems" },
      { type: "functions", event: { type: "searched", query: "" } },
      { type: "functions", event: { type: "opened", id: "CHURN" } },
      { type: "viewShown", view: "functions" },
    ]);
  });

  it("do nothing while they are not enabled", async () => {
    const busy = openedPane({ place: { run: running } });
    await run("placeAccounts", busy);
    await run("refresh", busy);
    await run("selfCheck", busy);
    await run("writeMrrValues", busy);
    expect(busy.place.place).not.toHaveBeenCalled();
    expect(busy.refresh).not.toHaveBeenCalled();
    expect(busy.selfCheck).not.toHaveBeenCalled();
    expect(busy.mrr.write).not.toHaveBeenCalled();
    await expect(run("selfCheck", { ...openedPane(), selfCheck: null })).resolves.toBeUndefined();
    await run("cancelPlacing", busy);
    expect(busy.place.cancel).toHaveBeenCalledOnce();
    const idle = openedPane({ place: { source: null }, mrr: { isCurrent: false } });
    await run("writeMrrValues", idle);
    await run("writeMrrLive", idle);
    expect(idle.mrr.write).not.toHaveBeenCalled();
    await run("cancelPlacing", idle);
    expect(idle.place.cancel).not.toHaveBeenCalled();
    await run("placeAccounts", idle);
    expect(idle.place.place).not.toHaveBeenCalled();
    await run("goToCell", idle);
    expect(await idle.host.selection()).toEqual({ sheet: "", row: 0, column: 0 });
  });
});
