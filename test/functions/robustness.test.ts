import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { functionSources, sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const errorCodes = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#SPILL!", "#BUSY!"];

/** Every kind of cell that Excel may hand over, and some that it never should. */
const anyCell = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", " ", 0, -0, 1, 0.5, 100, true, false, NaN, Infinity, -Infinity),
  fc.integer({ min: 45000, max: 47000 }),
  fc.double(),
  fc.string(),
  fc.constantFrom("Customer", "MRR", "ARR", "Amount (annual)", "Price", "Seats", "Interval", "Start", "End", "Status"),
  fc.constantFrom(
    "Currency",
    "Total",
    "Jan 2026",
    "2026-01",
    "2026-01-31",
    "trial",
    "cancelled",
    "year",
    "once",
    "EUR",
  ),
  fc.constantFrom("rate", "mrr rate", "count", "amount", "median", "mean", "reached", "waiting", "n/a", "1e3", "12"),
  fc.constantFrom(...errorCodes).map((code) => new ShimError(code)),
  fc.constantFrom(...errorCodes).map((code) => ({ type: "Error", basicType: "Error", basicValue: code })),
  fc.constantFrom<unknown>(
    { type: "FormattedNumber", basicType: "Double", basicValue: 12, numberFormat: "0.00" },
    { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "Acme" },
    { type: "Empty", basicType: "Empty", basicValue: "" },
    {},
    new Date(0),
    Symbol("cell"),
    10n,
  ),
);

const anyArgument = fc.oneof(
  anyCell,
  fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    ),
);

const usableTable = fc
  .array(fc.tuple(fc.constantFrom("A", "B", 7, null), anyCell, anyCell, anyCell, anyCell), { maxLength: 6 })
  .map((rows) => [["Customer", "Amount", "Interval", "Start", "End"], ...rows]);

describe.each(functionSources())("$id", ({ exportedName, parameters }) => {
  const held = sourceFunctions[exportedName];
  if (!held) throw new Error(`${exportedName} is not exported`);

  it("answers anything with finite numbers, texts and typed errors in a rectangle", () => {
    const args = fc.tuple(
      fc.oneof(anyArgument, usableTable),
      ...parameters.slice(1).map(() => fc.oneof(anyArgument, fc.constantFrom(null, 46023, 46054, "2026-03-01"))),
    );
    fc.assert(
      fc.property(args, (given) => {
        expectAnswer(() => held(...given, {}));
      }),
      { numRuns: 1500 },
    );
  });

  it("says what is wrong in words when it has an error with a message to give", () => {
    const error = thrownBy(() => held(...parameters.map(() => "soon"), {}));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain("soon");
  });

  it("takes a call without any argument for one with blanks", () => {
    expectAnswer(() => held({}));
    expectAnswer(() => held(...parameters.map(() => null), {}));
  });
});

describe("error values in cells", () => {
  const rows = (cell: unknown) => [
    ["Customer", "MRR", "Start"],
    ["A", cell, 46023],
  ];

  it.each(errorCodes)("come back as %s, whichever way they came in", (code) => {
    for (const cell of [new ShimError(code), { type: "Error", basicType: "Error", basicValue: code }]) {
      const answer = answerOf(() => sourceFunctions.mrr?.(rows(cell), 46054, null, {}));
      expect(answer instanceof ShimError && answer.code).toBe(code);
    }
  });

  it("come back from a spilling function as one cell", () => {
    const spilled = answerOf(() => sourceFunctions.healthscore?.([[new ShimError("#REF!")]], 0, 1, null, null, {}));
    expect(spilled).toMatchObject([[{ code: "#REF!" }]]);
  });

  it("that Excel hands over as data types are read by their values", () => {
    const number = { type: "FormattedNumber", basicType: "Double", basicValue: 12.5, numberFormat: "0.00" };
    expect(sourceFunctions.mrr?.(rows(number), 46054, null, {})).toBe(12.5);
    const customer = { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "Acme", properties: {} };
    expect(
      sourceFunctions.mrr?.(
        [
          ["Customer", "MRR", "Start"],
          [customer, 3, 46023],
        ],
        46054,
        null,
        {},
      ),
    ).toBe(3);
  });
});

describe("totals forms", () => {
  it("refuse arguments that only a table has, instead of ignoring them", () => {
    for (const call of [
      () => sourceFunctions.churn?.(5, 100, null, "mrr", null, {}),
      () => sourceFunctions.netchurn?.(5, 100, null, "rate", null, {}),
      () => sourceFunctions.mrr?.([[5], [6]], "month", true, {}),
    ]) {
      expect(thrownBy(call).code).toBe("#VALUE!");
    }
  });
});

function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    return thrown;
  }
}

function thrownBy(call: () => unknown): ShimError {
  const thrown = answerOf(call);
  if (!(thrown instanceof ShimError)) throw new Error(`Answers ${String(thrown)}`);
  return thrown;
}

function expectAnswer(call: () => unknown): void {
  const answer = answerOf(call);
  if (answer instanceof Error && !(answer instanceof ShimError)) throw answer;
  const cells = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  expect(new Set(cells.map((row) => row.length)).size).toBe(1);
  for (const cell of cells.flat()) {
    if (cell instanceof ShimError) {
      expect(cell.code).toMatch(/^#/);
      expect(cell.message, cell.message).not.toMatch(/undefined|NaN|failed|\[object/);
    } else if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
    else expect(typeof cell).toBe("string");
  }
}
