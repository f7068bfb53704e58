/** A table with columns that get another name. */
export interface RenamedColumns {
  readonly table: string;
  readonly columns: readonly (readonly [from: string, to: string])[];
}

const text = String.raw`"(?:[^"]|"")*"`;
const quotedSheets = String.raw`'(?:[^']|'')*'!`;
/** A column's name in brackets; an apostrophe stands before signs that would mean something. */
const bracketed = String.raw`\[(?:'.|[^[\]'])*\]`;
const columns = String.raw`\[(?:'.|[^[\]']|${bracketed})*\]`;
const tokens = new RegExp(
  String.raw`${text}|${quotedSheets}|(?<![\p{L}\p{N}_.\\])(?<table>[\p{L}_\\][\p{L}\p{N}_.\\]*)(?<part>${columns})`,
  "gu",
);

/**
 * A formula that follows the new names of a table's columns.
 *
 * @example withColumnNames("=SUM(CS_Placement[MRR])", [{ table: "CS_Placement", columns: [["MRR", "Umsatz"]] }]) // "=SUM(CS_Placement[Umsatz])"
 */
export function withColumnNames(formula: string, renamed: readonly RenamedColumns[]): string {
  return formula.replace(tokens, (token: string, ...rest: unknown[]) => {
    const { table, part } = rest.at(-1) as { table?: string; part?: string };
    const found = renamed.find((one) => one.table.toLowerCase() === table?.toLowerCase());
    return found && part !== undefined ? `${table ?? ""}${renamedPart(part, found)}` : token;
  });
}

function renamedPart(part: string, renamed: RenamedColumns): string {
  const inner = part.slice(1, -1);
  if (inner.includes("[")) {
    const names = new RegExp(bracketed, "gu");
    return `[${inner.replace(names, (name) => `[${nameOf(name.slice(1, -1), renamed) ?? name.slice(1, -1)}]`)}]`;
  }
  const [, row = "", plain = ""] = /^\s*(@?)(.*)$/su.exec(inner) ?? [];
  const name = nameOf(plain, renamed);
  if (name === null) return part;
  return row === "@" && !/^[\p{L}\p{N}_]+$/u.test(name) ? `[${row}[${name}]]` : `[${row}${name}]`;
}

/** The new name of a column, as it is written between brackets; `null` for one that keeps its own. */
function nameOf(written: string, { columns: pairs }: RenamedColumns): string | null {
  const name = written.replace(/'(.)/gsu, "$1").trim().toLowerCase();
  const to = pairs.find(([from]) => from.toLowerCase() === name)?.[1];
  return to === undefined ? null : to.replace(/[[\]#'@]/g, "'$&");
}
