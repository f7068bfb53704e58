import type { WordField } from "../../../../core/accounts/mapping/question";
import type { Texts } from "../../../../texts/texts";

/** The meanings that a word of a field can be given, in words. */
export function wordChoices(
  field: WordField,
  { customerMeanings, tiers, healthWords }: Texts,
): readonly { readonly value: string; readonly label: string }[] {
  const words: Readonly<Record<string, string>> = { status: customerMeanings, tier: tiers, healthLabel: healthWords }[
    field
  ];
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
