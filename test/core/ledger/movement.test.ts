import { describe, expect, it } from "vitest";
import { movementOf, type Movement } from "../../../src/core/ledger/movement";

describe("the movement of a customer", () => {
  it.each<[opening: number, closing: number, wasLive: boolean, movement: Movement]>([
    [0, 100, false, "new"],
    [0, 100, true, "reactivation"],
    [100, 0, true, "churned"],
    [100, 120, true, "expansion"],
    [120, 100, true, "contraction"],
    [100, 100, true, "none"],
    [0, 0, true, "none"],
    [0, 0.0004, false, "new"],
    [0.0004, 0, true, "churned"],
  ])("from %d to %d, live before: %s, is %s", (opening, closing, wasLive, movement) => {
    expect(movementOf(opening, closing, wasLive)).toBe(movement);
  });

  it("is none where a price by the year replaces the same one by the month", () => {
    expect(122.4 / 12).not.toBe(10.2);
    expect([movementOf(10.2, 122.4 / 12, true), movementOf(122.4 / 12, 10.2, true)]).toEqual(["none", "none"]);
  });

  it("is none within a billionth, but never above a thousandth of the currency's unit", () => {
    expect([movementOf(1e6, 1e6 + 0.0009, true), movementOf(1e6, 1e6 + 0.0011, true)]).toEqual(["none", "expansion"]);
    expect([movementOf(1e9, 1e9 - 0.0005, true), movementOf(1e9, 1e9 - 0.01, true)]).toEqual(["none", "contraction"]);
    expect(movementOf(1, 1.000001, true)).toBe("expansion");
  });
});
