import type { CustomerMeaning } from "../../../core/vocabulary/status";
import type { Choice } from "../Segments";

/** The meanings that a word can be given: those that most words have, and those that few have. */
export interface WordChoices {
  readonly usual: readonly Choice[];
  readonly seldom: readonly Choice[];
}

const seldomMeant: ReadonlySet<string> = new Set<CustomerMeaning>(["interrupted", "noCustomer"]);

/** The meanings that a word can be given, each with its own word, in their order. */
export function wordChoices(words: Readonly<Record<string, string>>): WordChoices {
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }));
  return {
    usual: choices.filter(({ value }) => !seldomMeant.has(value)),
    seldom: choices.filter(({ value }) => seldomMeant.has(value)),
  };
}
