import type { ImportProfile } from "../imports/importProfile";
import { ownMetricColumns } from "../settings/metric";
import { rankColumn } from "../settings/rankBy";
import type { AccountsSettings } from "../settings/settings";
import { foldText } from "../sheet/foldText";
import type { SheetRange } from "../sheet/sheetRange";
import type { Header } from "../vocabulary/header";
import { headerUnit } from "../vocabulary/headerUnit";
import type { HeaderMeaning } from "../vocabulary/headerMeaning";
import { isRisk } from "../vocabulary/health";
import { matchFields, type FieldMatch, type MatchingColumn } from "../vocabulary/matchFields";
import type { AmountUnit } from "../vocabulary/unit";
import type { NumberKey } from "./account";
import { accountFieldOf, accountFields, type AccountField } from "../vocabulary/accountFields";
import {
  holdsDates,
  holdsFlags,
  holdsHealthWords,
  holdsWordsAlone,
  mayHoldNumbers,
  saysInterval,
  saysSomething,
  saysStatus,
  type ColumnCells,
} from "./columnContent";
import type { HeaderRow } from "./findHeaderRow";
import type { AccountProblem } from "./problemCodes";

/** Where a field is read from. */
export interface MatchedColumn {
  /** Zero-based column within the range. */
  readonly index: number;
  readonly header: Header;
  readonly chosen: boolean;
  /** What the header says of the unit of its money. */
  readonly unit?: AmountUnit;
}

export interface MatchedColumns {
  readonly fields: ReadonlyMap<AccountField, MatchedColumn>;
  /** Columns that the settings name beside the fields: the user's own metrics, and what accounts are ranked by. */
  readonly named: ReadonlyMap<NumberKey, MatchedColumn>;
  /** One per column, as the export's profile reads them. */
  readonly headers: readonly Header[];
  /** The export that the sheet is, where it is one. */
  readonly profile: ImportProfile | undefined;
  readonly problems: readonly AccountProblem[];
}

/**
 * Finds the column of each field: the user's choice first, then by header and, where a header may head several things, by
 * what its cells hold. A column that the user chose for one field serves no other. Without a column of names the accounts
 * are called by their ids.
 */
export function matchColumns(range: SheetRange, headerRow: HeaderRow, settings: AccountsSettings): MatchedColumns {
  const { headers, profile } = headerRow;
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

  for (const { field, units } of accountFields) {
    const chosen = settings.columns[field];
    if (typeof chosen !== "string") continue;
    const index = columnCalled(headers, chosen);
    const header = headers[index];
    if (header) fields.set(field, { index, header, chosen: true, ...(units === true && { unit: headerUnit(header) }) });
    else missing(chosen, field);
  }

  const taken = new Set([...fields.values()].map(({ index }) => index));
  const free = headers.map((header, index) => (taken.has(index) ? { ...header, word: "" } : header));
  const open = accountFields.filter(({ field }) => !fields.has(field) && settings.columns[field] !== null);
  const matches = matchFields(free, open);
  const isOpen = new Set(open.map(({ field }) => field));
  if ((["mrr", "arr"] as const).some((field) => fields.has(field) || (isOpen.has(field) && matches.has(field)))) {
    isOpen.delete("amount");
    isOpen.delete("interval");
  } else if (!fields.has("amount") && !matches.has("amount")) isOpen.delete("interval");
  for (const [field, fitting] of byContent(matches, range, headerRow)) {
    const [best, second] = fitting;
    if (!best || !isOpen.has(field)) continue;
    const { column: index, unit } = best;
    const header = headers[index]!;
    fields.set(field, { index, header, chosen: false, ...(accountFieldOf(field).units === true && { unit }) });
    const other = second && headers[second.column];
    if (!other) continue;
    const isAmbiguous = best.precedence === second.precedence;
    problems.push({
      code: isAmbiguous ? "ambiguousColumns" : "twoColumnsForField",
      severity: isAmbiguous ? "warning" : "info",
      sheet: range.sheet,
      row,
      column: range.firstColumn + index,
      header: header.text,
      values: { field, other: other.text, others: fitting.length - 1 },
    });
  }
  const id = fields.get("id");
  if (id && isOpen.has("account") && !fields.has("account")) fields.set("account", id);

  const named = new Map<NumberKey, MatchedColumn>();
  for (const name of columnsNamed(settings)) {
    const index = columnCalled(headers, name);
    const header = headers[index];
    if (header) named.set(`column:${name}`, { index, header, chosen: true });
    else missing(name);
  }
  return {
    fields,
    named,
    headers,
    profile,
    problems,
  };
}

