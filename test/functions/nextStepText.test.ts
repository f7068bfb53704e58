import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

/** One answer per account. */
function call(name: string, ...args: readonly unknown[]): unknown[] {
  return (sourceFunctions[name]?.(...args, {}) as unknown[][]).map(([cell]) => cell);
}

const [poor, good] = [[[0.05, 0.2, 10, 6]], [[0.25, 0.8, 0, 9]]];
const [names, weights] = [[["Stickiness", "Seat use", "Tickets", "NPS"]], [[25, 15, 5, 10]]];
const accounts = fc.array(
  fc.tuple(
    ...[0.3, 1, 12, 10].map((max) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: null, freq: 8 })),
  ),
  { minLength: 1, maxLength: 10 },
);

describe("the text of a next step", () => {
  it("names changes after which the account is in the bucket that it says", () => {
    fc.assert(
      fc.property(accounts, (metrics) => {
        const steps = call("healthnext", metrics, poor, good, names, weights, null, null);
        for (const [row, step] of steps.entries()) {
          const bucket = bucketsOf([metrics[row] ?? []])[0];
          expect(step === "").toBe(bucket === "Good");
          expect(step instanceof ShimError).toBe(bucket === "Unknown");
          if (typeof step !== "string" || step === "") continue;
          const [changes = "", reached] = step.split(": ");
          const changed: (number | null)[] = [...(metrics[row] ?? [])];
          for (const change of changes.split(", ")) {
            const [, name = "", target] = /^(.+) \S+ → (\S+)$/.exec(change) ?? [];
            changed[names[0]?.indexOf(name) ?? NaN] = Number(target);
          }
          expect(bucketsOf([changed])).toEqual([reached]);
          expect(reached === "Good" || bucket === "Poor").toBe(true);
        }
      }),
    );
  });

  it("tells metrics of the same name apart", () => {
    const steps = call("healthnext", [[0, 6]], [[0, 0]], [[10, 10]], [["Use", "Use"]], [[1, 3]], null, null);
    expect(steps).toEqual(["Use 6 → 7: Average"]);
  });

  it("says that no change is enough where the limit is beyond every score", () => {
    const [answer] = call("healthnext", [[8]], 0, 10, "Use", null, null, 120);
    expect(answer).toMatchObject({ code: "#N/A", message: expect.stringContaining("No change") as string });
  });

  it("is missing with a reason where too little is known", () => {
    const [answer] = call(
      "healthnext",
      [[0.1, null, null]],
      [[0, 0, 0]],
      [[1, 1, 1]],
      [["A", "B", "C"]],
      null,
      null,
      null,
    );
    expect(answer).toMatchObject({ code: "#N/A", message: "Only 33 % of the weight is known" });
  });
});

function bucketsOf(metrics: readonly (readonly (number | null)[])[]): unknown[] {
  const scores = call("healthscore", metrics, poor, good, weights, null);
  return call(
    "healthbucket",
    scores.map((score) => [score]),
    null,
    null,
  );
}
