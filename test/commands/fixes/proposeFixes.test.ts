import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf, problemDigest } from "../../../src/commands/calculator/problemDigest";
import { computePlacement } from "../../../src/commands/computePlacement";
import { fixesAtATime, proposeFixes, type FixProposals } from "../../../src/commands/fixes/proposeFixes";
import { quickFixOf, type FixChoice } from "../../../src/commands/fixes/quickFix";
import type { CellChange } from "../../../src/commands/spreadsheetHost";
import { defaultMrrDefinition } from "../../../src/core/ledger/mrrDefinition";
import { readSubscriptionTable } from "../../../src/core/ledger/table/subscriptionTable";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Cell } from "../../../src/core/sheet/cell";
import type { Problem } from "../../../src/core/sheet/problem";
import { serialOf } from "../../../src/core/sheet/serialDate";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";
import { accountsSheet, asOf } from "../../core/accounts/accountsSheet";
import { sheetOf } from "../../core/sheet/sheetOf";

const headers = ["Account", "CSM", "MRR", "NPS", "Renewal", "Start date"];
const team = sheetOf("Team", ["CSM", "Capacity"], ["Ana Sousa", 40], ["Rui Tavares", 40]);
const day = serialOf(2027, 1, 31);
const plain: readonly Cell[] = ["Plain", "Ana Sousa", 100, 8, day, day];
/** Enough that a column is read though some of its cells cannot be. */
const others = Array.from({ length: 12 }, (_, index) => [`Plain ${index}`, ...plain.slice(1)]);

function problemsOf(accounts: SheetRange): readonly Problem[] {
  const outcome = computePlacement({ accounts, team, policy: defaultPolicy, asOf });
  if (outcome.kind !== "placement") throw new Error("The accounts could not be read.");
  return outcome.placement.problems;
}

function kindOf(problems: readonly Problem[], code: string): string {
  return problemDigest(problems).kinds.find(({ first }) => first[0]?.problem.code === code)?.id ?? "none";
}

function proposals(range: SheetRange, code: string, choice: FixChoice | null = null): FixProposals {
  const problems = problemsOf(range);
  return proposeFixes(range, entriesOf(problems, kindOf(problems, code), null), choice);
}

function withChanges(range: SheetRange, changes: readonly CellChange[]): SheetRange {
  const cells = range.cells.map((row) => [...row]);
  for (const { place, before, after } of changes) {
    const row = cells[place.row - range.firstRow]!;
    expect(row[place.column - range.firstColumn]).toBe(before);
    row[place.column - range.firstColumn] = after;
  }
  return { ...range, cells };
}

const account = (change: Readonly<Record<number, Cell>>): Cell[] => Object.assign([...plain], { 0: "Odd" }, change);

