import { formulaTokens, type Token } from "./formulaTokens";

const bracket = String.raw`\[(?:'.|[^[\]'])*\]`;
const thisRow = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[@(?:(?<columns>${bracket}(?::${bracket})?)|(?<column>(?:'.|[^[\]'])*))\]`,
  "g",
);

/**
 * A formula as files have it, which know no `@`: the one of a table's row is a word, the one that takes one cell of several
 * a function.
 *
 * @example withoutAtSigns("T[@MRR]+@A:A") // "T[[#This Row],[MRR]]+SINGLE(A:A)"
 */
export function withoutAtSigns(formula: string): string {
  if (!formula.includes("@")) return formula;
  const rows = formula.replace(thisRow, (text, ...found) => {
    if (!text.startsWith("[")) return text;
    const { columns, column } = found.at(-1) as { readonly columns?: string; readonly column?: string };
    const named = columns ?? (column ? `[${column}]` : "");
    return named === "" ? "[#This Row]" : `[[#This Row],${named}]`;
  });
  const tokens = formulaTokens(rows);
  return tokens.some(({ text }) => text === "@") ? written(tokens, 0, tokens.length) : rows;
}

function written(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index++) {
    const { text: part, isApart } = tokens[index]!;
    text += isApart ? " " : "";
    if (part !== "@") {
      text += part;
      continue;
    }
    const end = operandEnd(tokens, index + 1);
    text += `SINGLE(${written(tokens, index + 1, end).trim()})`;
    index = end - 1;
  }
  return text;
}

/** The place after the reference, the call or the brackets that begin at a token. */
function operandEnd(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const { kind, text } = tokens[index]!;
    if (kind === "call" || text === "(") depth++;
    if (text === ")") depth--;
    if (depth === 0 && text !== "@" && tokens[index + 1]?.text !== ":" && text !== ":") return index + 1;
  }
  return tokens.length;
}
