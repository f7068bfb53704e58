/** Parts of a table, as a formula names them: `Subs[[#Headers],[MRR]]`, `Subs[[Start]:[End]]`, `[@MRR]`. */
export interface StructuredReference {
  /** `null` for the table in which the formula stands. */
  readonly table: string | null;
  /** Without the sign: `all`, `headers`, `data`, `totals`, `this row`; none means the data. */
  readonly items: readonly string[];
  /** The first and the last column, the same for one; `null` for all. */
  readonly columns: readonly [string, string] | null;
}

const specialItems = ["all", "headers", "data", "totals", "this row"];
const bracketed = /^\[((?:'[^]|[^'[\]])*)\]/;

/** Reads what stands between the outer brackets; `null` for what Excel would not accept. */
export function parseStructured(table: string | null, content: string): StructuredReference | null {
  const thisRow = content.startsWith("@");
  const rest = thisRow ? content.slice(1) : content;
  const parts = readParts(rest.trim());
  if (!parts) return null;
  const items = parts.items.map((item) => item.toLowerCase());
  if (items.some((item) => !specialItems.includes(item)) || (thisRow && items.length > 0)) return null;
  return { table, items: thisRow ? ["this row"] : items, columns: parts.columns };
}

interface Parts {
  readonly items: readonly string[];
  readonly columns: readonly [string, string] | null;
}

function readParts(text: string): Parts | null {
  if (text === "") return { items: [], columns: null };
  if (text.startsWith("#")) return { items: [text.slice(1)], columns: null };
  if (!text.startsWith("[")) return oneColumn(text);
  const items: string[] = [];
  let rest = text;
  for (;;) {
    const inner = bracketed.exec(rest);
    if (!inner) return null;
    const part = inner[1] ?? "";
    rest = rest.slice(inner[0].length).trimStart();
    if (!part.startsWith("#")) return lastParts(items, part, rest);
    items.push(part.slice(1));
    if (rest === "") return { items, columns: null };
    if (!rest.startsWith(",")) return null;
    rest = rest.slice(1).trimStart();
  }
}

/** Columns come after the items, and end the list. */
function lastParts(items: readonly string[], first: string, rest: string): Parts | null {
  const column = unescapeColumn(first);
  if (rest === "") return { items, columns: [column, column] };
  const last = /^:\s*/.exec(rest);
  const inner = last && bracketed.exec(rest.slice(last[0].length));
  if (!inner || last[0].length + inner[0].length !== rest.length) return null;
  return { items, columns: [column, unescapeColumn(inner[1] ?? "")] };
}

function oneColumn(text: string): Parts | null {
  if (/^(?:'[^]|[^'[\]])*$/.test(text) === false) return null;
  const column = unescapeColumn(text);
  return { items: [], columns: [column, column] };
}

/** The reference as a formula writes it. */
export function structuredText({ table, items, columns }: StructuredReference): string {
  const name = table ?? "";
  if (items.length === 1 && items[0] === "this row") return `${name}[@${columnsText(columns, /^[\p{L}\p{N}_]+$/u)}]`;
  const written = items.map((item) => `#${item.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`);
  if (written.length === 0) return `${name}[${columnsText(columns, /^[\p{L}\p{N}_ ]+$/u)}]`;
  if (!columns) return `${name}[${written.length === 1 ? written[0] : written.map(inBrackets).join(",")}]`;
  return `${name}[${[...written.map(inBrackets), columnsText(columns, null)].join(",")}]`;
}

function columnsText(columns: StructuredReference["columns"], plain: RegExp | null): string {
  if (!columns) return "";
  const [first, last] = columns;
  if (first !== last) return `[${escapeColumn(first)}]:[${escapeColumn(last)}]`;
  return plain?.test(first) ? first : `[${escapeColumn(first)}]`;
}

function inBrackets(text: string): string {
  return `[${text}]`;
}

function escapeColumn(column: string): string {
  return column.replace(/['[\]#@]/g, "'$&");
}

function unescapeColumn(text: string): string {
  return text.replace(/'([^])/g, "$1");
}
