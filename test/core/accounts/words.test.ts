import { describe, expect, it } from "vitest";
import { accountFields } from "../../../src/core/vocabulary/accountFields";
import { readPins } from "../../../src/core/accounts/readPins";
import { statusReader } from "../../../src/core/accounts/standing";
import { tierWord } from "../../../src/core/vocabulary/tier";
import { accountHeaders } from "../../../src/core/vocabulary/accountLanguages";
import { matchFields } from "../../../src/core/vocabulary/matchFields";
import { readHeader } from "../../../src/core/vocabulary/header";

describe("headers", () => {
  it("name one field each", () => {
    const words = accountFields.flatMap(({ meanings }) => [
      ...new Set(meanings.flatMap((meaning) => accountHeaders.wordsOf(meaning))),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words).not.toContain("");
  });

  it.each(accountHeaders.languages.map((headers, index) => [index, headers] as const))(
    "are found by every word of language %i, as it is written and typed",
    (_index, headers) => {
      for (const { field, meanings } of accountFields) {
        for (const word of meanings.flatMap((meaning) => headers[meaning]?.split(", ") ?? [])) {
          for (const written of [word, word.toUpperCase(), word.replaceAll(" ", "_")]) {
            expect(matchFields([readHeader(written)], accountFields).has(field), `${written} as ${field}`).toBe(true);
          }
        }
      }
    },
  );

  it("do not take the customer's own revenue or the record's age for ours", () => {
    const words = new Set(
      accountFields.flatMap(({ meanings }) => meanings.flatMap((meaning) => accountHeaders.wordsOf(meaning))),
    );
    for (const header of ["Annual Revenue", "Create Date", "Jahresumsatz", "Faturamento", "Receita anual"]) {
      expect(words.has(readHeader(header).word)).toBe(false);
    }
  });

  it("do not take the team's activity for a login", () => {
    const field = accountFields.find(({ meanings }) =>
      meanings.flatMap((meaning) => accountHeaders.wordsOf(meaning)).includes("lastactivitydate"),
    );
    expect(field?.field).toBe("lastContact");
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
    expect(statusReader([], false)(word)).toBe(standing);
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
    expect(tierWord(word)).toBe(tier);
  });

  it("of a pin cell are read one by one", () => {
    expect(readPins("High touch + owner")).toEqual({ pins: ["handHeld", "owner"], unknown: null, conflict: false });
    expect(readPins("")).toEqual({ pins: [], unknown: null, conflict: false });
    expect(readPins("owner; what; ever").unknown).toBe("what; ever");
  });
});
