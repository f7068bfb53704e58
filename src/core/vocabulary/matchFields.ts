import { foldWord, spaced } from "./foldWord";
import { outsideBrackets, type Header } from "./header";
import { sharedHeaders, type HeaderDictionary } from "./headerDictionary";
import type { HeaderMeaning, SharedMeaning } from "./headerMeaning";
import { wordSet } from "./languages";
import { joinUnits, unitsIn, type AmountUnit } from "./unit";

/** A field of a table, and what the headers that name it mean, in order of precedence. */
export interface HeaderField<Field extends string = string, Meaning extends HeaderMeaning = SharedMeaning> {
  readonly field: Field;
  readonly meanings: readonly Meaning[];
  /** Further words of one export alone, in any spelling; they come first. */
  readonly words?: readonly string[];
  /** True where *subscription, plan, customer, billing* may stand before a word: `subscription start date`. */
  readonly prefixes?: boolean;
  /** True for money: a unit may stand beside the word without brackets (`amount_cents`, `MRR EUR`). */
  readonly units?: boolean;
  /** Where the words of its meanings stand. Default: `sharedHeaders`. */
  readonly dictionary?: HeaderDictionary<Meaning>;
}

/** A field with what is needed to find it: those with meanings that not all tables share bring their dictionary. */
export type FieldToMatch<Field extends string = string> =
  HeaderField<Field> | (HeaderField<Field, HeaderMeaning> & { readonly dictionary: HeaderDictionary });

/** A column that fits a field. */
export interface MatchingColumn {
  readonly column: number;
  readonly header: Header;
  /** What its header means; `null` for a word of the field's own. */
  readonly meaning: HeaderMeaning | null;
  /** The folded word that fitted. */
  readonly word: string;
  /** Place in the field's order of precedence; two columns of the same place read the same. */
  readonly precedence: number;
  /** What the header says about its unit; of fields with units alone. */
  readonly unit: AmountUnit;
}

/** The column that a field was found in. */
export interface FieldMatch extends MatchingColumn {
  /** Other columns that fit the field too, best first. */
  readonly others: readonly number[];
  /** All of them, best first. */
  readonly all: readonly MatchingColumn[];
  /** True when the best two read the same, so that only a person can choose (`MRR (EUR)`, `MRR (USD)`). */
  readonly ambiguous: boolean;
}

/**
 * Finds the column of each field in a header row. The header that stands earlier in a field's list wins; of two
 * columns for the same word the one without brackets, prefix or unit; two that then still read the same are `ambiguous`.
 */
export function matchFields<Field extends string>(
  headers: readonly Header[],
  fields: readonly FieldToMatch<Field>[],
): ReadonlyMap<Field, FieldMatch> {
  const matches = new Map<Field, FieldMatch>();
  for (const field of fields) {
    const all = matchField(headers, field);
    const [best, second] = all;
    if (!best) continue;
    const others = all.slice(1).map(({ column }) => column);
    matches.set(field.field, { ...best, all, others, ambiguous: second?.precedence === best.precedence });
  }
  return matches;
}

/** The columns that fit a field, best first. */
export function matchField(headers: readonly Header[], field: FieldToMatch): readonly MatchingColumn[] {
  const places = placesOfWords(field);
  return headers
    .flatMap((header, column): MatchingColumn[] => {
      if (header.word === "") return [];
      for (const { word, byPrefix, byUnit, unit } of formsOf(header, field)) {
        const place = places.get(word);
        if (place === undefined) continue;
        const bracket = unitsIn(field.units === true ? header.bracket : "").unit;
        const precedence = 2 * place.rank + (byPrefix || byUnit || header.bracket !== "" ? 1 : 0);
        return [
          { column, header, meaning: place.meaning, word, precedence, unit: unit ? joinUnits(bracket, unit) : bracket },
        ];
      }
      return [];
    })
    .sort((a, b) => a.precedence - b.precedence);
}

/** Where a unit may begin. */
const isCut = /[\s_/]/;

/** A word that a header may be read as. */
interface Form {
  readonly word: string;
  readonly byPrefix?: boolean;
  readonly byUnit?: boolean;
  readonly unit?: AmountUnit;
}

const prefixWords: readonly string[] = [...wordSet((words) => words.prefixes)];
const customerPrefixes = wordSet((words) => words.customerPrefix);
/** Before these only a customer's prefix may stand: a plan's name is no customer. */
const identifyingWords = new Set(
  (["name", "id", "uuid"] as const).flatMap((meaning) => sharedHeaders.wordsOf(meaning)),
);

/** What a header may be read as: itself, and where it stands in no list itself, without a prefix or units. */
function formsOf(header: Header, { dictionary = sharedHeaders, prefixes, units }: FieldToMatch): readonly Form[] {
  const itself: Form = { word: header.word };
  if (dictionary.known.has(header.word)) return [itself];
  return [itself, ...decoratedForms(header).filter((form) => (!form.byPrefix || prefixes) && (!form.byUnit || units))];
}

/** A header is held against dozens of fields. */
const formsOfHeaders = new WeakMap<Header, readonly Form[]>();

function decoratedForms(header: Header): readonly Form[] {
  const known = formsOfHeaders.get(header);
  if (known) return known;
  const forms: Form[] = [];
  const add = (form: Form): void => {
    forms.push(form);
    addWithoutPrefix(form);
  };
  const addWithoutPrefix = (form: Form): void => {
    for (const prefix of prefixWords) {
      const word = form.word.slice(prefix.length);
      if (!form.word.startsWith(prefix) || (identifyingWords.has(word) && !customerPrefixes.has(prefix))) continue;
      forms.push({ ...form, word, byPrefix: true });
    }
  };
  addWithoutPrefix({ word: header.word });
  const text = spaced(outsideBrackets(header.text)).replaceAll("-", " ");
  // The unit behind the longest word first: `Receita mensal R$` is a month's revenue, not one charged each month.
  for (let at = text.length - 1; at > 0; at--) {
    if (!isCut.test(text[at]!)) continue;
    const { unit, rest } = unitsIn(text.slice(at));
    if (rest === "") add({ word: foldWord(text.slice(0, at)), byUnit: true, unit });
  }
  const { unit, rest } = unitsIn(text);
  if (rest !== header.word) add({ word: rest, byUnit: true, unit });
  formsOfHeaders.set(header, forms);
  return forms;
}

interface WordPlace {
  readonly rank: number;
  readonly meaning: HeaderMeaning | null;
}

const placesOfField = new WeakMap<FieldToMatch, ReadonlyMap<string, WordPlace>>();

/** Where each word stands in a field's list; a translation stands right behind its English twins. */
function placesOfWords(field: FieldToMatch): ReadonlyMap<string, WordPlace> {
  const known = placesOfField.get(field);
  if (known) return known;
  const dictionary: HeaderDictionary = field.dictionary ?? sharedHeaders;
  const words = [
    ...(field.words ?? []).map((word) => ({ word: foldWord(word), meaning: null })),
    ...field.meanings.flatMap((meaning) => dictionary.wordsOf(meaning).map((word) => ({ word, meaning }))),
  ];
  const places = new Map<string, WordPlace>();
  for (const [rank, { word, meaning }] of words.entries()) if (!places.has(word)) places.set(word, { rank, meaning });
  placesOfField.set(field, places);
  return places;
}
