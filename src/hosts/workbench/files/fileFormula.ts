import functionsNamespace from "../../../core/namespace.json";
import { withoutAtSigns } from "./arrays/withoutAtSigns";
import { newFunctions, worksheetFunctions } from "./newFunctions";

const { namespace } = functionsNamespace;

/** What Excel puts before the name of an add-in's function, and before those of functions younger than the format. */
const addInPrefix = `_xldudf_${namespace}_`;
const newPrefix = /_xlfn\.|_xlws\.|_xlpm\./g;

const addInInFile = new RegExp(`${addInPrefix}([A-Z][A-Z0-9]*)(?=\\()`, "gi");
const addInInGrid = new RegExp(`(?<![\\w.])${namespace}\\.([A-Z][A-Z0-9]*)(?=\\()`, "gi");
const functionName = /(?<![\w.])([A-Z][A-Z0-9.]*)(?=\()/gi;

/**
 * A formula as the grid shows it, from the text that an .xlsx file holds. Texts in quotes and quoted sheet names stay.
 *
 * @example formulaFromFile("_xldudf_CS_MRR(Subs[#All],A1)") // "=CS.MRR(Subs[#All],A1)"
 */
export function formulaFromFile(text: string): string {
  const shown = outsideQuotes(text, (part) =>
    part.replace(newPrefix, "").replace(addInInFile, (_, name: string) => `${namespace}.${name.toUpperCase()}`),
  );
  return `=${shown}`;
}

/**
 * The text that an .xlsx file holds for a formula of the grid: add-in functions by Excel's name for them, functions
 * younger than the format with their prefix.
 *
 * @example formulaToFile('=cs.mrr(A1:B9,"CS.MRR(")') // '_xldudf_CS_MRR(A1:B9,"CS.MRR(")'
 */
export function formulaToFile(formula: string): string {
  const named = withMarkedParameters(withoutAtSigns(formula.replace(/^=/, "")));
  return outsideQuotes(named, (part) =>
    part
      .replace(addInInGrid, (_, name: string) => `${addInPrefix}${name.toUpperCase()}`)
      .replace(functionName, (name: string) => {
        const upper = name.toUpperCase();
        if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
        return newFunctions.has(upper) ? `_xlfn.${upper}` : name;
      }),
  );
}

/** Texts, names of sheets, and columns of tables, in whose names an apostrophe goes before signs of their own. */
const quotedOrNot = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]'])*\]|[^"'[]+|["'[]/g;

function outsideQuotes(text: string, change: (part: string) => string): string {
  return text.replace(quotedOrNot, (part) => (/^["'[]/.test(part) ? part : change(part)));
}

const parameterCall = /(?<![\w.])(?:_xlfn\.)?(LET|LAMBDA)\(/gi;
const parameterName = /^\s*([\p{L}_][\p{L}\p{N}_.]*)\s*$/u;

/**
 * A formula in which the names that LET and LAMBDA give to values are marked as Excel marks them in files: it takes those
 * without a mark for names of the workbook.
 */
function withMarkedParameters(formula: string): string {
  let marked = formula;
  const calls = formula.replace(quotedOrNot, (part) => (/^["'[]/.test(part) ? " ".repeat(part.length) : part));
  // From the end, so that calls within a call are done before it, and places before them stay.
  for (const { index, 0: call, 1: kind = "" } of [...calls.matchAll(parameterCall)].reverse()) {
    const start = index + call.length;
    const parts = argumentsAt(marked, start);
    const names = parts.slice(0, -1).filter((_, number) => kind.toUpperCase() === "LAMBDA" || number % 2 === 0);
    const known = new Set(names.flatMap((name) => parameterName.exec(name)?.[1]?.toLowerCase() ?? []));
    const inside = parts.join(",");
    const within = outsideQuotes(inside, (part) =>
      part.replace(/(?<![\p{L}\p{N}_.$!])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.!])/gu, (name) =>
        known.has(name.toLowerCase()) ? `_xlpm.${name}` : name,
      ),
    );
    marked = marked.slice(0, start) + within + marked.slice(start + inside.length);
  }
  return marked;
}

/** The arguments of a call whose bracket opens before a position, as they stand. */
function argumentsAt(formula: string, start: number): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const [piece] of formula.slice(start).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]'])*\]|[^]/g)) {
    if (piece === ")" && depth === 0) break;
    if (/^[({]$/.test(piece)) depth++;
    if (/^[)}]$/.test(piece)) depth--;
    if (piece === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
