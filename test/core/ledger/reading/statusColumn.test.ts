import { describe, expect, it } from "vitest";
import { ColumnCells } from "../../../../src/core/ledger/reading/columnCells";
import { statusColumn } from "../../../../src/core/ledger/reading/statusColumn";
import { readHeader } from "../../../../src/core/vocabulary/header";
import type { Cells } from "../../../../src/core/sheet/cell";
import { tableOfText } from "./tableOfText";

const columnOf = (cells: Cells) => statusColumn((cells[0] ?? []).map(readHeader), new ColumnCells(cells));

describe("the column of statuses", () => {
  it("is the first in order of precedence with a word that is known", () => {
    expect(columnOf(tableOfText("Account status|State|Status|Subscription status / live|live|live|live"))).toBe(3);
    expect(columnOf(tableOfText("Account status|State|Status / live|live|"))).toBe(1);
    expect(columnOf(tableOfText("Situação|Name / ativo|A"))).toBe(0);
    expect(columnOf(tableOfText("Name / A"))).toBe(-1);
  });

  it("is not one of the states of a union, nor one of more than a thousand different words", () => {
    expect(columnOf(tableOfText("State|Account status / CA|live / TX|trial"))).toBe(1);
    expect(columnOf(tableOfText("State / CA / TX"))).toBe(-1);
    const many: Cells = [["State"], ["active"], ...Array.from({ length: 1000 }, (_, index) => [`word ${index}`])];
    expect(columnOf(many)).toBe(-1);
  });

  it("under status without a known word is a fault that names three", () => {
    expect(columnOf(tableOfText("Status / gold / silver / bronze / tin"))).toEqual({
      code: "statusesUnknown",
      row: 0,
      column: 0,
      header: "Status",
      found: '"gold", "silver", "bronze"',
    });
    expect(columnOf(tableOfText("Subscription State|Account status / gold|active"))).toMatchObject({
      code: "statusesUnknown",
    });
  });

  it("is asked for where two read the same and the first has words", () => {
    expect(columnOf(tableOfText("Status|status / active|trial"))).toMatchObject({ code: "columnsAlike" });
  });
});
