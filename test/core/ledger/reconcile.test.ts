import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerMrr } from "../../../src/core/ledger/customerMrr";
import { defaultMrrDefinition, type MrrDefinition } from "../../../src/core/ledger/mrrDefinition";
import { readLedger } from "../../../src/core/ledger/reading/readLedger";
import { reconcile, type Explanation, type ExplanationKind } from "../../../src/core/ledger/reconciliation/reconcile";
import { readText, type Cell, type Cells } from "../../../src/core/sheet/cell";
import { exactSum } from "../../../src/core/sheet/exactSum";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { firstDay, tableOf } from "./ledgerTables";

/** The made-up rows start and end close to each other, so that much happens on the day that is asked about. */
const lastDay = firstDay + 6;

const february = serialOf(2026, 2, 1);
const header = ["Customer", "Plan", "Amount", "Interval", "Start", "End", "Status", "Currency"];
const before = "2025-06-01";

/** The best explanations of a reported MRR in short: kind, rows by their number in the sheet, effect. */
function bestOf(rows: Cells, reported: number, options: Parameters<typeof tableOf>[1] = {}) {
  const { explanations } = reconcile(tableOf([header, ...rows], options), february, reported);
  return explanations.filter(({ explainsAll }) => explainsAll).map(short);
}

function short({ kind, detail, rows, mrr }: Explanation) {
  return [kind + (detail === "" ? "" : ` ${detail}`), rows.map(({ row }) => row + 1), mrr];
}

