import namespaceFile from "../../namespace.json";
import type { MrrDefinition } from "../../ledger/mrrDefinition";
import type { Movements } from "../../ledger/movements";
import { scheduleColumns, type ScheduleFigure } from "../../ledger/scheduleColumns";
import { calendarDate, type DateSerial } from "../../sheet/serialDate";
import { rangeAddress, type RangePlace } from "../../sheet/sheetRange";
import { countColumn, moneyColumn, numberColumn } from "../layout/resultColumns";
import type { ResultColumn, ResultSheet } from "../layout/resultSheet";
import type { ReportWords } from "../reportWords";

/** What a schedule is about: the table, the days between which its periods lie, and what it is read by. */
export interface MrrScheduleRequest {
  readonly range: RangePlace;
  readonly currency: string | null;
  readonly definition: MrrDefinition;
  readonly stepMonths: number;
  /** As `scheduleDays` makes them. */
  readonly days: readonly DateSerial[];
}

/**
 * CS MRR as values: a table of the 20 columns that `CS.MRRSCHEDULE` answers, one row per period. Contraction and churned
 * are negative, so that each row adds up across, in money and in customers; a rate that has nothing to divide by is blank.
 *
 * @param periods the movements of each period, as `mrrSchedule` answers them for `request.days`.
 */
export function mrrValuesSheet(
  request: MrrScheduleRequest,
  periods: readonly Movements[],
  words: ReportWords,
): ResultSheet {
  const { currency, days } = request;
  const table = {
    name: "CS_MRR",
    columns: columnsIn(currency),
    rows: periods.map((moved, period) => scheduleColumns.map(({ value }) => value(moved, days[period] ?? NaN))),
    keyColumns: [0],
  };
  return { ...bareSheet(words), tables: [table] };
}

/** CS MRR live: one formula over the table, which calculates the same anew whenever the table changes. */
export function mrrLiveSheet(request: MrrScheduleRequest, words: ReportWords): ResultSheet {
  const { currency, days } = request;
  const spill = { formula: scheduleFormula(request), columns: columnsIn(currency), rows: days.length - 1 };
  return { ...bareSheet(words), tables: [], spill };
}

/**
 * The schedule as a formula.
 *
 * @example scheduleFormula(request) // "=CS.MRRSCHEDULE(Subscriptions[#All],DATE(2025,11,1),DATE(2026,11,1),1,FALSE)"
 */
export function scheduleFormula({ range, definition, stepMonths, days }: MrrScheduleRequest): string {
  const [from = NaN, to = NaN] = [days[0], days.at(-1)];
  const given = [
    tableReference(range),
    dateFormula(from),
    dateFormula(to),
    stepMonths,
    definition.endsInclusive ? "TRUE" : "FALSE",
  ];
  return `=${namespaceFile.namespace}.MRRSCHEDULE(${given.join(",")})`;
}

function bareSheet(words: ReportWords) {
  return { key: "mrr", name: words.sheets.mrr, frozenRows: 1 } as const;
}

/** A table by its name, so that rows which are added to it count; a plain range by its address. */
function tableReference(range: RangePlace): string {
  if (range.table !== undefined) return `${range.table}[#All]`;
  return `'${range.sheet.replaceAll("'", "''")}'!${rangeAddress(range, "$")}`;
}

function dateFormula(day: DateSerial): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `DATE(${year},${month},${dayOfMonth})`;
}

function columnsIn(currency: string | null): ResultColumn[] {
  return scheduleColumns.map(({ id, header, holds }) => columnOf[holds](id, header, currency));
}

const columnOf: Readonly<
  Record<ScheduleFigure, (id: string, header: string, currency: string | null) => ResultColumn>
> = {
  date: (id, header) => ({ ...numberColumn(id, header, "yyyy-mm-dd", 13), kind: "date" }),
  mrr: (id, header, currency) => moneyColumn(id, header, currency, 14),
  customers: (id, header) => countColumn(id, header),
  share: (id, header) => numberColumn(id, header, "0.0%"),
  ratio: (id, header) => numberColumn(id, header, "0.00"),
};
