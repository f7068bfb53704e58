import functionsNamespace from "../../../core/namespace.json";
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
  return outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part
      .replace(addInInGrid, (_, name: string) => `${addInPrefix}${name.toUpperCase()}`)
      .replace(functionName, (name: string) => {
        const upper = name.toUpperCase();
        if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
        return newFunctions.has(upper) ? `_xlfn.${upper}` : name;
      }),
  );
}

const quotedOrNot = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;

function outsideQuotes(text: string, change: (part: string) => string): string {
  return text.replace(quotedOrNot, (part) => (part.startsWith('"') || part.startsWith("'") ? part : change(part)));
}
