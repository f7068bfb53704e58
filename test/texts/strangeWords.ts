import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import * as answers from "../../src/core/answers";
import { scheduleColumns } from "../../src/core/ledger/scheduleColumns";
import { reversedWords } from "./reversedEnglish";

const source = join(import.meta.dirname, "../../src/texts/");

/**
 * Words that a page in English backwards has no business to show: they are neither ours backwards, nor answers of functions,
 * nor among the words that are allowed besides (the user's, the help of the functions). An English word in logic is one of
 * them, and so is a text that was formatted for another language.
 *
 * @param shown what the page shows and names
 * @param allowed texts whose words may stand there as they are
 * @example strangeWords(["ecalP Kunden now"], ["Kunden"]) // ["now"], were it a word of four letters
 */
export function strangeWords(shown: Iterable<string>, allowed: Iterable<string>): readonly string[] {
  const known = new Set([...backwards, ...fixed, ...[...allowed].flatMap(wordsOf), ...monthNames]);
  const strange = [...shown].flatMap((text) =>
    wordsOf(text).flatMap((word) => (known.has(word) ? [] : [`${word} in “${text}”`])),
  );
  return [...new Set(strange)];
}

/** How many different words of ours there are in some texts, backwards. */
export function countReversed(shown: Iterable<string>): number {
  const found = new Set([...shown].flatMap(wordsOf));
  return [...found].filter((word) => backwards.has(word)).length;
}

/** The words of a text from four letters on, in small ones. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase());
}

/** All words in the texts' own files, also those in functions. */
export const englishWords: ReadonlySet<string> = new Set(
  [join(source, "en.ts"), ...readdirSync(join(source, "en")).map((name) => join(source, "en", name))].flatMap((file) =>
    literals(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest)).flatMap(wordsOf),
  ),
);

function literals(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return [];
  const own = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? [node.text] : [];
  const inner: string[] = [];
  ts.forEachChild(node, (child) => void inner.push(...literals(child)));
  return [...own, ...inner];
}

const backwards: ReadonlySet<string> = new Set([...englishWords].map(reversedWords));

/** What is the same in every language: answers of functions and the headers of what they fill. */
const fixed: ReadonlySet<string> = new Set(
  [...Object.values(answers).flatMap(textsIn), ...scheduleColumns.map(({ header }) => header)].flatMap(wordsOf),
);

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The reader's own language formats dates, whatever the words around them. */
const monthNames: readonly string[] = (["short", "long"] as const).flatMap((month) =>
  Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat("en-GB", { month, timeZone: "UTC" }).format(Date.UTC(2026, index)).toLowerCase(),
  ),
);
