/** What is called otherwise where a formula goes. Keys are in lower case: case makes no difference in a formula. */
export interface RenamedParts {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  /** Names of cells and formulas that hold in the whole workbook. */
  readonly names: ReadonlyMap<string, string>;
  /** Names that hold on one sheet alone, by that sheet's earlier name in lower case. */
  readonly namesOfSheet: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const text = String.raw`"(?:[^"]|"")*"`;
const quotedSheets = String.raw`(?<quoted>'(?:[^']|'')*')!`;
/** Columns of a table; one pair of brackets may stand within another. */
const columns = String.raw`\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]`;
const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const wordEnd = String.raw`(?![\p{L}\p{N}_.\\?$(])`;
/** `Accounts!` or `January:March!`; behind a sheet's name a colon is one between cells. */
const sheets = String.raw`(?<sheets>(?:(?<!!)${word}:)?${word})!`;
const tokens = new RegExp(
  `${text}|${quotedSheets}|${columns}|(?<![\\p{L}\\p{N}_.$#\\]])(?:${sheets}|(?<word>${word})${wordEnd})`,
  "gu",
);

/**
 * A formula that follows the new names of sheets, tables and defined names. Texts, functions, columns of tables and
 * references to other workbooks stay as they are.
 *
 * @param sheet the earlier name of the sheet on which the formula stands
 * @example renamedReferences("=Team!A1", "Accounts", { sheets: new Map([["team", "Team (2)"]]), … }) // "='Team (2)'!A1"
 */
export function renamedReferences(formula: string, sheet: string, renamed: RenamedParts): string {
  let [owner, ownerEnd] = ["", -1];
  return formula.replace(tokens, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { quoted?: string; sheets?: string; word?: string };
    const offset = rest.at(-3) as number;
    const named = groups.sheets ?? groups.quoted?.slice(1, -1).replaceAll("''", "'");
    if (named !== undefined) {
      [owner, ownerEnd] = [named, offset + token.length];
      return renamedSheets(named, token, renamed.sheets);
    }
    if (groups.word === undefined) return token;
    const key = groups.word.toLowerCase();
    const table = renamed.tables.get(key);
    if (formula[offset + token.length] === "[") return table ?? token;
    const names = renamed.namesOfSheet.get((ownerEnd === offset ? owner : sheet).toLowerCase());
    return names?.get(key) ?? renamed.names.get(key) ?? table ?? token;
  });
}

/** The part of a reference before the cells, for one sheet or for all from one to another. */
function renamedSheets(named: string, token: string, renamed: ReadonlyMap<string, string>): string {
  const parts = named.split(":");
  if (parts.every((part) => !renamed.has(part.toLowerCase()))) return token;
  const names = parts.map((part) => renamed.get(part.toLowerCase()) ?? part);
  return `'${names.join(":").replaceAll("'", "''")}'!`;
}