describe("a reported MRR", () => {
  const rows = [
    ["A", "Basic", 10, "month", before, null, "active", "EUR"],
    ["B", "Team", 1200, "year", before, null, "active", "EUR"],
  ];

  it("that is ours needs no explanation", () => {
    expect(reconcile(tableOf([header, ...rows]), february, 110.004)).toEqual({
      date: february,
      computedMrr: 110,
      reportedMrr: 110.004,
      difference: 110.004 - 110,
      explanations: [],
    });
    expect(reconcile(tableOf([header, ...rows]), february, NaN).explanations).toEqual([]);
  });

  it("may count the rows that end on the date, as if ends were the last day that counts", () => {
    const ending = [
      ["C", "Basic", 20, "month", before, "2026-02-01", "ended", "EUR"],
      ["D", "Basic", 5, "month", "2026-02-01", "2026-02-01", "ended", "EUR"],
      ["D", "Basic", 7, "month", before, "2026-02-01", "ended", "EUR"],
    ];
    expect(bestOf([...rows, ...ending], 142)).toEqual([["endsOnDate", [4, 6, 5], 32]]);
    expect(bestOf([...rows, ...ending], 110, { definition: { endsInclusive: true } })).toContainEqual([
      "endsOnDate",
      [4, 6, 5],
      -32,
    ]);
  });

  it("may count what starts on the date not yet, or be that of a day before or after", () => {
    const moving = [
      ["C", "Basic", 20, "month", "2026-02-01", null, "active", "EUR"],
      ["D", "Basic", 7, "month", before, "2026-02-01", "ended", "EUR"],
      ["E", "Basic", 4, "month", "2026-02-02", null, "active", "EUR"],
    ];
    expect(bestOf([...rows, ...moving], 110)).toContainEqual(["startsOnDate", [4], -20]);
    expect(bestOf([...rows, ...moving], 117)).toEqual([["dayBefore", [4, 5], -13]]);
    expect(bestOf([...rows, ...moving], 134)).toContainEqual(["dayAfter", [6], 4]);
  });

  it("may count a duplicate once, or a plan once that another row replaced", () => {
    const again = [
      ["A", "basic ", 10, "month", before, null, "active", "EUR"],
      ["B", "Team", 1800, "year", "2026-01-01", null, "active", "EUR"],
    ];
    expect(bestOf([...rows, ...again], 260)[0]).toEqual(["duplicate", [4], -10]);
    expect(bestOf([...rows, ...again], 160)[0]).toEqual(["overlap", [3, 2], -110]);
  });

  it("may leave credits out, or count customers below zero as less than nothing", () => {
    const credits = [
      ["B", "Team", -30, "month", before, null, "active", "EUR"],
      ["C", "Basic", 5, "month", before, null, "active", "EUR"],
      ["C", "Basic", -12, "month", before, null, "active", "EUR"],
    ];
    expect(bestOf([...rows, ...credits], 115)).toEqual([["credit", [4, 6], 35]]);
    expect(bestOf([...rows, ...credits], 73)[0]).toEqual(["belowZero", [6], -7]);
  });

  it("may add up several currencies", () => {
    const foreign = [
      ["C", "Basic", 20, "month", before, null, "active", "usd"],
      ["D", "Basic", 30, "month", before, null, "active", "GBP"],
      ["E", "Basic", 31, "month", before, null, "active", "USD"],
    ];
    expect(bestOf([...rows, ...foreign], 191)).toEqual([["currency", [6, 5, 4], 81]]);
    expect(bestOf([...rows, ...foreign], 161)).toEqual([["currency usd", [6, 4], 51]]);
    expect(bestOf([...rows, ...foreign], 130)).toEqual([["currency usd", [4], 20]]);
  });

  it("may count trials, one-time amounts, and rows that we cannot read", () => {
    const others = [
      ["C", "Basic", 20, "month", before, null, "trialing", "EUR"],
      ["D", "Basic", 360, "year", before, null, "Paused", "EUR"],
      ["E", "Set-up", 500, "one-time", before, null, "active", "EUR"],
      ["F", "Basic", "EUR 1.200,50", "month", before, null, "active", "EUR"],
      ["G", "Basic", 3, "month", "03/04/2025", null, "active", "EUR"],
      ["H", "Basic", 4, "month", before, null, "cancelled", "EUR"],
      [null, "Basic", 6, "month", before, null, "active", "EUR"],
      // Not to be told: started in January by one reading and in March by the other; ended; of another currency.
      ["I", "Basic", 7, "month", "03/01/2026", null, "active", "EUR"],
      ["J", "Basic", 8, "month", before, "2026-01-31", "trial", "EUR"],
      ["K", "Basic", 9, "month", before, null, "trial", "USD"],
      ["L", "Basic", "some", "month", before, null, "active", "EUR"],
    ];
    const best = (reported: number) => bestOf([...rows, ...others], reported)[0];
    expect(best(160)).toEqual(["status", [5, 4], 50]);
    expect(best(140)).toEqual(["status Paused", [5], 30]);
    expect(best(610)).toEqual(["once", [6], 500]);
    expect(best(110 + 1200.5 + 13)).toEqual(["fault", [7, 10, 9, 8], 1213.5]);
    expect(best(113)).toEqual(["fault", [8], 3]);
  });

  it("may take yearly amounts for monthly ones", () => {
    const more = [["C", "Basic", 30, "quarter", before, null, "active", "EUR"]];
    expect(bestOf([...rows, ...more], 1240)[0]).toEqual(["interval", [3, 4], 1120]);
    expect(bestOf([...rows, ...more], 1220)).toEqual([["interval year", [3], 1100]]);
  });

  it("may lack a customer, a row, or two; or count one twice, or one that has left", () => {
    const more = [
      ["C", "Basic", 31, "month", before, null, "active", "EUR"],
      ["C", "Extra", 17, "month", before, null, "active", "EUR"],
      ["D", "Basic", 5, "month", before, "2026-01-20", "ended", "EUR"],
      ["D", "Extra", 3, "month", before, "2026-01-20", "ended", "EUR"],
      ["E", "Basic", 8, "month", "2026-02-20", null, "active", "EUR"],
    ];
    const all = [...rows, ...more];
    expect(bestOf(all, 158 - 48)).toEqual([["amount", [4, 5], -48]]);
    expect(bestOf(all, 158 - 17)).toEqual([["amount", [5], -17]]);
    expect(bestOf(all, 158 - 131)).toEqual([["amount", [3, 4], -131]]);
    expect(bestOf(all, 158 + 8)).toEqual([
      ["amount", [6, 7], 8],
      ["amount", [8], 8],
    ]);
    expect(bestOf(all, 158 + 13)).toEqual([["amount", [8, 6], 13]]);
    expect(bestOf(all, 158 + 31)).toEqual([["twice", [4], 31]]);
  });

  it("is explained by the nearest where nothing explains all", () => {
    const others = [
      ["C", "Basic", 20, "month", before, null, "trialing", "EUR"],
      ["D", "Basic", 35, "month", before, "2026-02-01", "ended", "EUR"],
    ];
    const { explanations } = reconcile(tableOf([header, ...rows, ...others]), february, 150);
    expect(explanations.slice(0, 2).map(short)).toEqual([
      ["endsOnDate", [5], 35],
      ["status trialing", [4], 20],
    ]);
    expect(explanations.some(({ explainsAll }) => explainsAll)).toBe(false);
  });

  it("is not kept from what leads away from it, behind what brings it nearer", () => {
    const others = [
      ["C", "Basic", 20, "month", before, null, "trialing", "EUR"],
      ["D", "Basic", 35, "month", "2026-02-01", null, "active", "EUR"],
    ];
    const kinds = (difference: number) =>
      reconcile(tableOf([header, ...rows, ...others]), february, 145 + difference).explanations.map(
        ({ kind, mrr, leadsAway }) => [kind, mrr, leadsAway ? "away" : "nearer"],
      );
    const [status, interval, starts] = [
      ["status", 20],
      ["interval", 1100],
      ["startsOnDate", -35],
    ];
    expect(kinds(9.98)).toEqual([
      [...status, "away"],
      [...starts, "away"],
      [...interval, "away"],
    ]);
    expect(kinds(10.02)).toEqual([
      [...status, "nearer"],
      [...starts, "away"],
      [...interval, "away"],
    ]);
    expect(kinds(1500)).toEqual([
      [...interval, "nearer"],
      [...status, "nearer"],
      [...starts, "away"],
    ]);
    expect(kinds(-18)).toEqual([
      [...starts, "nearer"],
      [...status, "away"],
      [...interval, "away"],
    ]);
  });

  it("is told of two causes that only explain it together, one of which may go the other way", () => {
    const others = [
      ["C", "Basic", 20, "month", before, null, "trialing", "EUR"],
      ["D", "Basic", 35, "month", "2026-02-01", null, "active", "EUR"],
    ];
    const { explanations } = reconcile(tableOf([header, ...rows, ...others]), february, 145 - 15);
    expect(explanations.map(({ kind, mrr, explainsAll, leadsAway }) => [kind, mrr, explainsAll, leadsAway])).toEqual([
      ["together", -15, true, false],
      ["startsOnDate", -35, false, true],
      ["status", 20, false, true],
      ["interval", 1100, false, true],
    ]);
    expect(explanations[0]).toMatchObject({
      rows: [{ customer: "D" }, { customer: "C" }],
      parts: [
        { kind: "startsOnDate", mrr: -35 },
        { kind: "status", detail: "trialing", mrr: 20 },
      ],
    });
  });

  it("may be a sum of customers by chance, which is said last, and not where a cause explains it", () => {
    const others = [7, 13, 29].map((mrr, index) => [`X${index}`, "Basic", mrr, "month", before, null, "active", "EUR"]);
    const told = (reported: number) =>
      reconcile(tableOf([header, ...rows, ...others]), february, reported).explanations.map(
        ({ kind, mrr, mayBeChance }) => [kind, mrr, mayBeChance],
      );
    expect(told(159 - 42)).toEqual([
      ["interval", 1100, false],
      ["amount", -42, true],
    ]);
    expect(told(159 - 29)).toEqual([
      ["amount", -29, false],
      ["interval", 1100, false],
    ]);
  });

  it("of a grid is explained by its figures", () => {
    const grid = (reported: number) =>
      reconcile(
        tableOf(
          [
            ["Customer", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026"],
            ["A", 10, 10, 12, 12],
            ["B", 40, 40, 0, 0],
            ["C", 3, 3, "4 EUR", 4],
            ["D", 1, 1, 1, 1],
            ["D", 1, 1, 1, 1],
          ],
          { firstRow: 5 },
        ),
        february,
        reported,
      )
        .explanations.filter(({ explainsAll }) => explainsAll)
        .map(short);
    expect(grid(52)).toEqual([["dayBefore", [8, 7], 38]]);
    expect(grid(18)).toEqual([["fault", [9], 4]]);
    expect(grid(54)).toEqual([["dayBefore", [8], 40]]);
    expect(grid(2)).toEqual([["amount", [7], -12]]);
    expect(grid(13)[0]).toEqual(["duplicate", [11], -1]);
  });

  it("has no more rows to an explanation than a person reads, the largest first, and all in its effect", () => {
    const trials = Array.from({ length: 1500 }, (_, i) => [
      `T${i}`,
      "Basic",
      1 + (i % 3),
      "month",
      before,
      null,
      "trial",
    ]);
    const { explanations } = reconcile(tableOf([header, ...rows, ...trials]), february, 3110);
    expect(explanations[0]).toMatchObject({ kind: "status", mrr: 3000, rowCount: 1500, explainsAll: true });
    expect(explanations[0]?.rows.map(({ mrr }) => mrr)).toEqual([
      ...Array<number>(500).fill(3),
      ...Array<number>(500).fill(2),
    ]);
  });
});

/** The first of some values in most cases. */
function mostly<Value>(first: Value, ...others: Value[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant(first) }, { weight: 3, arbitrary: fc.constantFrom(...others) });
}

