import { errorCodes } from "./cellValue";
import { parseReference, type Reference } from "./reference";
import { parseStructured, type StructuredReference } from "./structuredReference";

/** A piece of a formula. The texts of all pieces together are the formula without its `=`. */
export type Token = { readonly text: string } & (
  | { readonly kind: "space" | "operator" | "function" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "structured"; readonly reference: StructuredReference }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  // Into another workbook or program, or with a part that is gone: read, never followed.
  | { readonly kind: "outside" }
);

const word = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
const quoted = "'(?:[^']|'')+'";
const prefix = `(?:(${quoted}|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?`;
const cell = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
const area = `(?:${cell}(?::${cell})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})`;
const wordEnds = "(?![\\p{L}\\p{N}_.\\\\?!(])";
const brackets = "\\[(?:'[^]|[^'[\\]]|\\[(?:'[^]|[^'[\\]])*\\])*\\]";

const space = /\s+/uy;
const text = /"(?:[^"]|"")*"/uy;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/uy;
const operator = /<=|>=|<>|[-+*/^&=<>%:#@(){},;]/uy;
const reference = pattern(`${prefix}(${area})${wordEnds}`);
const structured = pattern(`(${word})?(${brackets})(?!!)`);
const functionName = pattern(`${word}(?=\\()`);
const name = pattern(`${prefix}(${word})${wordEnds}(?!\\[)`);
const goneSheet = pattern(`#REF!(?:${area}|${word})${wordEnds}`);
const goneCells = pattern(`${prefix}#REF!`);
const goneColumn = pattern(`(?:${word})?\\[#REF!\\]`);
/** `cmd|'/C calc'!A0`, `[Book.xlsx]Sheet1!A1`. */
const otherProgram = pattern(`[\\p{L}\\p{N}_.]+\\|(?:${quoted}|[\\p{L}\\p{N}_.]+)!(?:${quoted}|[\\p{L}\\p{N}_.]+)`);
const otherWorkbook = pattern(`\\[[^[\\]]+\\][\\p{L}\\p{N}_.]*!\\$?[\\p{L}\\p{N}_.$:]+`);

function pattern(source: string): RegExp {
  return new RegExp(source, "uy");
}

/** Cuts a formula into its pieces; `null` where a character fits nowhere, as in a text that is never closed. */
export function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 1; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  const match = (regular: RegExp): RegExpExecArray | null => {
    regular.lastIndex = at;
    return regular.exec(formula);
  };
  return (
    plainToken(match) ??
    outsideToken(match) ??
    errorToken(formula, at) ??
    referenceToken(match) ??
    structuredToken(match) ??
    wordToken(match) ??
    numberToken(match) ??
    of(match(operator), (written) => ({ kind: "operator", text: written }))
  );
}

type Match = (regular: RegExp) => RegExpExecArray | null;

function of(found: RegExpExecArray | null, make: (written: string) => Token | null): Token | null {
  return found && make(found[0]);
}

function plainToken(match: Match): Token | null {
  return (
    of(match(space), (written) => ({ kind: "space", text: written })) ??
    of(match(text), (written) => ({
      kind: "text",
      text: written,
      value: written.slice(1, -1).replaceAll('""', '"'),
    }))
  );
}

function outsideToken(match: Match): Token | null {
  const found =
    match(otherProgram) ?? match(otherWorkbook) ?? match(goneSheet) ?? match(goneCells) ?? match(goneColumn);
  // `#REF!` alone is an error like the others.
  return found && found[0].toUpperCase() !== "#REF!" ? { kind: "outside", text: found[0] } : null;
}

function errorToken(formula: string, at: number): Token | null {
  if (formula[at] !== "#") return null;
  const code = errorCodes.find((known) => formula.slice(at, at + known.length).toUpperCase() === known);
  return code === undefined ? null : { kind: "error", text: formula.slice(at, at + code.length), code };
}

function referenceToken(match: Match): Token | null {
  const found = match(reference);
  const parsed = found && parseReference(sheetName(found[1]), found[2] ?? "");
  return found && parsed && { kind: "reference", text: found[0], reference: parsed };
}

function structuredToken(match: Match): Token | null {
  const found = match(structured);
  const parsed = found && parseStructured(found[1] ?? null, (found[2] ?? "").slice(1, -1));
  return found && parsed && { kind: "structured", text: found[0], reference: parsed };
}

function wordToken(match: Match): Token | null {
  const found = match(name);
  if (found) return { kind: "name", text: found[0], sheet: sheetName(found[1]), name: found[2] ?? "" };
  return of(match(functionName), (written) => ({ kind: "function", text: written }));
}

function numberToken(match: Match): Token | null {
  return of(match(number), (written) => {
    const value = Number(written);
    return Number.isFinite(value) ? { kind: "number", text: written, value } : null;
  });
}

function sheetName(written: string | undefined): string | null {
  if (written === undefined) return null;
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
