import type { AccountsSettings } from "../settings/settings";
import { errorCode } from "../sheet/cell";
import { foundIn } from "../sheet/foundIn";
import { unreadableDate } from "../sheet/explainDate";
import { suggestNumber } from "../sheet/suggestNumber";
import type { NumberKey } from "./account";
import {
  accountFieldOf,
  scaledFields,
  type AccountField,
  type ScaledField,
  type AccountFieldDefinition,
} from "../vocabulary/accountFields";
import { scaleEnds } from "../vocabulary/scale";
import { recogniseScale, scalesOf, type ScaleEvidence } from "./columnScale";
import type { MatchedColumn, MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import {
  cellAt,
  readDateColumn,
  readNumberColumn,
  type ColumnQuestion,
  type DataRows,
  type NumberColumn,
} from "./readColumn";
import type { Scale } from "../vocabulary/scale";

/** The number and date columns of a sheet, read. */
export interface NumberFields {
  /** One value per data row, `NaN` where blank or unreadable; only columns that can be used. */
  readonly columns: ReadonlyMap<NumberKey, Float64Array>;
  readonly scales: ReadonlyMap<AccountField, Scale>;
  /** Positions, in the data rows, of the cells of MRR and ARR that say something that could not be read. */
  readonly unreadableMoney: ReadonlyMap<NumberKey, readonly number[]>;
  /** The currencies beside the figures of a column, by position; only columns that have any. */
  readonly currencies: ReadonlyMap<NumberKey, ReadonlyMap<number, string>>;
  /** What only a person can say of what stands in columns, answered or not. */
  readonly questions: readonly NumberQuestion[];
  readonly problems: readonly AccountProblem[];
}

/** A question about a column: how it is written, with how many of its cells read in two ways, or what its numbers are. */
export type NumberQuestion = { readonly column: MatchedColumn } & (
  | (ColumnQuestion & { readonly cells: number })
  | {
      readonly ask: "scale";
      readonly field: ScaledField;
      readonly choices: readonly Scale[];
      readonly answer: Scale | null;
    }
);

/** How a column of the user's own is read. */
const ownColumn = { kind: "number", unit: undefined, feedsMetric: true } as const;

function definitionOf(key: NumberKey): Pick<AccountFieldDefinition, "kind" | "unit" | "feedsMetric" | "isRecent"> {
  return isOwn(key) ? ownColumn : accountFieldOf(key);
}

function isOwn(key: NumberKey): key is `column:${string}` {
  return key.startsWith("column:");
}

/** Reads each number and date column in one pass; what cannot be read is blank, and a problem. */
export function readNumberFields(
  rows: DataRows,
  matched: MatchedColumns,
  settings: Pick<AccountsSettings, "scales" | "writing">,
): NumberFields {
  const columns = new Map<NumberKey, Float64Array>();
  const scales = new Map<AccountField, Scale>();
  const problems: AccountProblem[] = [];
  const batches: AccountProblem[][] = [problems];
  const unreadableMoney = new Map<NumberKey, readonly number[]>();
  const currencies = new Map<NumberKey, ReadonlyMap<number, string>>();
  const inPercent = new Set<NumberKey>();
  const numberColumns = new Set<number>();
  const questions: NumberQuestion[] = [];

  for (const [key, column] of [...matched.fields, ...matched.named]) {
    const { kind, unit, feedsMetric, isRecent } = definitionOf(key);
    if (kind !== "number" && kind !== "date") continue;
    const read = (kind === "date" ? readDateColumn : readNumberColumn)(rows, column.index, {
      naIsBlank: feedsMetric === true,
      currency: unit === "money" || isOwn(key),
      percent: unit === "scale" || isOwn(key),
      noIsBlank: key === "end",
      isRecent,
      writing: settings.writing[column.header.text],
    });
    // A column that serves a field as well has had its say there.
    const said = isOwn(key) && numberColumns.has(column.index);
    numberColumns.add(column.index);
    if (read.unreadable.length * 2 > read.filled) {
      if (!said) problems.push(notReadable(rows, column, read, kind));
      continue;
    }
    if (read.question && !said) questions.push({ column, ...read.question, cells: read.concerned });
    if (read.question?.answer === null && !said)
      problems.push(questionProblem(rows, column, read.question, read.waiting));
    if (read.question && read.waiting.length + read.unreadable.length === read.filled) continue;
    for (const position of said ? [] : read.unreadable) {
      problems.push(
        kind === "date" ? dateProblem(rows, column, position) : numberProblem(rows, column, position, unit),
      );
    }
    if (unit === "count") {
      batches.push(blankWhere(rows, column, read.values, "numberNegative", (value) => value < 0));
    }
    if (unit === "money") unreadableMoney.set(key, read.unreadable);
    if (read.currencies.size > 0) currencies.set(key, read.currencies);
    if (read.isPercent) inPercent.add(key);
    columns.set(key, read.values);
  }

  for (const field of scaledFields) {
    const values = columns.get(field);
    const column = matched.fields.get(field);
    if (!values || !column) continue;
    const evidence: ScaleEvidence = {
      field,
      header: column.header,
      values,
      numberFormat: inPercent.has(field) ? percentFormat : (rows.range.numberFormats?.[column.index] ?? null),
      hasTotal: columns.has("coreFeaturesTotal"),
      kept: settings.scales[field],
    };
    const { scale, narrower } = recogniseScale(evidence);
    if (recogniseScale({ ...evidence, kept: undefined }).scale === null) {
      // Of the user's own score all else is told by its largest number.
      const choices: readonly Scale[] = field === "healthScore" ? ["1-5", "0-10"] : scalesOf(evidence);
      questions.push({ ask: "scale", column, field, choices, answer: scale });
    }
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
  return { columns, scales, unreadableMoney, currencies, questions, problems: batches.flat() };
}

/** What texts with `%` were read as. */
const percentFormat = "0%";

/** Asks, once for the whole column, what only a person can say. */
function questionProblem(
  rows: DataRows,
  column: MatchedColumn,
  question: ColumnQuestion,
  waiting: readonly number[],
): AccountProblem {
  const others = waiting.filter((position) => position !== question.position);
  const problem = (
    code: AccountProblem["code"],
    values: Readonly<Record<string, string | number>>,
  ): AccountProblem => ({
    ...cellProblem(rows, column, question.position, code, "warning"),
    ...(others.length > 0 ? { otherRows: others.map((position) => rowOf(rows, position)) } : {}),
    values: { ...values, cells: waiting.length },
  });
  switch (question.ask) {
    case "decimalMark":
      return problem("decimalMarkUnclear", { point: question.point, comma: question.comma });
    case "dateOrder":
      return problem("ambiguousDate", { dayFirst: question.dayFirst, monthFirst: question.monthFirst });
    case "dateOrders":
      return problem("mixedDateOrders", { other: foundIn(cellAt(rows, question.other, column.index)) });
  }
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

function numberProblem(
  rows: DataRows,
  column: MatchedColumn,
  position: number,
  unit: AccountFieldDefinition["unit"],
): AccountProblem {
  const severity = unit === "money" ? "error" : "warning";
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

/** The zero-based sheet row of a data row. */
export function rowOf({ range, indices }: DataRows, position: number): number {
  return range.firstRow + (indices[position] ?? 0);
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
    row: rowOf(rows, position),
    column: rows.range.firstColumn + column.index,
    header: column.header.text,
    found: foundIn(cellAt(rows, position, column.index)),
  };
}

/** A problem of a whole column: it leads to the column's header. */
export function columnProblem(
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