/** Rows with everything that can be counted otherwise; those with a fault can be repaired by `repaired`. */
const anyRow = fc
  .record({
    customer: fc.constantFrom("A", "A", "B", "C", "D", ""),
    plan: fc.constantFrom("Basic", "basic", "Team", null),
    amount: fc.constantFrom(12, 24, 36, 0.1, 0.2, 100 / 3, -12, -36, 0, "EUR 7"),
    interval: mostly("month", "year", "quarter", "week", "once"),
    start: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: firstDay, max: lastDay }) }, fc.constant("31/12/2025")),
    days: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    status: mostly("active", "trial", "paused", "cancelled"),
    currency: mostly("EUR", "eur", "USD", null),
  })
  .map(({ customer, plan, amount, interval, start, days, status, currency }): Cell[] => {
    const end = days === undefined ? null : (typeof start === "number" ? start : firstDay) + days;
    return [customer, plan, amount, interval, start, end, status, currency];
  });

const columnOf = Object.fromEntries(header.map((name, column) => [name, column]));

function withCell(row: readonly Cell[], name: string, cell: Cell): Cell[] {
  return row.map((old, column) => (column === columnOf[name] ? cell : old));
}

/** As the row was meant: nobody becomes somebody of its own. */
function repaired(row: readonly Cell[], index: number): Cell[] {
  const [customer, , amount, , start, , status] = row;
  let repairedRow = withCell(row, "Customer", customer === "" ? `nobody ${index}` : customer);
  if (amount === "EUR 7") repairedRow = withCell(repairedRow, "Amount", 7);
  if (typeof start === "string") repairedRow = withCell(repairedRow, "Start", "2025-12-31");
  return withCell(repairedRow, "Status", status === "cancelled" ? "" : status);
}

