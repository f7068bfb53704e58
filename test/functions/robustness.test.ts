import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { functionSources, sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

/** What a message never says of itself: words of the code and of JavaScript, instead of what the user wrote. */
const slip = /undefined|NaN|failed|\[object/;

const errorCodes = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#SPILL!", "#BUSY!"];

/** Every kind of cell that Excel may hand over, and some that it never should. */
const anyCell = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", " ", 0, -0, 1, 0.5, 100, true, false, NaN, Infinity, -Infinity),
  fc.integer({ min: 45000, max: 47000 }),
  fc.double(),
  // Messages quote what they were given, so a text may not hold a slip: the quoting of such texts has a test of its own.
  fc.string().filter((text) => !slip.test(text)),
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

/** What metrics, scores and counts are made of, most of it in order. */
const anyFigure = fc.oneof(
  { arbitrary: fc.oneof(fc.integer({ min: -20, max: 120 }), fc.double({ min: 0, max: 1, noNaN: true })), weight: 12 },
  { arbitrary: fc.constantFrom<unknown>(null, "", "n/a", "30", new ShimError("#N/A")), weight: 3 },
  { arbitrary: anyCell, weight: 1 },
);

function rangeOf(cell: fc.Arbitrary<unknown>, rows: number, columns: number): fc.Arbitrary<unknown[][]> {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Arguments of the functions over rows of figures, in sizes that belong together. */
const matchingArguments: Readonly<Record<string, (rows: number, columns: number) => fc.Arbitrary<unknown>>> = {
  metrics: (rows, columns) => rangeOf(anyFigure, rows, columns),
  scores: (rows) => rangeOf(anyFigure, rows, 1),
  values: (rows) => rangeOf(anyFigure, rows, 1),
  dau: (rows) => rangeOf(anyFigure, rows, 1),
  mau: (rows) => rangeOf(anyFigure, 1, rows),
  poor: (_, columns) => rangeOf(fc.integer({ min: -10, max: 20 }), 1, columns),
  good: (_, columns) => rangeOf(fc.double({ min: 21, max: 100, noNaN: true }), columns, 1),
  names: (_, columns) => rangeOf(fc.constantFrom("Stickiness", "Seat use", 7), 1, columns),
  weights: (_, columns) => fc.oneof(fc.constant(null), rangeOf(fc.constantFrom(1, 0.5, 3, 25, 0), 1, columns)),
  min_coverage: () => fc.constantFrom(null, 0, 0.3, 1),
  average_from: () => fc.constantFrom(null, 20, 50),
  good_from: () => fc.constantFrom(null, 60, 100, 130),
  share: () => fc.constantFrom(null, 0, 0.2, 0.5, 1),
};

const overFigures = functionSources().filter(({ parameters }) => parameters.every((name) => name in matchingArguments));

describe.each(overFigures)("$id over figures", ({ exportedName, parameters }) => {
  it("answers each row, or says in words why not", () => {
    const args = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.tuple(...parameters.map((name) => matchingArguments[name]?.(rows, columns) ?? anyCell)),
      );
    let answered = 0;
    fc.assert(
      fc.property(args, (given) => {
        const call = () => sourceFunctions[exportedName]?.(...given, {});
        expectAnswer(call);
        if (!(answerOf(call) instanceof ShimError)) answered++;
      }),
      { numRuns: 1000 },
    );
    expect(answered).toBeGreaterThan(100);
  });
});

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

  it.each(["NaN", "undefined", "[object Object]", "failed"])("takes %s for the text that it is", (text) => {
    const error = thrownBy(() => held(...parameters.map(() => text), {}));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toContain(text);
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

describe("a figure instead of a table", () => {
  it("is asked for by its name where there is neither", () => {
    const churn = (lost: unknown) => thrownBy(() => sourceFunctions.churn?.(lost, 100, null, null, null, {})).message;
    const needed = "CHURN needs a number for lost, or a table with its header row, found";
    expect(churn([[null]])).toBe(`${needed} a blank cell`);
    expect(churn("abc")).toBe(`${needed} "abc"`);
    expect(churn([[5], [6]])).toBe("CHURN needs one cell for lost, or a table with its header row, found 2 × 1 cells");
    expect(thrownBy(() => sourceFunctions.netchurn?.(null, 15000, null, null, null, {})).message).toBe(
      "NETCHURN needs a number for churned, or a table with its header row, found a blank cell",
    );
  });

  it("passes an error value on", () => {
    const answer = answerOf(() => sourceFunctions.churn?.([[new ShimError("#N/A")]], 100, null, null, null, {}));
    expect(answer).toMatchObject({ code: "#N/A" });
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
      expect(cell.message, cell.message).not.toMatch(slip);
    } else if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
    else expect(typeof cell).toBe("string");
  }
}
