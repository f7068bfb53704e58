import { en } from "../../src/texts/en";
import type { Texts } from "../../src/texts/texts";

/*
 * A second language, made of the first: each word of ours backwards. What the texts are handed (names, addresses, formatted
 * figures) stays as it is, so that a page in this language tells which of its words are ours and which do not come from the
 * texts at all.
 */

/** Around what a text was handed; characters that no text holds. */
const [opening, closing] = ["\uE000", "\uE001"];
const handed = new RegExp(`${opening}([^${opening}${closing}]*)${closing}`, "gu");

/**
 * A text with the letters of each word backwards.
 *
 * @example reversedWords("Place 12 accounts") // "ecalP 12 stnuocca"
 */
export function reversedWords(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => Array.from(word).reverse().join(""));
}

/**
 * Texts in the made-up language: all words in an object of them, in lists and in what their functions answer.
 *
 * @example reversedTexts({ goTo: (sheet: string) => `Go to ${sheet}` }).goTo("Plan") // "oG ot Plan"
 */
export function reversedTexts<T>(texts: T): T {
  return walk(texts) as T;
}

/** The English texts in the made-up language. */
export const reversedEnglish: Texts = { ...reversedTexts(en), language: "en-x-reversed" };

type Sayer = (...given: readonly unknown[]) => unknown;

function walk(value: unknown): unknown {
  if (typeof value === "string") return reversedOutside(value);
  if (typeof value === "function")
    return (...given: readonly unknown[]): unknown => walk(saidWithMarks(value as Sayer, given));
  return typeof value === "object" && value !== null ? mapped(value, walk) : value;
}

/** An array or object with each of its values made anew. */
function mapped(value: object, make: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(make);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, make(one)]));
}

/** A text backwards but for what is marked, which loses its marks. */
function reversedOutside(text: string): string {
  return text
    .split(handed)
    .map((part, index) => (index % 2 === 0 ? reversedWords(part) : part))
    .join("");
}

/**
 * What a function says with marks around all that it was handed and repeats. A text that decides what is said (a code, the
 * name of a field) says something else once it is marked, so it is handed over as it is.
 */
function saidWithMarks(say: Sayer, given: readonly unknown[]): unknown {
  const plain = JSON.stringify(say(...given));
  const attempt = (skipped: ReadonlySet<number>): { readonly said: unknown; readonly places: number } | null => {
    const marking = marked(given, skipped);
    try {
      const said = say(...marking.given);
      return withoutMarks(JSON.stringify(said)) === plain ? { said, places: marking.places() } : null;
    } catch {
      return null;
    }
  };
  const whole = attempt(new Set());
  if (whole) return whole.said;
  const places = marked(given, new Set()).places();
  const skipped = new Set(Array.from({ length: places }, (_, place) => place));
  for (const place of [...skipped]) {
    skipped.delete(place);
    if (!attempt(skipped)) skipped.add(place);
  }
  return attempt(skipped)?.said ?? say(...given);
}

function withoutMarks(text: string | undefined): string | undefined {
  return text?.replace(handed, "$1");
}

/**
 * What a function is handed with marks around its texts and around what its functions answer.
 *
 * @param skipped places of those that get none, in the order in which they are met
 */
function marked(
  given: readonly unknown[],
  skipped: ReadonlySet<number>,
): { readonly given: readonly unknown[]; readonly places: () => number } {
  let places = 0;
  const mark = (value: unknown): unknown => {
    if (typeof value === "string") return value === "" || skipped.has(places++) ? value : opening + value + closing;
    if (typeof value === "function") {
      const isSkipped = skipped.has(places++);
      return (...inner: readonly unknown[]): unknown => {
        const said = (value as Sayer)(...(withPlainTexts(inner) as readonly unknown[]));
        return typeof said === "string" && said !== "" && !isSkipped ? opening + said + closing : said;
      };
    }
    return typeof value === "object" && value !== null ? mapped(value, mark) : value;
  };
  const all = given.map(mark);
  return { given: all, places: () => places };
}

/** A function that was handed to a text gets from it what it would get in English. */
function withPlainTexts(value: unknown): unknown {
  if (typeof value === "string") return withoutMarks(value);
  return typeof value === "object" && value !== null ? mapped(value, withPlainTexts) : value;
}
