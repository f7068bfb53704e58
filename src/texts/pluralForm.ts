/** What is said of one, of several and so on: a form for each plural category of the language, and one for all others. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Chooses the form that goes with a number in a language.
 *
 * @example pluralForm("en")(2, { one: "row is", other: "rows are" }) // "rows are"
 */
export function pluralForm(language: string): (value: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (value, forms) => forms[rules.select(value)] ?? forms.other;
}