function isOfCurrency(row: readonly Cell[], currency: string | null): boolean {
  const own = readText(row[7]).toUpperCase();
  return own === "" || currency === null || own === currency.toUpperCase();
}

/** MRR on a date of the rows of one currency, without looking at ours: row by row, then customer by customer. */
function mrrOf(rows: Cells, date: number, currency: string | null, definition = defaultMrrDefinition): number {
  const own = rows.filter((row) => isOfCurrency(row, currency));
  const { ledger } = readLedger([header, ...own], { definition });
  return ledger ? exactSum(customerMrr(ledger, date)) : 0;
}

describe("an explanation", () => {
  it("changes MRR by what counting its rows the other way does", () => {
    const kinds = new Set<ExplanationKind>();
    const given = fc.record({
      rows: fc
        .tuple(fc.array(anyRow, { maxLength: 12 }), fc.nat(2))
        .map(([rows, repeated]) => [...rows, ...rows.slice(0, repeated)]),
      date: fc.integer({ min: firstDay, max: lastDay }),
      off: fc.constantFrom(12, -12, 24, -24, 36, -36, 7, 0.1, -0.1, 33, 100 / 3, -100 / 3, 5, 1),
      definition: fc.record({ endsInclusive: fc.boolean() }),
    });
    fc.assert(
      fc.property(given, ({ rows, date, off, definition }) => {
        const table = tableOf([header, ...rows], { definition });
        const computed = mrrOf(rows, date, table.currency, definition);
        const { explanations, computedMrr, difference } = reconcile(table, date, computed + off);
        expect(computedMrr).toBe(computed);
        for (const explanation of explanations) {
          kinds.add(explanation.kind);
          if (explanation.kind === "together") {
            expectPartsAmong(explanations, explanation);
            continue;
          }
          const { kind } = explanation;
          const otherwise = countedOtherwise(
            { ...explanation, kind },
            { rows, date, currency: table.currency, definition },
          );
          expect(explanation.mrr, explanation.kind).toBeCloseTo(otherwise - computed, 9);
          expect(explanation.explainsAll).toBe(Math.abs(explanation.mrr - difference) <= 0.005);
          const share = explanation.mrr / difference;
          expect(explanation.leadsAway).toBe(!explanation.explainsAll && !(share > 0 && share < 2));
          expect(explanation.rowCount).toBe(explanation.rows.length);
          for (const { row, span, mrr } of explanation.rows) {
            const alone = { kind, rows: [{ row, customer: "", span, mrr }] };
            expect(mrr, `${explanation.kind} alone`).toBeCloseTo(
              countedOtherwise(alone, { rows, date, currency: table.currency, definition }) - computed,
              9,
            );
          }
        }
        const order = explanations.map(({ mrr, explainsAll, leadsAway, mayBeChance }) => [
          mayBeChance ? 3 : explainsAll ? 0 : leadsAway ? 2 : 1,
          explainsAll ? 0 : Math.abs(mrr - difference),
        ]);
        expect(order).toEqual([...order].sort(([a = 0, c = 0], [b = 0, d = 0]) => a - b || c - d));
      }),
      { numRuns: 2000 },
    );
    expect([...kinds].sort()).toEqual([
      ...["amount", "belowZero", "credit", "currency", "dayAfter", "dayBefore", "duplicate", "endsOnDate", "fault"],
      ...["interval", "once", "overlap", "startsOnDate", "status", "together", "twice"],
    ]);
  });

  it("of all ends on the date is what reading the ends the other way gives", () => {
    const sound = anyRow.map((row) => withCell(repaired(row, 0), "Currency", "EUR"));
    fc.assert(
      fc.property(
        fc.array(sound, { maxLength: 14 }),
        fc.integer({ min: firstDay, max: lastDay }),
        fc.boolean(),
        (rows, date, endsInclusive) => {
          const definition = { endsInclusive };
          // A row of no day that is no trial has to be in order to be counted.
          const other = mrrOf(rows, date, "EUR", { endsInclusive: !endsInclusive });
          const { explanations, difference } = reconcile(tableOf([header, ...rows], { definition }), date, other);
          const told = explanations.find(({ kind }) => kind === "endsOnDate")?.mrr ?? 0;
          expect(told).toBeCloseTo(difference, 9);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Two causes that are told by themselves as well, and come to all of it. */
function expectPartsAmong(explanations: readonly Explanation[], { parts, mrr, explainsAll }: Explanation): void {
  expect(parts).toHaveLength(2);
  expect(explainsAll).toBe(true);
  expect(parts.reduce((sum, part) => sum + part.mrr, 0)).toBeCloseTo(mrr, 9);
  for (const part of parts) {
    // Rows of two kinds that are the same are told once, as the best of them.
    expect(explanations.some((each) => Math.abs(each.mrr - part.mrr) < 1e-9)).toBe(true);
  }
}

interface Asked {
  readonly rows: Cells;
  readonly date: number;
  readonly currency: string | null;
  readonly definition: MrrDefinition;
}

interface Told extends Pick<Explanation, "rows"> {
  readonly kind: Exclude<ExplanationKind, "together">;
}

/** MRR of the table with an explanation's rows written as somebody else may count them. */
function countedOtherwise({ kind, rows: told }: Told, { rows, date, currency, definition }: Asked): number {
  const indices = new Set(told.map(({ row }) => row - 1));
  const mrr = (edited: Cells) => mrrOf(edited, date, currency, definition);
  const edited = (edit: (row: readonly Cell[], index: number) => readonly Cell[]) =>
    mrr(rows.map((row, index) => (indices.has(index) ? edit(row, index) : row)));
  const without = () => mrr(rows.filter((_, index) => !indices.has(index)));
  const isLive = (row: readonly Cell[]) => mrrOf([withCell(row, "Amount", 1)], date, currency, definition) > 0;
  const live = (row: readonly Cell[]) => withCell(withCell(row, "Start", date), "End", date + 1);
  const besides = () =>
    mrr([
      ...rows,
      ...rows
        .map(repaired)
        .filter((_, index) => indices.has(index))
        .map(live),
    ]);
  const later = (row: readonly Cell[], days: number) =>
    row.map((cell, column) => (typeof cell === "number" && (column === 4 || column === 5) ? cell + days : cell));
  switch (kind) {
    case "dayBefore":
      return edited((row) => later(row, 1));
    case "dayAfter":
      return edited((row) => later(row, -1));
    case "startsOnDate":
    case "duplicate":
    case "overlap":
    case "credit":
      return without();
    case "endsOnDate":
      return definition.endsInclusive ? without() : besides();
    case "amount":
      return rows.some((row, index) => indices.has(index) && isLive(row)) ? without() : besides();
    case "twice":
      return besides();
    case "currency":
      return edited((row) => withCell(row, "Currency", currency));
    case "status":
      return edited((row, index) => repaired(withCell(row, "Status", ""), index));
    case "once":
    case "interval":
      return edited((row, index) => repaired(withCell(row, "Interval", "month"), index));
    case "fault":
      return edited(repaired);
    case "belowZero": {
      const sums = new Map<Cell, number>();
      for (const row of rows) {
        const { ledger } = readLedger([header, withCell(row, "Amount", Math.abs(Number(row[2])))], { definition });
        const sign = Number(row[2]) < 0 ? -1 : 1;
        const own = ledger && isOfCurrency(row, currency) ? sign * exactSum(customerMrr(ledger, date)) : 0;
        sums.set(row[0], (sums.get(row[0]) ?? 0) + own);
      }
      const whose = new Set(told.map(({ row }) => rows[row - 1]?.[0]));
      return mrr(rows) + [...sums].reduce((sum, [who, own]) => sum + (whose.has(who) ? own : 0), 0);
    }
  }
}
