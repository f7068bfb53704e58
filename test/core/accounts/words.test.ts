import { describe, expect, it } from "vitest";
import { accountFields } from "../../../src/core/accounts/accountFields";
import { readPins } from "../../../src/core/accounts/readPins";
import { readTier } from "../../../src/core/accounts/readTier";
import { standingOfStatus } from "../../../src/core/accounts/standing";
import { accountHeaders } from "../../../src/core/vocabulary/accountLanguages";
import { readHeader } from "../../../src/core/vocabulary/header";

describe("headers", () => {
  it("name one field each", () => {
    const words = accountFields.flatMap(({ meanings }) => [
      ...new Set(meanings.flatMap((meaning) => accountHeaders.wordsOf(meaning))),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words).not.toContain("");
  });

  it("do not take the customer's own revenue or the record's age for ours", () => {
    const words = new Set(
      accountFields.flatMap(({ meanings }) => meanings.flatMap((meaning) => accountHeaders.wordsOf(meaning))),
    );
    for (const header of ["Annual Revenue", "Create Date", "Last Activity Date"]) {
      expect(words.has(readHeader(header).word)).toBe(false);
    }
  });
});

describe("words", () => {
  it.each([
    ["Churned", "gone"],
    ["CANCELED", "gone"],
    ["inactive", "gone"],
    ["former customer", "gone"],
    ["in_trial", "notYet"],
    ["Opportunity", "notYet"],
    ["SQL", "notYet"],
    ["past due", "live"],
    ["purple", null],
  ] as const)("status %s is %s", (word, standing) => {
    expect(standingOfStatus(word)).toBe(standing);
  });

  it.each([
    ["Ent", "enterprise"],
    ["mm", "midMarket"],
    ["Mid-Market", "midMarket"],
    ["commercial", "midMarket"],
    ["SME", "smallBusiness"],
    ["small business", "smallBusiness"],
    ["", null],
  ] as const)("tier %s is %s", (word, tier) => {
    expect(readTier(word)).toBe(tier);
  });

  it("of a pin cell are read one by one", () => {
    expect(readPins("High touch + owner")).toEqual({ pins: ["handHeld", "owner"], unknown: null, conflict: false });
    expect(readPins("")).toEqual({ pins: [], unknown: null, conflict: false });
    expect(readPins("owner; what; ever").unknown).toBe("what; ever");
  });
});
