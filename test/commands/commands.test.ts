import { describe, expect, it, vi } from "vitest";
import { asOfDay, dayOf } from "../../src/commands/asOfDay";
import { commandById, commandList, runCommand, type CommandContext } from "../../src/commands/commandList";
import { findSources } from "../../src/commands/findSources";
import { placeAccounts } from "../../src/commands/placeAccounts";
import { loadPolicy, policySetting, savePolicy } from "../../src/commands/policyStore";
import { HostError } from "../../src/commands/spreadsheetHost";
import { defaultMrrDefinition } from "../../src/core/ledger/mrrDefinition";
import { defaultPolicy } from "../../src/core/settings/policyDefaults";
import { readSubscriptionTable } from "../../src/core/ledger/table/subscriptionTable";
import type { Cell } from "../../src/core/sheet/cell";
import { serialOf } from "../../src/core/sheet/serialDate";
import { areaReference } from "../../src/core/sheet/sheetArea";
import { rangeAddress } from "../../src/core/sheet/sheetRange";
import { sheetOf } from "../core/sheet/sheetOf";
import { MemoryHost } from "./memoryHost";

const asOf = serialOf(2026, 11, 23);
const accounts = sheetOf("Accounts", ["Account", "MRR", "CSM"], ["Ada", 100, "Ana"], ["Bob", 50, "Ana"]);
const team = sheetOf("Team", ["CSM", "Capacity"], ["Ana", 40], ["Rui", 40]);

describe("the day of a placement", () => {
  it("is the one that the policy fixes, else today", () => {
    expect(asOfDay({ asOf: "2026-11-23" }, 1)).toBe(asOf);
    expect(asOfDay({ asOf: null }, asOf)).toBe(asOf);
    expect(asOfDay({ asOf: "soon" }, asOf)).toBe(asOf);
    expect(dayOf(new Date(2026, 10, 23, 23, 59))).toBe(asOf);
  });
});

describe("finding sources", () => {
  it("lists what sheets look like, the best match first, and never our own", async () => {
    const host = new MemoryHost(
      [
        sheetOf("CS Placement", ["Account", "MRR", "Health", "CSM", "Tier"], ["Ada", 1, 2, "Ana", "SMB"]),
        sheetOf("Short", ["Customer", "Seats"], ["Ada", 5]),
        accounts,
        team,
        sheetOf("Subscriptions", ["Customer", "Amount", "Start", "End", "Interval"], ["Ada", 5, 46000, null, "month"]),
        sheetOf("Notes", ["Buy milk"]),
        sheetOf("Empty"),
      ],
      ["CS Placement"],
    );
    const found = await findSources(host);
    const names = (list: readonly { readonly source: { readonly sheet: string } }[]): unknown =>
      list.map(({ source }) => source.sheet);
    expect(names(found.accounts)).toEqual(["Accounts", "Short"]);
    expect(names(found.teams)).toEqual(["Team"]);
    expect(names(found.subscriptions)).toEqual(["Subscriptions"]);
    expect(host.rowsAsked.every((rows) => rows !== undefined && rows <= 20)).toBe(true);
  });
});

describe("sources that fit equally well", () => {
  const rows = (sheet: string, count: number) =>
    sheetOf(sheet, ["Account", "MRR", "CSM"], ...Array.from({ length: count }, (_, row) => [`A${row}`, 10, "Ana"]));

  it("come in order of their rows, then of the workbook, however many rows were looked at", async () => {
    const sheets = [rows("Few", 2), rows("Many", 100), rows("Some", 30), rows("Others", 30), rows("More", 31)];
    const { accounts: found } = await findSources(new MemoryHost(sheets));
    expect(found.map(({ source }) => source.sheet)).toEqual(["Many", "More", "Some", "Others", "Few"]);
  });
});

describe("what could be taken for subscriptions", () => {
  const found = async (...cells: readonly (readonly Cell[])[]) => {
    const { subscriptions, refused } = await findSources(new MemoryHost([sheetOf("Export", ...cells)]));
    return [...subscriptions.map(() => "subscriptions"), ...refused.map(({ as }) => as)];
  };

  it("is offered for MRR only where it is no payments and no movements", async () => {
    expect(await found(["Customer", "Amount", "Start"], ["Ada", 10, 46023])).toEqual(["subscriptions"]);
    expect(await found(["Customer", "Amount", "Created", "Invoice ID"], ["Ada", 10, 46023, "in_1"])).toEqual([
      "payments",
    ]);
    expect(
      await found(["Customer", "Amount", "Created", "Paid at", "Card ID"], ["Ada", 10, 46023, 46024, "x"]),
    ).toEqual(["payments"]);
    const invoice = ["in_1PabcDEFghij0001", "in_1PabcDEFghij0002"].map((id) => ["Ada", 10, 46023, 46024, id]);
    expect(await found(["Customer", "Amount", "Created", "Paid at", "No"], ...invoice)).toEqual(["payments"]);
    const movements = ["New", "Expansion", "Churned"].map((type) => ["Ada", type, 10, 46023]);
    expect(await found(["Customer", "Type", "Amount", "Start"], ...movements)).toEqual(["movements"]);
  });
});

