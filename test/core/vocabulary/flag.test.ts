import { describe, expect, it } from "vitest";
import { readFlag } from "../../../src/core/vocabulary/flag";

describe("a flag", () => {
  it("is a truth value, 1 or 0, or yes or no in three languages", () => {
    expect([true, 1, "1", "Yes", "y", "TRUE", "x", "Ja", "wahr", "Sim", "verdadeiro"].map(readFlag)).toEqual(
      Array(11).fill(true),
    );
    expect([false, 0, "0", "No", "n", "false", "Nein", "falsch", "Não", "nao"].map(readFlag)).toEqual(
      Array(10).fill(false),
    );
  });

  it("is none in a blank or any other cell", () => {
    expect([null, "", " ", 2, 0.5, "maybe", "2026-01-01", { code: "#N/A" }].map(readFlag)).toEqual(
      Array(8).fill(undefined),
    );
  });
});
