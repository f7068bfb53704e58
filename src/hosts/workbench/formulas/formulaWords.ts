const functionCall = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\])([\p{L}_][\p{L}\p{N}_.]*)(?=\()/giu;
const otherWorkbook = /"(?:[^"]|"")*"|'(?:[^'[]|'')*\[[^\]]+\][^']*'!|(?<![\p{L}\p{N}_.\])])\[\d+\][\p{L}\p{N}_.]*!/giu;

/**
 * Names of the functions that a formula calls, in capitals, each once.
 *
 * @example functionsOf('=IFERROR(GetPivotData("x",A1),"SUM(1)")') // ["IFERROR", "GETPIVOTDATA"]
 */
export function functionsOf(formula: string): readonly string[] {
  const names = [...formula.matchAll(functionCall)].flatMap(([, name]) => (name ? [name.toUpperCase()] : []));
  return [...new Set(names)];
}

/**
 * Whether a formula refers to another workbook, which a file writes by number.
 *
 * @example readsOtherWorkbook("=[1]Plan!A1+T[MRR]") // true
 */
export function readsOtherWorkbook(formula: string): boolean {
  return [...formula.matchAll(otherWorkbook)].some(([text]) => !text.startsWith('"'));
}

/** Functions whose answer may change without any cell changing. */
const volatileFunctions: ReadonlySet<string> = new Set("NOW TODAY RAND RANDBETWEEN RANDARRAY CELL INFO".split(" "));

export function isVolatile(formula: string): boolean {
  return functionsOf(formula).some((name) => volatileFunctions.has(name));
}

/** Functions whose answer depends on rows that the grid hides otherwise than Excel. */
const rowFunctions: ReadonlySet<string> = new Set(["SUBTOTAL", "AGGREGATE"]);
const wholeTable = /\[#(?:Totals|All)\]/i;

/** Whether a formula says something of which the grid is known to make something else at times. */
export function isOftenMisread(formula: string): boolean {
  return wholeTable.test(formula) || functionsOf(formula).some((name) => rowFunctions.has(name));
}