describe("where subscriptions are found", () => {
  const table = [["Customer", "Amount", "Start"], ...Array.from({ length: 12 }, (_, row) => [`C${row}`, 10, 46023])];
  const beside = (...cells: Cell[]): readonly (readonly Cell[])[] =>
    table.map((row, index) => [...row, ...cells.map((cell) => (index === 0 ? cell : null))]);
  const grid = [
    ["Client", "Jan-26", "Feb-26"],
    ["Ada", 10, 20],
  ];

  it.each<[string, readonly (readonly Cell[])[]]>([
    ["A1:C13", table],
    ["A1:C13", beside(null, "Period", "Opening MRR")],
    ["A1:E13", beside("Period", "Opening MRR")],
    ["A1:C13", beside(null, "Customer", "Amount")],
    ["A3:C15", [["Export", null, null, null, "Period"], [], ...beside(null, "Status")]],
    ["C1:E13", table.map((row, index) => [index === 12 ? "end" : null, null, ...row])],
    ["A3:C4", [["MRR by client"], [], ...grid]],
    ["A3:C4", [["MRR by client"], ["as of", "2026-01-31"], ...grid.map((row) => [...row, null, "Note"])]],
  ])("%s is what formulas read and what the MRR view reads", async (address, cells) => {
    const width = Math.max(...cells.map(({ length }) => length));
    const sheet = sheetOf("Sheet", ...cells.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]));
    const [found] = (await findSources(new MemoryHost([sheet]))).subscriptions;
    expect(found && areaReference(found.area).replaceAll("$", "")).toBe(`Sheet!${address}`);
    const reading = readSubscriptionTable(sheet, defaultMrrDefinition);
    expect(reading.ok && rangeAddress(reading.table.range)).toBe(address);
  });
});

