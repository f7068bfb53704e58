import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText, type Cell, type Cells } from "../../../../src/core/sheet/cell";
import { languages } from "../../../../src/core/vocabulary/languages";
import { readingOf } from "../../imports/expectedReading";

/** Every header that we know, as written, and what stands before and behind headers in sheets. */
const known = languages.flatMap(({ headers }) => Object.values(headers).flatMap((list) => list.split(", ")));
const part = fc.constantFrom("Plan", "Billing", "of", "the", "Contract", "Date", "Kunde", "do", "X_1", "Status", "Typ");
const header = fc.oneof(
  fc.constantFrom(...known),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" ")),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.tuple(part, fc.constantFrom(...known)).map((parts) => parts.join(" ")),
);

/**
 * Figures of a reading; `null` where something is at fault, or where the column between amount and start is read as what it
 * cannot be: a customer or one more start, whose cells nobody looks at where another is filled.
 */
function figures(cells: Cells, wanted: "interval" | "currency" | "end"): unknown {
  const { faults, entries, columns } = readingOf(cells);
  const field = columns[readText(cells[0]![2])];
  const isElse = field !== undefined && field !== wanted;
  return faults.length > 0 || isElse ? null : entries.map(([, mrr, start, end]) => [mrr, start, end]);
}

const rows = (column: readonly Cell[], amounts: readonly number[]): readonly (readonly Cell[])[] =>
  amounts.map((amount, row) => [`C${row}`, amount, column[row] ?? null, "2025-01-01"]);
const table = (amount: string, name: string, column: readonly Cell[], amounts: readonly number[]): Cells => [
  ["Customer", amount, name, "Start"],
  ...rows(column, amounts),
];

describe("a column under any header", () => {
  it("of interval words is applied or refused", () => {
    const words = fc.constantFrom(["year", "monthly"], ["jährlich", "monatlich"], ["Anual", "mensal"], ["p.a.", "mo"]);
    fc.assert(
      fc.property(header, words, (name, [year, month]) => {
        const found = figures(table("Amount", name, [year, month], [1200, 100]), "interval");
        const right = [100, 100].map((mrr) => [mrr, "2025-01-01", null]);
        expect([right, null], name).toContainEqual(found);
      }),
      { numRuns: 2000 },
    );
  });

  it("of several currencies is refused", () => {
    const money = fc.constantFrom(["EUR", "USD"], ["€", "$"], ["brl", "eur"], ["R$", "GBP"]);
    fc.assert(
      fc.property(header, money, (name, codes) => {
        expect(figures(table("MRR", name, codes, [1, 1]), "currency"), name).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it("of ends with a word for one is applied or refused", () => {
    const endWords = (
      "end, ends, ended, ending, stop, stopped, until, to, left, lost, gone, exit, fim, até, bis, cancelled, churned, " +
      "expired, expiration, termination, deactivated, deleted, lapsed, closed, offboarding, inactive, resignation, " +
      "Kündigung, gekündigt, beendet, Austritt, abgewandert, término, saída, encerrado"
    ).split(", ");
    const neutral = fc.constantFrom("Date", "Account", "Service", "on", "at", "of", "Plan", "Kunde", "do", "X_1", "");
    const name = fc
      .tuple(neutral, fc.constantFrom(...endWords), neutral)
      .map((parts) => parts.filter((word) => word !== "").join(" "));
    const written = fc.constantFrom<Cell>("2026-01-31", 46053, "31.01.2026", "Jan 31, 2026", "2026/01/31");
    fc.assert(
      fc.property(name, written, (given, end) => {
        const found = figures(table("MRR", given, [end, null], [1, 1]), "end");
        const right = [
          [1, "2025-01-01", "2026-01-31"],
          [1, "2025-01-01", null],
        ];
        expect([right, null], given).toContainEqual(found);
      }),
      { numRuns: 2000 },
    );
  });
});
