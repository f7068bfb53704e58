import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountFields } from "../../../src/core/vocabulary/accountFields";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { scoreAccounts } from "../../../src/core/health/scoreAccounts";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { segmentAccounts } from "../../../src/core/segmentation/segmentAccounts";
import type { Cell } from "../../../src/core/sheet/cell";
import { exactSum } from "../../../src/core/sheet/exactSum";
import { accountHeaders as dictionary } from "../../../src/core/vocabulary/accountLanguages";
import { foldText } from "../../../src/core/sheet/foldText";
import { englishProblemFormat } from "../../texts/englishProblemFormat";
import { accountsSheet, asOf } from "../accounts/accountsSheet";
import { problemTextOf } from "../../../src/texts/problemText";
import { en } from "../../../src/texts/en";

const headers = accountFields.map(({ meanings: [first] }) => dictionary.wordsOf(first!)[0]!);

/** Every kind of cell that a sheet can hold, and texts that mean something somewhere. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, undefined, "", "  ", true, false, 0, -1, 1, 5, 46000, NaN, Infinity, 1e300),
  fc.double(),
  fc.integer({ min: 0, max: 100 }),
  fc.string(),
  fc.constantFrom("#N/A", "#REF!", "#DIV/0!").map((code) => ({ code })),
  fc.constantFrom("churned", "trial", "Total", "n/a", "-", "SMB", "hand-held", "owner", "EUR", "usd", "2026-01-31"),
  fc.constantFrom("04/05/2026", "31/12/2026", "1.2k", "__proto__", "constructor", "9".repeat(400), "\u202e", "é"),
);

const row = fc.array(anyCell, { minLength: headers.length, maxLength: headers.length });
/** Readable enough that columns are used, dirty enough that problems arise. */
const account = fc
  .record({
    name: fc.constantFrom("Ada", "Ember", "Nova", "Rhein", "Tejo", "Lumen", "Atlas", "Kite", "Mira", "Onda"),
    number: fc.integer({ min: 1, max: 6 }),
    mrr: fc.option(
      fc.integer({ min: -200, max: 900_000 }).map((cents) => cents / 100),
      { freq: 5 },
    ),
    status: fc.constantFrom("active", "active", "churned", "trial", ""),
    dau: fc.integer({ min: 0, max: 120 }),
    mau: fc.integer({ min: 0, max: 150 }),
    seats: fc.integer({ min: 0, max: 200 }),
    nps: fc.option(fc.integer({ min: 0, max: 10 })),
    tickets: fc.option(fc.integer({ min: 0, max: 12 })),
    end: fc.option(
      fc.integer({ min: -400, max: 400 }).map((days) => asOf + days),
      { freq: 1 },
    ),
    pin: fc.constantFrom("", "", "", "hand-held", "scaled"),
  })
  .map(({ name, number, mrr, status, dau, mau, seats, nps, tickets, end, pin }): Cell[] => {
    return [`${name} ${number}`, mrr, status, dau, mau, seats, nps, tickets, end, pin];
  });
const accountHeaders = ["Account", "MRR", "Status", "DAU", "MAU", "Seats", "NPS", "Tickets", "End date", "Pin"];

function run(sheetHeaders: readonly Cell[], rows: readonly (readonly Cell[])[]) {
  const outcome = readAccounts(accountsSheet(sheetHeaders, rows), defaultPolicy, asOf);
  if (!outcome.ok) return { outcome, placed: null };
  const scored = scoreAccounts(outcome.reading, defaultPolicy);
  return {
    outcome,
    placed: { reading: outcome.reading, scored, segmentation: segmentAccounts(outcome.reading, scored, defaultPolicy) },
  };
}

describe("from a sheet to segments", () => {
  it("no input throws, every row is accounted for, and every problem has words", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.option(anyCell), (rows, oddHeader) => {
        const { outcome, placed } = run([...headers, oddHeader], rows);
        const problems = outcome.ok ? outcome.reading.problems : outcome.problems;
        for (const problem of problems) {
          const words = problemTextOf(problem, en.problems);
          const text = `${words?.title(problem) ?? "undefined"}: ${words?.text(problem, englishProblemFormat) ?? "undefined"}`;
          // What the cell itself says may be anything.
          expect(text.replace(/“[^”]*”/gs, "“…”")).not.toMatch(/undefined|NaN|null/);
        }
        if (!placed) return;
        const { reading, segmentation, scored } = placed;
        expect(reading.accounts.length + reading.leftOut.length).toBe(reading.rows);
        expect(scored.health).toHaveLength(reading.accounts.length);
        for (const { score } of scored.health) expect(score === null || (score >= 0 && score <= 100)).toBe(true);
        expect(reading.accounts.every(({ mrr }) => mrr === null || Number.isFinite(mrr))).toBe(true);
        expect(segmentation.ranking).toHaveLength(
          reading.accounts.filter(({ standing }) => standing === "live").length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("every live account has exactly one bucket and one segment, and MRR in is MRR out", () => {
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 40 }), (rows) => {
        const { placed } = run(accountHeaders, rows);
        if (!placed) throw new Error("nothing was read");
        const { reading, scored, segmentation } = placed;
        for (const [index, { standing }] of reading.accounts.entries()) {
          expect(segmentation.segments[index] !== null).toBe(standing === "live");
          expect(["poor", "average", "good", "unknown"]).toContain(scored.health[index]?.bucket);
        }
        const ranks = segmentation.segments.flatMap((segment) => segment?.rank ?? []).sort((a, b) => a - b);
        expect(ranks).toEqual(ranks.map((_, index) => index + 1));

        const sheetMrr = exactSum(rows.map(([, mrr]) => (typeof mrr === "number" ? Math.max(mrr, 0) : 0)));
        const of = (standing: string): number =>
          exactSum(reading.accounts.map(({ mrr, standing: own }) => (own === standing ? (mrr ?? 0) : 0)));
        const leftOut = exactSum(reading.leftOut.map(({ mrr }) => mrr ?? 0));
        expect(of("live") + of("gone") + of("notYet") + leftOut).toBeCloseTo(sheetMrr, 6);
      }),
    );
  });

  it("any row order gives the same answer for each account", () => {
    const rows = fc
      .uniqueArray(account, { minLength: 1, maxLength: 30, selector: ([name]) => name })
      .chain((original) =>
        fc.record({
          original: fc.constant(original),
          shuffled: fc.shuffledSubarray(original, { minLength: original.length }),
        }),
      );
    fc.assert(
      fc.property(rows, ({ original, shuffled }) => {
        expect(answers(shuffled)).toEqual(answers(original));
      }),
    );
  });
});

function answers(rows: readonly (readonly Cell[])[]) {
  const { placed } = run(accountHeaders, rows);
  if (!placed) throw new Error("nothing was read");
  const { reading, scored, segmentation } = placed;
  const byAccount = reading.accounts.map(({ name, mrr, standing }, index) => {
    const { bucket, score, nextStep } = scored.health[index] ?? {};
    return { name: foldText(name), mrr, standing, bucket, score, nextStep, segment: segmentation.segments[index] };
  });
  const { handHeld, handHeldByMrr, rankedBy, concentration } = segmentation;
  return {
    accounts: byAccount.sort((a, b) => (a.name < b.name ? -1 : 1)),
    handHeld,
    handHeldByMrr,
    rankedBy,
    concentration,
  };
}
