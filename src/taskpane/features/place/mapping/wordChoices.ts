import type { WordField } from "../../../../core/accounts/mapping/question";
import type { Texts } from "../../../../texts/texts";
import type { WordChoices } from "../../../frame/mapping/WordList";

const seldomMeant: ReadonlySet<string> = new Set(["interrupted", "noCustomer"]);

/** The meanings that a word of a field can be given, in words. */
export function wordChoices(field: WordField, { customerMeanings, tiers, healthWords }: Texts): WordChoices {
  const words: Readonly<Record<string, string>> = { status: customerMeanings, tier: tiers, healthLabel: healthWords }[
    field
  ];
  const choices = Object.entries(words).map(([value, label]) => ({ value, label }));
  return {
    usual: choices.filter(({ value }) => !seldomMeant.has(value)),
    seldom: choices.filter(({ value }) => seldomMeant.has(value)),
  };
}