type Fitting = ReadonlyMap<AccountField, readonly MatchingColumn[]>;

/** The columns that fit each field by header, without those whose cells are something else. */
function byContent(matches: ReadonlyMap<AccountField, FieldMatch>, range: SheetRange, headerRow: HeaderRow): Fitting {
  const cellsOf = ({ column }: MatchingColumn): ColumnCells => ({ range, headerIndex: headerRow.index, column });
  const all = (field: AccountField): readonly MatchingColumn[] => matches.get(field)?.all ?? [];
  const fitting = new Map<AccountField, readonly MatchingColumn[]>(
    Array.from(matches, ([field, match]) => [field, match.all]),
  );

  const areFlags = new Set(all("end").filter((column) => holdsFlags(cellsOf(column))));
  // *Churn* heads flags, shares, and the days on which accounts left.
  const areDays = all("churned").filter((column) => holdsDates(cellsOf(column)));
  fitting.set("end", [...all("end").filter((column) => !areFlags.has(column)), ...areDays]);
  for (const { field, kind } of accountFields) {
    if (kind === "flag")
      fitting.set(
        field,
        all(field).filter((column) => holdsFlags(cellsOf(column))),
      );
  }
  fitting.set("churned", [...(fitting.get("churned") ?? []), ...areFlags]);

  fitting.set(
    "interval",
    all("interval").filter((column) => column.meaning !== "billingTerm" || saysInterval(cellsOf(column))),
  );
  // Where no column does, a header has to say what its amounts are for: the first that does is read.
  if (fitting.get("interval")!.length === 0) {
    const says = ({ unit }: MatchingColumn): boolean => unit.intervals.length > 0;
    fitting.set("amount", [...all("amount").filter(says), ...all("amount").filter((column) => !says(column))]);
  }

  fitting.set("status", statusColumns(all("status"), cellsOf));
  fitting.set(
    "contactEngagement",
    all("contactEngagement").filter((column) => mayHoldNumbers(cellsOf(column))),
  );

  const health = [...all("healthScore"), ...all("healthLabel")].filter((column) => saysSomething(cellsOf(column)));
  const inWords = health.filter((column) => {
    return holdsHealthWords(cellsOf(column), isRisk(column.header)) || holdsWordsAlone(cellsOf(column));
  });
  const labels = all("healthLabel");
  fitting.set(
    "healthScore",
    health.filter((column) => !inWords.includes(column) && !labels.includes(column)),
  );
  fitting.set("healthLabel", [
    ...inWords.filter((column) => labels.includes(column)),
    ...inWords.filter((column) => !labels.includes(column)),
  ]);
  return fitting;
}

/** A type, or a stage of deals, is a status where one of its words is one; another stage only where nothing else is, and somebody is not a customer. */
function statusColumns(
  columns: readonly MatchingColumn[],
  cellsOf: (column: MatchingColumn) => ColumnCells,
): readonly MatchingColumn[] {
  const stated = columns.filter(({ meaning }) => !isOneOf(meaning, types) && !isOneOf(meaning, stages));
  if (stated.length > 0) return stated;
  const saying = columns.filter((column) => isOneOf(column.meaning, types) && saysStatus(cellsOf(column)));
  if (saying.length > 0) return saying;
  return columns.filter(
    (column) =>
      isOneOf(column.meaning, stages) &&
      saysStatus(cellsOf(column), "gone", "lost", "trial", "lead", "audience", "future"),
  );
}

const types = ["type", "accountType", "dealStage"] as const satisfies readonly HeaderMeaning[];
const stages = ["stage", "journeyStage"] as const satisfies readonly HeaderMeaning[];

function isOneOf(meaning: HeaderMeaning | null, meanings: readonly HeaderMeaning[]): boolean {
  return meaning !== null && meanings.includes(meaning);
}

/** The first column with this header as written, else the first that folds to the same; −1 without one. */
function columnCalled(headers: readonly Header[], name: string): number {
  const written = name.trim();
  if (written === "") return -1;
  const exact = headers.findIndex(({ text }) => text === written);
  return exact >= 0 ? exact : headers.findIndex(({ text }) => foldText(text) === foldText(written));
}

function columnsNamed({ health, segment }: AccountsSettings): readonly string[] {
  const ranking = rankColumn(segment.rankBy);
  return [...new Set([...ownMetricColumns(health.metrics), ...(ranking === null ? [] : [ranking])])];
}
