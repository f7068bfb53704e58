import type { Policy } from "../policy";
import { errorCode } from "../sheet/cell";
import { foundIn } from "../sheet/foundIn";
import { unreadableDate } from "../sheet/explainDate";
import { suggestNumber } from "../sheet/suggestNumber";
import type { NumberKey } from "./account";
import { accountFields, type AccountField } from "./accountFields";
import { recogniseScale, scaleEnds } from "./columnScale";
import type { MatchedColumn, MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import { cellAt, readDateColumn, readNumberColumn, type DataRows, type NumberColumn } from "./readColumn";
import type { Scale, ScaledField } from "./scale";

/** The number and date columns of a sheet, read. */
export interface NumberFields {
  /** One value per data row, `NaN` where blank or unreadable; only columns that can be used. */
  readonly columns: ReadonlyMap<NumberKey, Float64Array>;
  readonly scales: ReadonlyMap<AccountField, Scale>;
  /** Positions, in the data rows, of the cells of MRR and ARR that say something that could not be read. */
  readonly unreadableMoney: ReadonlyMap<NumberKey, readonly number[]>;
  readonly problems: readonly AccountProblem[];
}

const kinds = new Map(accountFields.map(({ field, kind }) => [field, kind]));
const moneyFields: ReadonlySet<NumberKey> = new Set<NumberKey>(["mrr", "arr"]);
const scaledFields: ReadonlySet<NumberKey> = new Set<NumberKey>([
  "nps",
  "csat",
  "contactEngagement",
  "coreFeaturesUsed",
]);
/** Fields that feed a health metric: there `#N/A` means missing. */
const metricFields: ReadonlySet<NumberKey> = new Set<NumberKey>([
  ...scaledFields,
  "dau",
  "mau",
  "activeUsers",
  "coreFeaturesTotal",
  "lastLogin",
  "tickets",
]);
/** Fields of which there cannot be less than none. */
const countFields: ReadonlySet<NumberKey> = new Set<NumberKey>([
  "employees",
  "seats",
  "dau",
  "mau",
  "activeUsers",
  "coreFeaturesTotal",
  "tickets",
  "hours",
]);

/** Reads each number and date column in one pass; what cannot be read is blank, and a problem. */
export function readNumberFields(rows: DataRows, matched: MatchedColumns, policy: Policy): NumberFields {
  const columns = new Map<NumberKey, Float64Array>();
  const scales = new Map<AccountField, Scale>();
  const problems: AccountProblem[] = [];
  const batches: AccountProblem[][] = [problems];
  const unreadableMoney = new Map<NumberKey, readonly number[]>();
  const numberColumns = new Set<number>();

  for (const [key, column] of [...matched.fields, ...matched.named]) {
    const kind = key.startsWith("column:") ? "number" : kinds.get(key as AccountField);
    if (kind === undefined || kind === "text") continue;
    const naIsBlank = metricFields.has(key) || key.startsWith("column:");
    const read = (kind === "date" ? readDateColumn : readNumberColumn)(rows, column.index, naIsBlank);
    // A column that serves a field as well has had its say there.
    const said = key.startsWith("column:") && numberColumns.has(column.index);
    numberColumns.add(column.index);
    if (read.unreadable.length * 2 > read.filled) {
      if (!said) problems.push(notReadable(rows, column, read, kind));
      continue;
    }
    for (const position of said ? [] : read.unreadable) {
      problems.push(kind === "date" ? dateProblem(rows, column, position) : numberProblem(rows, column, position, key));
    }
    if (countFields.has(key)) {
      batches.push(blankWhere(rows, column, read.values, "numberNegative", (value) => value < 0));
    }
    if (moneyFields.has(key)) unreadableMoney.set(key, read.unreadable);
    columns.set(key, read.values);
  }

  for (const field of scaledFields as ReadonlySet<ScaledField>) {
    const values = columns.get(field);
    const column = matched.fields.get(field);
    if (!values || !column) continue;
    const { scale, narrower } = recogniseScale({
      field,
      header: column.header,
      values,
      numberFormat: rows.range.numberFormats?.[column.index] ?? null,
      hasTotal: columns.has("coreFeaturesTotal"),
      kept: policy.scales[field],
    });
    if (scale === null) {
      columns.delete(field);
      problems.push(columnProblem(rows, column, "scaleUnclear", { field }));
      continue;
    }
    scales.set(field, scale);
    if (narrower > 0) problems.push(columnProblem(rows, column, "mixedScale", { scale, narrower }));
    const [low, high] = scaleEnds(scale);
    batches.push(blankWhere(rows, column, values, "outOfScale", (value) => value < low || value > high, { scale }));
    if (scale === "percent") for (let row = 0; row < values.length; row++) values[row] = (values[row] ?? NaN) / 100;
  }
  return { columns, scales, unreadableMoney, problems: batches.flat() };
}

/** Blanks the values that cannot be, and says so. */
function blankWhere(
  rows: DataRows,
  column: MatchedColumn,
  values: Float64Array,
  code: "numberNegative" | "outOfScale",
  wrong: (value: number) => boolean,
  details: Readonly<Record<string, string>> = {},
): AccountProblem[] {
  const problems: AccountProblem[] = [];
  for (let position = 0; position < values.length; position++) {
    if (!wrong(values[position] ?? NaN)) continue;
    values[position] = NaN;
    problems.push({ ...cellProblem(rows, column, position, code, "warning"), values: details });
  }
  return problems;
}

function numberProblem(rows: DataRows, column: MatchedColumn, position: number, key: NumberKey): AccountProblem {
  const severity = moneyFields.has(key) ? "error" : "warning";
  const cell = cellAt(rows, position, column.index);
  if (errorCode(cell) !== undefined) return cellProblem(rows, column, position, "formulaError", severity);
  const problem = cellProblem(rows, column, position, "numberExpected", severity);
  const write = typeof cell === "string" ? suggestNumber(cell) : null;
  return write === null ? problem : { ...problem, values: { write } };
}

function dateProblem(rows: DataRows, column: MatchedColumn, position: number): AccountProblem {
  const cell = cellAt(rows, position, column.index);
  if (errorCode(cell) !== undefined) return cellProblem(rows, column, position, "formulaError", "warning");
  const { code, values } = unreadableDate(cell);
  const problem = cellProblem(rows, column, position, code, "warning");
  return values === undefined ? problem : { ...problem, values };
}

function notReadable(
  rows: DataRows,
  column: MatchedColumn,
  read: NumberColumn,
  kind: "number" | "date",
): AccountProblem {
  const example = cellAt(rows, read.unreadable[0] ?? 0, column.index);
  return {
    ...columnProblem(rows, column, "columnNotReadable", {
      kind,
      readable: read.filled - read.unreadable.length,
      filled: read.filled,
    }),
    found: foundIn(example),
  };
}

/** A problem of one cell. */
export function cellProblem(
  rows: DataRows,
  column: MatchedColumn,
  position: number,
  code: AccountProblem["code"],
  severity: AccountProblem["severity"],
): AccountProblem {
  return {
    code,
    severity,
    sheet: rows.range.sheet,
    row: rows.range.firstRow + (rows.indices[position] ?? 0),
    column: rows.range.firstColumn + column.index,
    header: column.header.text,
    found: foundIn(cellAt(rows, position, column.index)),
  };
}

/** A problem of a whole column: it leads to the column's header. */
function columnProblem(
  rows: DataRows,
  column: MatchedColumn,
  code: AccountProblem["code"],
  values: Readonly<Record<string, string | number>>,
): AccountProblem {
  return {
    code,
    severity: "warning",
    sheet: rows.range.sheet,
    row: rows.range.firstRow + rows.headerIndex,
    column: rows.range.firstColumn + column.index,
    header: column.header.text,
    values,
  };
}
