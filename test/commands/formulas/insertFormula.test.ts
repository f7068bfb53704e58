import { describe, expect, it } from "vitest";
import { insertFormula } from "../../../src/commands/formulas/insertFormula";
import { sheetOf } from "../../core/sheet/sheetOf";
import { MemoryHost } from "../memoryHost";

const formula = "=CS.NPS(A!$B$2:$B$3)";
const filled = { sheet: "A", row: 0, column: 0 };
const empty = { sheet: "A", row: 9, column: 3 };

function open(): MemoryHost {
  return new MemoryHost([sheetOf("A", ["Account", "NPS"], ["Ada", 9], ["Bob", 7])]);
}

describe("inserting a formula", () => {
  it("writes it into an empty cell", async () => {
    const host = open();
    expect(await insertFormula(host, { place: empty, formula, replacing: null })).toEqual({
      kind: "inserted",
      isUnknown: false,
    });
    expect([...host.formulas]).toEqual([[JSON.stringify(empty), formula]]);
  });

  it("writes nothing over what the user was not asked about", async () => {
    const host = open();
    const outcome = await insertFormula(host, { place: filled, formula, replacing: null });
    expect(outcome).toEqual({ kind: "occupied", found: { ...filled, content: "Account" } });
    expect(host.formulas.size).toBe(0);
  });

  it("replaces what the user agreed to, and nothing that came since", async () => {
    const host = open();
    expect(await insertFormula(host, { place: filled, formula, replacing: "Something else" })).toMatchObject({
      kind: "occupied",
    });
    expect(host.formulas.size).toBe(0);
    expect(await insertFormula(host, { place: filled, formula, replacing: "Account" })).toEqual({
      kind: "inserted",
      isUnknown: false,
    });
    expect(host.formulas.size).toBe(1);
  });

  it("asks nothing where the same formula stands already", async () => {
    const host = open();
    await insertFormula(host, { place: empty, formula, replacing: null });
    expect(await insertFormula(host, { place: empty, formula, replacing: null })).toEqual({
      kind: "inserted",
      isUnknown: false,
    });
  });

  it("passes the host's own failures on", async () => {
    const inserting = insertFormula(open(), { place: empty, formula: "no formula", replacing: null });
    await expect(inserting).rejects.toMatchObject({ code: "formula-refused", written: "nothing" });
  });
});