describe("a quick fix", () => {
  it.each<[what: string, code: string, change: Readonly<Record<number, Cell>>, after: string | number]>([
    ["makes a number of a text", "numberExpected", { 2: "1.2k" }, 1200],
    ["makes a number of a text with spaces", "numberExpected", { 3: " 1 k " }, 1000],
    ["writes the one that was probably meant", "ownerMisspelt", { 1: "Ana Souza" }, "Ana Sousa"],
    ["takes spaces away", "straySpaces", { 0: "  Odd \u00a0 one " }, "Odd one"],
    ["takes spaces of an owner away", "straySpaces", { 1: " Ana  Sousa" }, "Ana Sousa"],
    ["writes an owner as it stands first", "ownerSpelling", { 1: "ana sousa" }, "Ana Sousa"],
  ])("%s", (_what, code, change, after) => {
    const range = accountsSheet(headers, [...others, account(change)]);
    const { changes, all, left } = proposals(range, code);
    const column = Number(Object.keys(change)[0]);
    const place = { sheet: "Accounts", row: 13, column };
    expect(changes).toEqual([{ place, before: change[column], after }]);
    expect([all, left]).toEqual([1, 0]);
    expect(problemsOf(withChanges(range, changes)).map((problem) => problem.code)).not.toContain(code);
  });

  it.each(["lots", "1.234", "1,234", "1.234k", "12-14", "USD 1.2k", "€ 1.2k", "12 months", "5 of 7", "1.2.3.4"])(
    "leaves alone what is not certain to be one number: %s",
    (text) => {
      const range = accountsSheet(headers, [...others, account({ 3: "1.2k" }), account({ 0: "Other", 3: text })]);
      const problems = problemsOf(range);
      const { changes } = proposeFixes(range, entriesOf(problems, kindOf(problems, "numberExpected"), null), null);
      expect(changes.map(({ before }) => before)).toEqual(["1.2k"]);
    },
  );

  it.each<[choice: FixChoice | null, after: readonly number[], left: number]>([
    [null, [], 2],
    ["dayFirst", [serialOf(2026, 5, 4), serialOf(2026, 7, 6)], 0],
    ["monthFirst", [serialOf(2026, 4, 5), serialOf(2026, 6, 7)], 0],
  ])("reads dates in the order that is chosen, and none before: %s", (choice, after, left) => {
    const rows = [account({ 4: "04/05/2026" }), account({ 0: "Next", 4: "06/07/2026" })];
    const found = proposals(accountsSheet(headers, [...others, ...rows]), "ambiguousDate", choice);
    expect(found.changes.map((change) => change.after)).toEqual(after);
    expect(found.changes.every(({ dateFormat }) => dateFormat === "yyyy-mm-dd")).toBe(true);
    expect(found.left).toBe(left);
  });

  it("reaches every cell of a column that is asked about as a whole, and shows dates as the column's do", () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      account({ 0: `A${index}`, 4: `0${(index % 9) + 1}/02/2027` }),
    );
    const range = { ...accountsSheet(headers, rows), numberFormats: [null, null, null, null, "dd.mm.yyyy", null] };
    const { changes, all } = proposals(range, "ambiguousDate", "dayFirst");
    expect(all).toBe(rows.filter((row) => row[4] !== "02/02/2027").length);
    expect(new Set(changes.map(({ dateFormat }) => dateFormat))).toEqual(new Set(["dd.mm.yyyy"]));
    const again = problemsOf(withChanges(range, changes));
    expect(again.map(({ code }) => code)).not.toContain("ambiguousDate");
  });

  it("reads of two orders those that fit one of them without being told, the others as chosen", () => {
    const texts = ["15/04/2027", "04/15/2027", "03/04/2027"];
    const rows = texts.map((text, index) => account({ 0: `A${index}`, 4: text }));
    const range = accountsSheet(headers, rows);
    const certain = proposals(range, "mixedDateOrders");
    expect(certain.changes.map(({ before, after }) => [before, after])).toEqual([
      ["15/04/2027", serialOf(2027, 4, 15)],
      ["04/15/2027", serialOf(2027, 4, 15)],
    ]);
    expect(certain.left).toBe(1);
    const chosen = proposals(range, "mixedDateOrders", "monthFirst");
    expect(chosen.changes.at(-1)?.after).toBe(serialOf(2027, 3, 4));
    expect(problemsOf(withChanges(range, chosen.changes)).map(({ code }) => code)).not.toContain("mixedDateOrders");
  });

  it("writes the day that the file counts, and never loses a time of day", () => {
    const rows = [account({ 4: "04/05/2026" }), account({ 0: "B", 4: "04/05/2026 10:30" })];
    const range = { ...accountsSheet(headers, [...others, ...rows]), date1904: true };
    const { changes } = proposals(range, "ambiguousDate", "dayFirst");
    expect(changes.map(({ before, after }) => [before, after])).toEqual([["04/05/2026", serialOf(2026, 5, 4) - 1462]]);
  });

  it("reads numbers with the mark that is chosen, but writes no currency away", () => {
    const rows = ["1,234", "2,345", "$3,456"].map((mrr, index) => account({ 0: `A${index}`, 2: mrr }));
    const range = accountsSheet(headers, rows);
    expect(proposals(range, "decimalMarkUnclear").changes).toEqual([]);
    const { changes, left } = proposals(range, "decimalMarkUnclear", "point");
    expect(changes.map(({ after }) => after)).toEqual([1234, 2345]);
    expect(left).toBe(1);
    expect(proposals(range, "decimalMarkUnclear", "comma").changes[0]?.after).toBe(1.234);
  });

  it("writes one entry of a kind where no more is asked for, each with its own cells", () => {
    const rows = [
      account({ 1: "Ana Souza" }),
      account({ 0: "B", 1: "Rui Tavarez" }),
      account({ 0: "C", 1: "ana souza" }),
    ];
    const range = accountsSheet(headers, [...others, ...rows]);
    const problems = problemsOf(range);
    const kind = kindOf(problems, "ownerMisspelt");
    const { first } = problemDigest(problems).kinds.find(({ id }) => id === kind)!;
    const { changes } = proposeFixes(range, entriesOf(problems, kind, first[0]!.id), null);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ["Ana Souza", "Ana Sousa"],
      ["ana souza", "Ana Sousa"],
    ]);
  });

  it("proposes so many cells at once, and counts them all", () => {
    const rows = Array.from({ length: fixesAtATime + 30 }, (_, row) => account({ 0: `A${row}`, 1: "Ana Souza" }));
    const { changes, all } = proposals(accountsSheet(headers, rows), "ownerMisspelt");
    expect([changes.length, all]).toEqual([fixesAtATime, fixesAtATime + 30]);
  });

  it("puts subscriptions right, too", () => {
    const start = serialOf(2026, 1, 1);
    const rows = [["B", "1.2k", start, null] as const, ["C", 5, "31/12/2026", null] as const];
    const range = sheetOf("Billing", ["Customer", "MRR", "Start", "End"], ["A", 1, start, null], ...rows);
    const reading = readSubscriptionTable(range, defaultMrrDefinition);
    const problems = reading.ok ? reading.table.problems : [];
    const after = ["numberExpected", "dateExpected"].map((code) => {
      return proposeFixes(range, entriesOf(problems, kindOf(problems, code), null), null).changes[0]?.after;
    });
    expect(after).toEqual([1200, serialOf(2026, 12, 31)]);
  });

  it("proposes nothing for another sheet, nor for a problem of a whole sheet or one that it cannot solve", () => {
    const problem: Problem = {
      code: "ownerMisspelt",
      severity: "warning",
      sheet: "Team",
      row: 1,
      column: 1,
      found: "x",
    };
    const range = accountsSheet(headers, others);
    expect(proposeFixes(range, [{ problems: [problem], rows: [1] }], null).changes).toEqual([]);
    expect(quickFixOf({ ...problem, code: "toString" })).toBeNull();
    expect(quickFixOf({ ...problem, row: undefined })).toBeNull();
    expect(quickFixOf({ ...problem, code: "numberExpected" })).toBeNull();
    expect(quickFixOf({ ...problem, code: "duplicateAccount" })).toBeNull();
  });
});

