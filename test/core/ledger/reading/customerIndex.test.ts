import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CustomerIndex, noCustomer, totalCustomer } from "../../../../src/core/ledger/reading/customerIndex";
import type { Cell } from "../../../../src/core/sheet/cell";

/** The same in the plainest way. */
function plainly(cells: readonly Cell[]): { numbers: number[]; names: string[] } {
  const names: string[] = [];
  const numbers = cells.map((cell) => {
    const name = typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
    if (name === "") return noCustomer;
    if (/^(total|totals|sub-?totals?|sum|grand\s+totals?|gesamt|summe|soma):?$/i.test(name)) return totalCustomer;
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name);
  });
  return { numbers, names };
}

describe("the customers of a column", () => {
  const name = fc.constantFrom("Acme", "acme", "Bolt", "Total Wines", "12", "1e3", "A\u0000", "ﾊﾝ");
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 4, arbitrary: name },
    { weight: 2, arbitrary: fc.tuple(name, fc.constantFrom(" ", "\u00a0", "\t")).map(([text, space]) => space + text) },
    { weight: 2, arbitrary: fc.constantFrom(12, 1000, 0, -0, 1.5) },
    fc.constantFrom("Total", "GRAND  total", " sum ", "Grand Total ", "Totals", "Subtotal:", "sub-totals", "Totally"),
    fc.constantFrom(null, undefined, "", "  ", true, false, { code: "#N/A" }),
    fc.string(),
  );

  it("are numbered as trimmed text in order of first appearance, over any number of rows", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 300 }), (cells) => {
        const index = new CustomerIndex(cells.length + 1);
        const numbers = index.inColumn([["MRR", "Customer"], ...cells.map((given) => [1, given])], 1);
        expect({ numbers: [...numbers].slice(1), names: index.known.list() }).toEqual(plainly(cells));
      }),
    );
  });

  it("are the same one by one", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const index = new CustomerIndex(cells.length + 1);
        expect({ numbers: cells.map((given) => index.of(given)), names: index.known.list() }).toEqual(plainly(cells));
      }),
    );
  });

  it("are what a formula sees of data types, and missing in rows that are too short", () => {
    const index = new CustomerIndex(4);
    const entity = { type: "Entity", text: "Acme", basicType: "Error", basicValue: "#VALUE!" };
    const cells = [["Customer"], [entity], ["Acme"], []] as unknown as Cell[][];
    expect([...index.inColumn(cells, 0)]).toEqual([0, 0, 0, noCustomer]);
  });
});
