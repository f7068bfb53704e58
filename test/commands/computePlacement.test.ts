import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { computePlacement } from "../../src/commands/computePlacement";
import { defaultPolicy } from "../../src/core/settings/policyDefaults";
import type { Placement } from "../../src/core/report/placement";
import { resultSheets } from "../../src/core/report/resultSheets";
import type { ResultCell } from "../../src/core/report/layout/resultSheet";
import type { Cell } from "../../src/core/sheet/cell";
import type { SheetRange } from "../../src/core/sheet/sheetRange";
import { englishProblemFormat } from "../texts/englishProblemFormat";
import { sheetOf } from "../core/sheet/sheetOf";
import { accountsCsv, hostileNames, type CsvHeader } from "../samples/accountsCsv";
import { problemTextOf } from "../../src/texts/problemText";
import { en } from "../../src/texts/en";

function placed(accounts: SheetRange, asOf: number, team: SheetRange | null = null): Placement {
  const outcome = computePlacement({ accounts, team, policy: defaultPolicy, asOf });
  if (outcome.kind !== "placement") throw new Error("It could not be read at all.");
  return outcome.placement;
}

describe("a CSV of 5,000 accounts with 30 dirty rows", () => {
  const { text, asOf, dirty, rows, headers } = accountsCsv(5000);
  const sheet: SheetRange = sheetOf("accounts-5000", ...Papa.parse<string[]>(text, { skipEmptyLines: true }).data);
  const placement = placed(sheet, asOf);
  const [placementSheet] = resultSheets(placement, en.report);
  const table = placementSheet?.tables[0];
  const cells = (header: string): readonly ResultCell[] => {
    const index = table?.columns.findIndex((column) => column.header === header) ?? -1;
    return (table?.rows ?? []).map((row) => row[index] ?? null);
  };

  it("has each of the 30 problems listed with its row and column", () => {
    expect(dirty).toHaveLength(30);
    for (const { code, row, header } of dirty) {
      const column = headers.indexOf(header);
      expect(placement.problems.filter((problem) => problem.row === row && problem.code === code)).toEqual([
        expect.objectContaining({ sheet: "accounts-5000", row, column, header }),
      ]);
    }
  });

  it("has no other problem in a row than those, but for renewals in the past", () => {
    const dirtyRows = new Set(dirty.map(({ row }) => row));
    const others = placement.problems.filter(({ row, code }) => {
      return row !== undefined && !dirtyRows.has(row) && code !== "renewalInPast";
    });
    expect(others).toEqual([]);
  });

  it("comes out with every row once", () => {
    const nameColumn = headers.indexOf("Account" satisfies CsvHeader);
    const namesIn = rows.map((row) => (row[nameColumn] ?? "").trim());
    const namesOut = cells("Account").map((name) => (typeof name === "string" ? name.trim() : ""));
    expect([...namesOut].sort()).toEqual([...namesIn].sort());
    const rowsOut = [...placement.reading.accounts, ...placement.reading.leftOut].map(({ row }) => row);
    expect([...rowsOut].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 1));
  });

  it("has every live account in exactly one bucket, segment and portfolio", () => {
    const live = placement.reading.accounts.filter(({ standing }) => standing === "live").length;
    expect(placement.placed).toHaveLength(live);
    expect(placement.buckets.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(live);
    expect(placement.handHeld.accounts).toBe(Math.round(live * 0.2));
    const inPortfolios = placement.portfolios?.loads.reduce((sum, { accounts }) => sum + accounts, 0);
    expect(inPortfolios).toBe(live - (placement.portfolios?.unassigned ?? NaN));
  });

  it("adds up to the cent: MRR in the sheet = placed + gone + not yet + left out", () => {
    const mrrColumn = headers.indexOf("MRR" satisfies CsvHeader);
    const currencyColumn = headers.indexOf("Currency" satisfies CsvHeader);
    // What is no plain number, is negative, or is in another currency than the rest enters no figure.
    const cents = rows.map((row) => {
      const isPlain = /^\d+(\.\d+)?$/.test(row[mrrColumn] ?? "") && row[currencyColumn] === "EUR";
      return isPlain ? Math.round(Number(row[mrrColumn]) * 100) : 0;
    });
    const balance = placement.mrrBalance;
    if (!balance) throw new Error("There is an MRR column.");
    const inCents = (amount: number): number => Math.round(amount * 100);
    expect(inCents(balance.sheet)).toBe(cents.reduce((sum, one) => sum + one, 0));
    expect(inCents(balance.placed) + inCents(balance.gone) + inCents(balance.notYet) + inCents(balance.leftOut)).toBe(
      inCents(balance.sheet),
    );
    expect(cells("MRR").reduce<number>((sum, cell) => sum + (typeof cell === "number" ? inCents(cell) : 0), 0)).toBe(
      inCents(balance.sheet),
    );
  });

  it("writes names that look like formulas or numbers as the texts they are", () => {
    const names = cells("Account");
    for (const name of hostileNames) expect(names).toContain(name);
  });

  it("has words for every problem", () => {
    for (const problem of placement.problems) {
      const words = problemTextOf(problem, en.problems);
      expect(words?.title(problem)).toMatch(/\S/);
      expect(words?.text(problem, englishProblemFormat)).not.toMatch(/undefined|NaN/);
    }
  });
});