describe("any quick fix", () => {
  const cell = {
    owner: fc.constantFrom("Ana Sousa", "Ana Souza", "ana  sousa", " Rui Tavares ", "Rui Tavarez", "P. Lindqvist", ""),
    money: fc.constantFrom<Cell>(1200, "1.2k", "1,234", "1.200,50", "EUR 5", "some", "1 500", null, "12 m"),
    date: fc.constantFrom<Cell>(
      day,
      "04/05/2027",
      "15/04/2027",
      "04/15/2027",
      "31.12.2027",
      "soon",
      "2027-02-30",
      null,
    ),
    name: fc.constantFrom("", " ", "  two  words", "\u00a0"),
  };
  const rows = fc.array(fc.record(cell), { minLength: 1, maxLength: 25 }).map((records) =>
    records.map(({ owner, money, date, name }, index): Cell[] => {
      return [`${name}Account ${index}`, owner, money, 8, date, date];
    }),
  );
  const choice = fc.constantFrom<FixChoice | null>(null, "dayFirst", "monthFirst", "point", "comma");

  it("removes the problems of the cells that it writes, once they are read again, and changes no other cell", () => {
    fc.assert(
      fc.property(rows, choice, (made, chosen) => {
        const range = accountsSheet(headers, made);
        const problems = problemsOf(range);
        for (const { id, first } of problemDigest(problems).kinds) {
          const { changes, all, left } = proposeFixes(range, entriesOf(problems, id, null), chosen);
          const { code } = first[0]!.problem;
          if (changes.length === 0) continue;
          expect(all + left).toBe(first.reduce((sum, { cells }) => sum + cells, 0));
          const fixed = withChanges(range, changes);
          const written = new Set(changes.map(({ place }) => `${place.row} ${place.column}`));
          for (const problem of problemsOf(fixed)) {
            const cells = [problem.row ?? -1, ...(problem.otherRows ?? [])];
            if (problem.code === code) {
              for (const row of cells) expect(written).not.toContain(`${row} ${problem.column}`);
            }
          }
          for (const [row, line] of range.cells.entries()) {
            for (const [column, before] of line.entries()) {
              if (!written.has(`${row} ${column}`)) expect(fixed.cells[row]?.[column]).toBe(before);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
