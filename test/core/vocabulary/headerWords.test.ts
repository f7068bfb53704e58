import { describe, expect, it } from "vitest";
import { notOurs } from "../../../src/core/accounts/mapping/sheetColumns";
import { accountFields } from "../../../src/core/vocabulary/accountFields";
import { headedFields } from "../../../src/core/ledger/reading/subscriptionFields";
import { describingFields } from "../../../src/core/ledger/table/describingFields";
import { teamFields } from "../../../src/core/portfolios/teamFields";
import { accountHeaders } from "../../../src/core/vocabulary/accountLanguages";
import type { HeaderMeaning } from "../../../src/core/vocabulary/headerMeaning";
import { readHeader } from "../../../src/core/vocabulary/header";
import { wordsIn } from "../../../src/core/vocabulary/languages";
import { matchField, type FieldToMatch } from "../../../src/core/vocabulary/matchFields";

/** Those who ask what a header means. */
const readers: readonly (readonly [name: string, fields: readonly FieldToMatch[]])[] = [
  ["accounts", accountFields],
  ["team sheets", teamFields],
  ["subscriptions", [...headedFields, ...describingFields]],
];

describe.each(readers)("the headers of %s", (_name, fields) => {
  it("are found by every word of every language, as written and in capitals", () => {
    for (const field of fields) {
      for (const meaning of field.meanings) {
        for (const headers of accountHeaders.languages) {
          for (const word of headers[meaning]?.split(", ") ?? []) {
            for (const header of [word, word.toUpperCase(), ` ${word.replaceAll(" ", "_")} `]) {
              expect(matchField([readHeader(header)], field), `${header} for ${field.field}`).toHaveLength(1);
            }
          }
        }
      }
    }
  });

  it("have no word that means two things", () => {
    const meaningOf = new Map<string, string>();
    const shared: string[] = [];
    for (const meaning of new Set(fields.flatMap<HeaderMeaning>(({ meanings }) => meanings))) {
      for (const word of accountHeaders.wordsOf(meaning)) {
        const other = meaningOf.get(word);
        if (other !== undefined && other !== meaning) shared.push(`${word}: ${other}, ${meaning}`);
        meaningOf.set(word, meaning);
      }
    }
    expect(shared).toEqual([]);
  });
});

describe("a meaning of headers", () => {
  it("is asked for by one reader at the least", () => {
    const asked = new Set(
      readers.flatMap(([, fields]) => fields.flatMap(({ meanings }) => meanings as readonly string[])),
    );
    for (const meaning of notOurs) asked.add(meaning);
    expect(Object.keys(accountHeaders.languages[0]!).filter((meaning) => !asked.has(meaning))).toEqual([]);
  });

  it("has each of its words once in a language", () => {
    for (const headers of accountHeaders.languages) {
      const words = Object.values(headers).flatMap((list) => [...new Set(wordsIn(list))]);
      const twice = words.filter((word, index) => words.indexOf(word) !== index);
      // `Mitarbeiter` heads a team's members and a customer's employees.
      expect(twice.filter((word) => word !== "mitarbeiter")).toEqual([]);
    }
  });
});