describe("placing any sheet", () => {
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(null, undefined, "", "  ", "n/a", true, false, NaN, Infinity, 0, -1, 1e300, 46000, "46000"),
    fc.constantFrom<Cell>(
      { code: "#N/A" },
      { code: "#REF!" },
      "1.200,50",
      "03/04/2026",
      "2026-02-30",
      "Churned",
      "owner",
    ),
    fc.string(),
    fc.double(),
    fc.integer({ min: -5, max: 200 }),
  );
  const accountHeaders = [
    "Account",
    "ID",
    "MRR",
    "CSM",
    "Tier",
    "DAU",
    "MAU",
    "NPS",
    "CSAT",
    "Renewal",
    "Hours",
    "Pin",
    "Status",
  ];
  const teamHeaders = ["CSM", "Capacity", "Languages", "Regions", "Tiers"];
  const anySheet = (name: string, headers: readonly string[]): fc.Arbitrary<SheetRange> =>
    fc
      .tuple(
        fc.subarray([...headers], { minLength: 1 }),
        fc.array(fc.array(anyCell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 12 }),
      )
      .map(([chosen, rows]) => sheetOf(name, chosen, ...rows.map((row) => row.slice(0, chosen.length))));

  it("writes a figure beyond all numbers as Excel shows it", () => {
    const accounts = sheetOf("Accounts", ["Account", "CSM", "Hours"], ["A", "Ana", 1e200]);
    const team = sheetOf("Team", ["CSM", "Capacity"], ["Ana", 1e-200]);
    const summary = resultSheets(placed(accounts, 46349, team), en.report).find(({ key }) => key === "summary");
    const workload = summary?.tables.find(({ name }) => name === "CS_Workload");
    expect(workload?.rows[2]).toEqual(["Lower bound on the highest", { code: "#NUM!" }]);
  });

  it("cuts a sentence that its names make longer than a cell can hold, and nothing else", () => {
    const longest = 32_767;
    const owner = "o".repeat(longest);
    const accounts = sheetOf("Accounts", ["Account", "CSM", "MRR"], ["a".repeat(longest), owner, 10], ["B", owner, 20]);
    const team = sheetOf("Team", ["CSM", "Capacity"], ["Rui", 100]);
    const [placement] = resultSheets(placed(accounts, 46349, team), en.report);
    const texts = placement?.tables[0]?.rows.flat().filter((cell) => typeof cell === "string") ?? [];
    expect(texts).toContain("a".repeat(longest));
    expect(texts).toContain(owner);
    expect(Math.max(...texts.map(({ length }) => length))).toBe(longest);
    expect(texts.some((text) => text.length === longest && text.endsWith("…"))).toBe(true);
  });

  it("never throws, loses no row, and writes nothing but finite numbers, texts, blanks and errors", () => {
    fc.assert(
      fc.property(
        anySheet("Accounts", accountHeaders),
        fc.option(anySheet("Team", teamHeaders)),
        fc.boolean(),
        (accounts, team, liveFormulas) => {
          const policy = { ...defaultPolicy, sheets: { liveFormulas } };
          const outcome = computePlacement({ accounts, team, policy, asOf: 46349 });
          for (const problem of outcome.kind === "placement" ? outcome.placement.problems : outcome.problems) {
            const words = problemTextOf(problem, en.problems)?.text(problem, englishProblemFormat);
            // What was found is quoted, whatever it is.
            if (problem.found !== "NaN") expect(words).not.toMatch(/undefined|NaN/);
          }
          if (outcome.kind !== "placement") return;
          const { reading } = outcome.placement;
          const sheets = resultSheets(outcome.placement, en.report);
          expect(sheets[0]?.tables[0]?.rows).toHaveLength(reading.accounts.length + reading.leftOut.length);
          for (const { tables } of sheets) {
            for (const cell of tables.flatMap(({ rows }) => rows.flat())) {
              const isFinite = typeof cell !== "number" || Number.isFinite(cell);
              expect(isFinite && cell !== undefined).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