describe("placing accounts", () => {
  const request = {
    accounts: { sheet: "Accounts" },
    team: { sheet: "Team" },
    policy: defaultPolicy,
    asOf,
    writtenOn: asOf + 7,
  };

  it("reads, computes and writes the three result sheets", async () => {
    const host = new MemoryHost([accounts, team]);
    const result = await placeAccounts(host, request);
    if (result.kind !== "placed") throw new Error("It was not placed.");
    expect(result.placement.placed).toHaveLength(2);
    expect(result.placement.team?.from).toBe("sheet");
    expect(result.written.map(({ name }) => name)).toEqual(["CS Placement", "CS Portfolios", "CS Summary"]);
    expect(host.results).toHaveLength(3);
  });

  it("writes nothing when the sheet has nothing to place", async () => {
    const host = new MemoryHost([sheetOf("Accounts", ["Quarter"], ["Q1"])]);
    const result = await placeAccounts(host, { ...request, team: null });
    expect(result).toMatchObject({ kind: "unreadable", problems: [{ code: "noHeaderRow", severity: "error" }] });
    expect(host.results).toEqual([]);
  });

  it("stops where it is when cancelled, and says that nothing was written", async () => {
    const host = new MemoryHost([accounts, team]);
    const abort = new AbortController();
    abort.abort();
    const failure = await placeAccounts(host, { ...request, signal: abort.signal }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({ code: "cancelled", written: "nothing" });
    expect(host.results).toEqual([]);
  });

  it.each([
    ["accounts", 1],
    ["team", 2],
  ])("goes no further when it is cancelled while the %s are read", async (_what, readings) => {
    const host = new MemoryHost([accounts, team]);
    const abort = new AbortController();
    const read = host.read.bind(host);
    const reading = vi.spyOn(host, "read").mockImplementation(async (source, options) => {
      const range = await read(source, options);
      if (reading.mock.calls.length === readings) abort.abort();
      return range;
    });
    const writing = vi.spyOn(host, "writeResults");
    await expect(placeAccounts(host, { ...request, signal: abort.signal })).rejects.toMatchObject({
      code: "cancelled",
      written: "nothing",
    });
    expect(reading).toHaveBeenCalledTimes(readings);
    expect(writing).not.toHaveBeenCalled();
  });

  it("passes the host's own failures on", async () => {
    const host = new MemoryHost([accounts]);
    await expect(placeAccounts(host, request)).rejects.toMatchObject({ code: "sheet-missing", action: "reading Team" });
  });
});

describe("the policy of a workbook", () => {
  it("is the default until one is saved, and travels as JSON", async () => {
    const host = new MemoryHost([]);
    expect(await loadPolicy(host)).toEqual({ policy: defaultPolicy, isNew: true, error: null });
    const policy = { ...defaultPolicy, asOf: "2026-11-23" };
    await savePolicy(host, policy);
    expect(await loadPolicy(host)).toEqual({ policy, isNew: false, error: null });
  });

  it("is the default when the stored one is wrong, which names the field and leaves the text as it is", async () => {
    const host = new MemoryHost([]);
    const text = '{"version":1,"segment":{"share":2}}';
    host.settings.set(policySetting, text);
    const { policy, error } = await loadPolicy(host);
    expect(policy).toEqual(defaultPolicy);
    expect(error?.field).toBe("segment.share");
    expect(host.settings.get(policySetting)).toBe(text);
  });
});

describe("commands", () => {
  function context(some: Partial<CommandContext> = {}): CommandContext {
    return {
      host: new MemoryHost([accounts]),
      canPlace: true,
      placing: false,
      place: vi.fn(() => Promise.resolve()),
      cancel: vi.fn(),
      refresh: vi.fn(() => Promise.resolve()),
      canWriteMrr: true,
      writeMrr: vi.fn(() => Promise.resolve()),
      showView: vi.fn(),
      selfCheck: vi.fn(() => Promise.resolve()),
      ...some,
    };
  }

  it("are each in the list once, and found by id", () => {
    expect(new Set(commandList.map(({ id }) => id)).size).toBe(commandList.length);
    for (const command of commandList) expect(commandById(command.id)).toBe(command);
  });

  it("run what they say", async () => {
    const pane = context({ cell: { sheet: "Accounts", row: 3, column: 2 }, sheet: { sheet: "Team" } });
    await runCommand("placeAccounts", pane);
    expect(pane.place).toHaveBeenCalledOnce();
    await runCommand("refresh", pane);
    expect(pane.refresh).toHaveBeenCalledOnce();
    await runCommand("showPlace", pane);
    await runCommand("showMrr", pane);
    await runCommand("showProblems", pane);
    expect(vi.mocked(pane.showView).mock.calls).toEqual([["place"], ["mrr"], ["problems"]]);
    await runCommand("writeMrrValues", pane);
    await runCommand("writeMrrLive", pane);
    expect(vi.mocked(pane.writeMrr).mock.calls).toEqual([["values"], ["live"]]);
    await runCommand("selfCheck", pane);
    expect(pane.selfCheck).toHaveBeenCalledOnce();
    await runCommand("goToCell", pane);
    expect(await pane.host.selection()).toEqual({ sheet: "Accounts", row: 3, column: 2 });
    await runCommand("goToSheet", pane);
    expect(await pane.host.selection()).toEqual({ sheet: "Team", row: 0, column: 0 });
  });

  it("do nothing while they are not enabled", async () => {
    const busy = context({ placing: true });
    await runCommand("placeAccounts", busy);
    await runCommand("refresh", busy);
    expect(busy.place).not.toHaveBeenCalled();
    expect(busy.refresh).not.toHaveBeenCalled();
    await runCommand("selfCheck", busy);
    expect(busy.selfCheck).not.toHaveBeenCalled();
    await expect(runCommand("selfCheck", context({ selfCheck: null }))).resolves.toBeUndefined();
    await runCommand("cancelPlacing", busy);
    expect(busy.cancel).toHaveBeenCalledOnce();
    const idle = context({ canPlace: false, canWriteMrr: false });
    await runCommand("writeMrrValues", idle);
    await runCommand("writeMrrLive", idle);
    expect(idle.writeMrr).not.toHaveBeenCalled();
    await runCommand("cancelPlacing", idle);
    expect(idle.cancel).not.toHaveBeenCalled();
    await runCommand("placeAccounts", idle);
    expect(idle.place).not.toHaveBeenCalled();
    await runCommand("goToCell", idle);
    expect(await idle.host.selection()).toEqual({ sheet: "", row: 0, column: 0 });
  });
});
