import { describe, expect, it } from "vitest";
import { KeptSources } from "../../../src/commands/calculator/keptSources";
import type { Cell } from "../../../src/core/sheet/cell";

const head = { sheet: "Accounts", firstRow: 0, firstColumn: 0 };
const rows: readonly (readonly Cell[])[] = [
  ["Account", "MRR"],
  ["Ada", NaN],
  ["Bolt", { code: "#N/A" }],
  ["", null],
];

function bring(sources: KeptSources, cells = rows, of: object = {}): void {
  const ticket = sources.take("accounts");
  for (const row of cells) sources.addRows(ticket, [row]);
  sources.complete(ticket, { ...head, ...of });
}

describe("sources that were handed over", () => {
  it("are there once all their rows are", () => {
    const sources = new KeptSources();
    const ticket = sources.take("accounts");
    sources.addRows(ticket, rows.slice(0, 2));
    expect(sources.of("accounts")).toBeNull();
    sources.addRows(ticket, rows.slice(2));
    sources.complete(ticket, head);
    expect(sources.of("accounts")).toEqual({ ...head, cells: rows });
  });

  it("stay the same object when they come again and say the same", () => {
    const sources = new KeptSources();
    bring(sources);
    const before = sources.of("accounts");
    bring(sources, structuredClone<typeof rows>(rows));
    expect(sources.of("accounts")).toBe(before);
  });

  it.each<[string, readonly (readonly Cell[])[], object]>([
    ["a cell", rows.map((row, index) => (index === 1 ? ["Ada", 1] : row)), {}],
    ["an error", rows.map((row, index) => (index === 2 ? ["Bolt", { code: "#REF!" }] : row)), {}],
    ["blank for null", rows.map((row, index) => (index === 3 ? ["", ""] : row)), {}],
    ["a row less", rows.slice(0, 3), {}],
    ["its place", rows, { firstRow: 1 }],
    ["a number format", rows, { numberFormats: [null, "0"] }],
  ])("are other ones when %s differs", (_what, cells, of) => {
    const sources = new KeptSources();
    bring(sources);
    bring(sources, cells, of);
    expect(sources.of("accounts")).toEqual({ ...head, ...of, cells });
  });

  it("of two that come at the same time are the later one", () => {
    const sources = new KeptSources();
    const first = sources.take("accounts");
    const second = sources.take("accounts");
    sources.addRows(second, rows);
    sources.addRows(first, [["Old"]]);
    sources.complete(second, head);
    sources.complete(first, head);
    expect(sources.of("accounts")?.cells).toEqual(rows);
  });

  it("are gone when there are none any more", () => {
    const sources = new KeptSources();
    bring(sources);
    sources.forget("accounts");
    expect(sources.of("accounts")).toBeNull();
  });
});
