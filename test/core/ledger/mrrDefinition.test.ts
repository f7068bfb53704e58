import { describe, expect, it } from "vitest";
import { defaultMrrDefinition, endOffset, sameDefinition } from "../../../src/core/ledger/mrrDefinition";

describe("a definition of MRR", () => {
  it("reads an end date as the first day that no longer counts, unless ends are inclusive", () => {
    expect(endOffset(defaultMrrDefinition)).toBe(0);
    expect(endOffset({ endsInclusive: true })).toBe(1);
  });

  it("is the same as another one that says the same", () => {
    expect(sameDefinition(defaultMrrDefinition, { ...defaultMrrDefinition })).toBe(true);
    expect(sameDefinition(defaultMrrDefinition, { ...defaultMrrDefinition, endsInclusive: true })).toBe(false);
  });
});
