import { pluralForm } from "../pluralForm";

const language = "en-GB";
const form = pluralForm(language);
const list = new Intl.ListFormat(language, { type: "conjunction" });
const row = new Intl.ListFormat(language, { type: "unit" });

/** The form of words that goes with a number: `row` with 1, `rows` with all others. */
export function plural(value: number, one: string, other: string): string {
  return form(value, { one, other });
}

/** `1 row`, `2,000 rows`: the number comes formatted for the reader, its value decides the form. */
export function counted(value: number, one: string, other: string, formatted: string): string {
  return `${formatted} ${plural(value, one, other)}`;
}

/** `A, B and C` */
export function listed(words: readonly string[]): string {
  return list.format(words);
}

/** `A, B, C` */
export function inRow(words: readonly string[]): string {
  return row.format(words);
}
