import { describe, expect, it, vi } from "vitest";
import { asOfDay, dayOf } from "../../src/commands/asOfDay";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { findSources } from "../../src/commands/findSources";
import { placeAccounts } from "../../src/commands/placeAccounts";
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
import { en } from "../../src/texts/en";

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
    const result = await placeAccounts(host, createCalculator(en.report), request);
    if (result.kind !== "placed") throw new Error("It was not placed.");
    expect(result.figures.live).toBe(2);
    expect(result.figures.portfolios?.loads.map(({ member }) => member.name)).toEqual(["Ana", "Rui"]);
    expect(result.written.map(({ name }) => name)).toEqual(["CS Placement", "CS Portfolios", "CS Summary"]);
    expect(host.results).toHaveLength(3);
  });

  it("writes nothing when the sheet has nothing to place", async () => {
    const host = new MemoryHost([sheetOf("Accounts", ["Quarter"], ["Q1"])]);
    const result = await placeAccounts(host, createCalculator(en.report), { ...request, team: null });
    expect(result).toMatchObject({
      kind: "unreadable",
      problems: { count: 1, kinds: [{ severity: "error", first: [{ problem: { code: "noHeaderRow" } }] }] },
    });
    expect(host.results).toEqual([]);
  });

  it("stops where it is when cancelled, and says that nothing was written", async () => {
    const host = new MemoryHost([accounts, team]);
    const abort = new AbortController();
    abort.abort();
    const failure = await placeAccounts(host, createCalculator(en.report), { ...request, signal: abort.signal }).catch(
      (error: unknown) => error,
    );
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
    await expect(
      placeAccounts(host, createCalculator(en.report), { ...request, signal: abort.signal }),
    ).rejects.toMatchObject({
      code: "cancelled",
      written: "nothing",
    });
    expect(reading).toHaveBeenCalledTimes(readings);
    expect(writing).not.toHaveBeenCalled();
  });

  it("passes the host's own failures on", async () => {
    const host = new MemoryHost([accounts]);
    await expect(placeAccounts(host, createCalculator(en.report), request)).rejects.toMatchObject({
      code: "sheet-missing",
      deed: { doing: "reading", sheet: "Team" },
    });
  });
});
