import type { ImportProfile } from "../../imports/importProfile";
import { profileHeaders } from "../../imports/profileHeaders";
import { findProfile } from "../../imports/profiles";
import type { Cell, Cells } from "../../sheet/cell";
import { readHeader, type Header } from "../../vocabulary/header";
import { unitText } from "../../vocabulary/headerUnit";
import { sharedHeaders } from "../../vocabulary/headerDictionary";
import type { SubscriptionUse } from "../../vocabulary/subscriptionUses";
import type { MrrDefinition } from "../mrrDefinition";
import { fieldOfUse, headerOfUse, isRival } from "./useColumns";

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;

/** The export that a header row tells of, unless a person said that it is none. */
export function profileOf(
  headerRow: readonly Cell[],
  { export: recognisedAs }: Pick<MrrDefinition, "export">,
): ImportProfile | undefined {
  return recognisedAs === "none" ? undefined : findProfile(headerRow.map(readHeader));
}

/**
 * The row among the first ten in which most of the headers stand that a person chose a use for; -1 where none of them does:
 * then nothing was said of this sheet.
 */
export function chosenHeaderRow(cells: Cells, { columns = {} }: Pick<MrrDefinition, "columns">): number {
  let [best, most] = [-1, 0];
  if (Object.keys(columns).length === 0) return best;
  for (const [index, row] of cells.slice(0, rowsSearched).entries()) {
    const count = chosenUses(row.map(readHeader), columns).size;
    if (count > most) [best, most] = [index, count];
  }
  return best;
}

/**
 * A header row as it is read once a person said what columns are: each chosen column has the header of its use, with the
 * unit that its own header names; those that are not to be read, and those that another one was chosen in place of, have one
 * that never matches.
 */
export function mapHeaders(headerRow: readonly Cell[], definition: MrrDefinition): readonly Cell[] {
  const written = Array.from(headerRow, readHeader);
  const uses = chosenUses(written, definition.columns ?? {});
  if (uses.size === 0) return headerRow;
  const meant = profileHeaders(written, profileOf(headerRow, definition), sharedHeaders);
  const chosen = [...uses.values()].filter((use) => use !== null);
  return written.map((header, column) => {
    const use = uses.get(column);
    if (use === null) return unread(header);
    if (use !== undefined) return headed(use, header);
    return chosen.some((other) => isRival(meant[column]!, other)) ? unread(header) : headerRow[column];
  });
}

/** Columns that a person said are not to be read: what stands in them says nothing. */
export function unreadColumns(headerRow: readonly Cell[], { columns = {} }: MrrDefinition): readonly number[] {
  return [...chosenUses(Array.from(headerRow, readHeader), columns)].flatMap(([column, use]) =>
    use === null ? column : [],
  );
}

/** What was said of the columns of a header row; of two with the same header of the first. */
function chosenUses(
  headers: readonly Header[],
  columns: NonNullable<MrrDefinition["columns"]>,
): ReadonlyMap<number, SubscriptionUse | null> {
  const uses = new Map<number, SubscriptionUse | null>();
  const met = new Set<string>();
  for (const [column, { text }] of headers.entries()) {
    if (!met.has(text) && Object.hasOwn(columns, text)) uses.set(column, columns[text]!);
    met.add(text);
  }
  return uses;
}

/** Fields that users made up never match. */
function unread({ text }: Header): string {
  return `${text} (metadata)`;
}

/**
 * The header of a use, money with all that its own header says: units are read from it, and one that is unclear or
 * contradicts the use is refused as ever: `Fee k€ / week` → `amount (Fee k€ / week)`.
 */
function headed(use: SubscriptionUse, header: Header): string {
  const word = headerOfUse(use);
  return fieldOfUse(use) === "amount" ? `${word} (${unitText(header)})` : word;
}
