export type TokenKind =
  | "cell"
  /** More than one cell: a block, columns, rows, a table's columns, cells of several sheets. */
  | "range"
  | "name"
  /** A function's name, with its opening bracket. */
  | "call"
  /** A number, a text, a truth value or an error. */
  | "literal"
  /** A list of values in braces. */
  | "list"
  | "sign";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** True with a space before it, which between two ranges is an operator. */
  readonly isApart: boolean;
}

const letters = String.raw`[\p{L}\p{N}_.\\?]`;
const end = String.raw`(?!${letters}|[(!\[])`;
const sheet = String.raw`(?:'(?:[^']|'')*'|(?:\[\d+\])?[\p{L}\p{N}_.]+)!`;
const sheets = String.raw`(?:'(?:[^']|'')*:(?:[^']|'')*'|[\p{L}\p{N}_.]+:[\p{L}\p{N}_.]+)!`;
const address = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const block = String.raw`${address}:${address}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const inBrackets = String.raw`\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]`;

const patterns: readonly (readonly [kind: TokenKind | "table", pattern: string])[] = [
  ["literal", String.raw`"(?:[^"]|"")*"|#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)`],
  ["list", String.raw`\{(?:"(?:[^"]|"")*"|[^"}])*\}`],
  ["range", String.raw`${sheets}(?:${block}|${address})${end}|(?:${sheet})?(?:${block})${end}`],
  ["cell", String.raw`(?:${sheet})?${address}${end}`],
  ["table", String.raw`(?:[\p{L}_\\]${letters}*)?${inBrackets}`],
  ["literal", String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|(?:TRUE|FALSE)${end}`],
  ["call", String.raw`[\p{L}_]${letters}*\(`],
  ["name", String.raw`(?:${sheet})?[\p{L}_\\]${letters}*`],
  ["sign", "<>|<=|>=|[^]"],
];
const token = new RegExp(String.raw`\s*(?:${patterns.map(([, pattern]) => `(${pattern})`).join("|")})`, "iuy");
/** A cell of the formula's own row, or one of a column's header or total. */
const singleCell = /@|#This Row|^[^[]*\[\[#(?:Headers|Totals)\],\s*\[(?:'.|[^[\]'])*\]\]$/i;

/** The parts of a formula, without `=` before it. */
export function formulaTokens(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = formula.replace(/^=/, "").trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (!found) break;
    const index = patterns.findIndex((_, at) => found[at + 1] !== undefined);
    const part = found[index + 1] ?? "";
    const kind = patterns[index]?.[0] ?? "sign";
    const isApart = part.length < found[0].length;
    tokens.push({ kind: kind === "table" ? (singleCell.test(part) ? "cell" : "range") : kind, text: part, isApart });
  }
  return tokens;
}
