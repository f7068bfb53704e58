import { testerWords } from "../../src/commands/selfCheck/testerWords";
import { expect, expectTypeOf, test } from "vitest";
import type { Texts } from "../../src/texts/texts";

/** Names of texts that a language may lack; lists of texts for names that nobody can foresee are left aside. */
type MayLack<T> = T extends ((...given: never[]) => unknown) | readonly unknown[] | string | number
  ? never
  : {
      [Name in keyof T]-?: string extends Name ? never : object extends Pick<T, Name> ? Name : MayLack<T[Name]>;
    }[keyof T];

// Both are held by `npm run typecheck`.
test("a language that lacks a text does not compile", () => {
  expectTypeOf<MayLack<Texts>>().toBeNever();
  expectTypeOf<Omit<Texts, "problems">>().not.toExtend<Texts>();
  expectTypeOf<Omit<Texts, "pane"> & { readonly pane: Omit<Texts["pane"], "status"> }>().not.toExtend<Texts>();
});

test("what a language may lack would be seen", () => {
  expectTypeOf<MayLack<{ a: string; b: { c?: string; d: () => string } }>>().toEqualTypeOf<"c">();
});

test("words that the self-check compares with one another differ", () => {
  const compared = Object.values(testerWords.values).filter((word) => typeof word === "string");
  expect(new Set(compared).size).toBe(compared.length);
  expect(compared.length).toBeGreaterThan(5);
});
