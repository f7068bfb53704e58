import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const metricCount = 3;
const [poor, good] = [[[0.05, 0.2, 10]], [[0.25, 0.8, 0]]];
const [names, weights] = [[["Stickiness", "Seat use", "Tickets"]], [[0.1, 0.2, 0.7]]];

const missing = fc.constantFrom<unknown>(null, "", "n/a", "–");
const metric = fc.oneof(
  { arbitrary: fc.double({ min: 0, max: 12, noNaN: true }), weight: 4 },
  { arbitrary: missing, weight: 1 },
);
const account = fc.array(metric, { minLength: metricCount, maxLength: metricCount });
const score = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null));
const users = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant(null));

/** Rows, and the same in another order: the row at each position of it. */
function shuffled<Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<{ readonly rows: Row[]; readonly order: number[] }> {
  return fc.array(row, { minLength: 1, maxLength: 25 }).chain((rows) => {
    const indices = rows.map((_, index) => index);
    const order = fc.shuffledSubarray(indices, { minLength: rows.length, maxLength: rows.length });
    return order.map((chosen) => ({ rows, order: chosen }));
  });
}

function inOrder<Row>(rows: readonly Row[], order: readonly number[]): Row[] {
  return order.map((index) => rows[index] as Row);
}

/** An answer's cells, with errors as plain words so that they can be compared. */
function call(name: string, ...args: readonly unknown[]): unknown[] {
  const answer = sourceFunctions[name]?.(...args, {});
  return (answer as unknown[][]).map(([cell]) => (cell instanceof ShimError ? [cell.code, cell.message] : cell));
}

describe("the order of the rows", () => {
  it.each<[string, (rows: unknown[][]) => readonly unknown[]]>([
    ["healthscore", (rows) => [rows, poor, good, weights, null]],
    ["healthcoverage", (rows) => [rows, weights]],
    ["healthnext", (rows) => [rows, poor, good, names, weights, null, null]],
  ])("moves the answers of %s with their rows and changes none of them", (name, args) => {
    fc.assert(
      fc.property(shuffled(account), ({ rows, order }) => {
        expect(call(name, ...args(inOrder(rows, order)))).toEqual(inOrder(call(name, ...args(rows)), order));
      }),
    );
  });

  it("moves the answers of healthbucket with their scores", () => {
    const rows = shuffled(
      fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant("")).map((cell) => [cell]),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const buckets = (scores: unknown[][]) => call("healthbucket", scores, null, null);
        expect(buckets(inOrder(given.rows, given.order))).toEqual(inOrder(buckets(given.rows), given.order));
      }),
    );
  });

  it("moves the answers of stickiness with their accounts", () => {
    fc.assert(
      fc.property(shuffled(fc.tuple(users, users)), ({ rows, order }) => {
        const answers = (pairs: readonly (readonly unknown[])[]) =>
          call(
            "stickiness",
            pairs.map(([dau]) => [dau]),
            pairs.map(([, mau]) => [mau]),
          );
        expect(answers(inOrder(rows, order))).toEqual(inOrder(answers(rows), order));
      }),
    );
  });

  it("does not change NPS by a bit", () => {
    const rows = shuffled(score.map((cell) => [cell])).filter((given) => given.rows.some(([cell]) => cell !== null));
    fc.assert(
      fc.property(rows, (given) => {
        expect(sourceFunctions.nps?.(inOrder(given.rows, given.order), {})).toBe(sourceFunctions.nps?.(given.rows, {}));
      }),
    );
  });

  it("decides no more of SEGMENT than which of equal values come first", () => {
    const share = fc.constantFrom(null, 0.1, 0.25, 0.5, 1);
    fc.assert(
      fc.property(shuffled(score), share, ({ rows, order }, part) => {
        const handHeld = (values: readonly unknown[]): unknown[] => {
          const words = call(
            "segment",
            values.map((value) => [value]),
            part,
          );
          return values.filter((_, row) => words[row] === "Hand-held").sort((a, b) => Number(a) - Number(b));
        };
        expect(handHeld(inOrder(rows, order))).toEqual(handHeld(rows));
      }),
    );
  });
});
