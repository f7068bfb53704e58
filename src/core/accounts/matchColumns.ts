import type { Policy } from "../policy";
import { readNumber } from "../sheet/cell";
import { foldText } from "../sheet/foldText";
import { matchFields, type FieldMatch } from "../vocabulary/matchFields";
import type { Header } from "../vocabulary/header";
import type { SheetRange } from "../sheet/sheetRange";
import type { NumberKey } from "./account";
import { accountFields, type AccountField } from "./accountFields";
import type { HeaderRow } from "./findHeaderRow";
import type { AccountProblem } from "./problemCodes";

/** Where a field is read from. */
export interface MatchedColumn {
  /** Zero-based column within the range. */
  readonly index: number;
  readonly header: Header;
  readonly chosen: boolean;
}

export interface MatchedColumns {
  readonly fields: ReadonlyMap<AccountField, MatchedColumn>;
  /** Columns that the policy names beside the fields: the user's own metrics, and what accounts are ranked by. */
  readonly named: ReadonlyMap<NumberKey, MatchedColumn>;
  readonly problems: readonly AccountProblem[];
}

/**
 * Finds the column of each field: the user's choice first, then by header. A column that the user chose for one field
 * serves no other.
 */
export function matchColumns(range: SheetRange, headerRow: HeaderRow, policy: Policy): MatchedColumns {
  const { headers } = headerRow;
  const problems: AccountProblem[] = [];
  const fields = new Map<AccountField, MatchedColumn>();
  const row = range.firstRow + headerRow.index;
  const missing = (header: string, field?: AccountField): void => {
    problems.push({
      code: "chosenColumnMissing",
      severity: "warning",
      sheet: range.sheet,
      row,
      header,
      ...(field ? { values: { field } } : {}),
    });
  };

  for (const { field } of accountFields) {
    const chosen = policy.columns[field];
    if (typeof chosen !== "string") continue;
    const index = columnCalled(headers, chosen);
    const header = headers[index];
    if (header) fields.set(field, { index, header, chosen: true });
    else missing(chosen, field);
  }

  const taken = new Set([...fields.values()].map(({ index }) => index));
  const free = headers.map((header, index) => (taken.has(index) ? { ...header, word: "" } : header));
  const open = accountFields.filter(({ field }) => !fields.has(field) && policy.columns[field] !== null);
  for (const [field, match] of matchFields(free, open)) {
    const fitting = field === "contactEngagement" ? columnsOfNumbers(range, headerRow, match) : columnsOf(match);
    const [index, second] = fitting;
    const header = index === undefined ? undefined : headers[index];
    if (index === undefined || !header) continue;
    fields.set(field, { index, header, chosen: false });
    const other = second === undefined ? undefined : headers[second];
    if (!other) continue;
    problems.push({
      code: match.ambiguous && index === match.column ? "ambiguousColumns" : "twoColumnsForField",
      severity: match.ambiguous && index === match.column ? "warning" : "info",
      sheet: range.sheet,
      row,
      column: range.firstColumn + index,
      header: header.text,
      values: { field, other: other.text, others: fitting.length - 1 },
    });
  }

  const named = new Map<NumberKey, MatchedColumn>();
  for (const name of columnsNamed(policy)) {
    const index = columnCalled(headers, name);
    const header = headers[index];
    if (header) named.set(`column:${name}`, { index, header, chosen: true });
    else missing(name);
  }
  return { fields, named, problems };
}

function columnsOf(match: FieldMatch): readonly number[] {
  return [match.column, ...match.others];
}

/** A column called `Champion` often holds the names of people; only numbers can be an engagement. */
function columnsOfNumbers(range: SheetRange, headerRow: HeaderRow, match: FieldMatch): readonly number[] {
  const rows = range.cells.slice(headerRow.index + 1);
  return columnsOf(match).filter((column) => {
    let filled = false;
    for (const cells of rows) {
      const value = readNumber(cells[column]);
      if (value !== undefined && Number.isFinite(value)) return true;
      filled ||= value !== undefined;
    }
    return !filled;
  });
}

/** The first column with this header as written, else the first that folds to the same; −1 without one. */
function columnCalled(headers: readonly Header[], name: string): number {
  const written = name.trim();
  if (written === "") return -1;
  const exact = headers.findIndex(({ text }) => text === written);
  return exact >= 0 ? exact : headers.findIndex(({ text }) => foldText(text) === foldText(written));
}

function columnsNamed(policy: Policy): readonly string[] {
  const own = policy.health.metrics.map(({ id }) => id).filter((id) => id.startsWith("column:"));
  const names = own.map((id) => id.slice("column:".length));
  const { rankBy } = policy.segment;
  return [...new Set(typeof rankBy === "object" ? [...names, rankBy.column] : names)];
}
