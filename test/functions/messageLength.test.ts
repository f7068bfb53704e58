import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { functionSources, sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const maxMessageLength = 500;

/** As much as a cell of Excel holds. */
const filler = "x".repeat(32_000);

const longText = fc
  .constantFrom("", "€", "1", "1.", "2026-01-01 ", "(", "total ", "Jan ", "year ", "\n")
  .map((start) => start + filler);

const longHeader = fc
  .constantFrom(
    "Customer",
    "MRR",
    "ARR",
    "Amount",
    "Price",
    "Interval",
    "Start",
    "End",
    "Status",
    "Currency",
    "Quantity",
  )
  .chain((word) =>
    fc.constantFrom(
      word,
      `${word} (${filler})`,
      `${word} [y${filler}]`,
      `${word} ${filler}`,
      word + " ".repeat(32_000),
    ),
  );

const anyCell = fc.oneof(longText, fc.constantFrom<unknown>(null, 1, -1, 46023, "once", "cancelled", "EUR", true));

const longTable = fc.integer({ min: 2, max: 7 }).chain((columns) => {
  const rowOf = (cell: fc.Arbitrary<unknown>) => fc.array(cell, { minLength: columns, maxLength: columns });
  return fc
    .tuple(
      rowOf(fc.oneof({ arbitrary: longHeader, weight: 9 }, longText)),
      fc.array(rowOf(anyCell), { minLength: 1, maxLength: 3 }),
    )
    .map(([headers, rows]) => [headers, ...rows]);
});

/** Columns that a table needs, under long headers, so that its rows are read. */
const usableTable = fc
  .array(fc.tuple(anyCell, fc.constantFrom("A", filler), anyCell, anyCell, anyCell, anyCell, anyCell), { maxLength: 3 })
  .map((rows) => {
    const headers = ["Customer", "Interval", "Quantity", "Start", "End", "Currency"];
    return [["Amount", ...headers.map((word) => `${word} (${filler})`)], ...rows];
  });

function messagesOf(call: () => unknown): string[] {
  const errorsIn = (answer: unknown): ShimError[] =>
    [answer].flat(2).filter((cell): cell is ShimError => cell instanceof ShimError);
  try {
    return errorsIn(call()).map(({ message }) => message);
  } catch (thrown) {
    return errorsIn(thrown).map(({ message }) => message);
  }
}

describe.each(functionSources())("$id", ({ exportedName, parameters }) => {
  it("has short words for what is wrong, however long the texts that it was given", () => {
    const argument = fc.oneof(
      longTable,
      anyCell,
      anyCell.map((cell) => [[cell], [cell]]),
    );
    const args = fc.tuple(
      fc.oneof(argument, usableTable),
      ...parameters.slice(1).map(() => fc.oneof(argument, fc.constantFrom(null, 46023, 46054))),
    );
    let refused = 0;
    fc.assert(
      fc.property(args, (given) => {
        for (const message of messagesOf(() => sourceFunctions[exportedName]?.(...given, {}))) {
          refused++;
          expect(message.length).toBeLessThanOrEqual(maxMessageLength);
        }
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

describe("a table with very many different words in a column", () => {
  it.each(["Currency", "Status", "Interval", "Quantity", "End", "MRR (EUR)"])(
    "of %s is refused in short words",
    (header) => {
      const rows = Array.from({ length: 100_000 }, (_, row) => [`C${row}`, 10, 46023, `word ${row} of very many`]);
      const cells = [["Customer", "MRR", "Start", header], ...rows];
      for (const message of messagesOf(() => sourceFunctions.mrr?.(cells, 46054, null, {}))) {
        expect(message.length).toBeLessThanOrEqual(maxMessageLength);
      }
    },
  );
});
