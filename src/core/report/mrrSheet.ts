import namespaceFile from "../namespace.json";
import type { Movements } from "../ledger/movements";
import {
  customerChurnRate,
  grossRevenueRetention,
  mrrChurnRate,
  netChurnMrr,
  netRevenueChurnRate,
  netRevenueRetention,
  quickRatio,
  type Rate,
} from "../ledger/rates";
import { calendarDate, type DateSerial } from "../sheet/serialDate";
import { rangeAddress, type SheetRange } from "../sheet/sheetRange";
import { scheduleHeaders } from "../texts/mrrView";
import { sheetNames } from "../texts/report";
import { countColumn, moneyColumn, numberColumn } from "./resultColumns";
import { withFiniteFigures } from "./finiteFigures";
import type { ResultColumn, ResultSheet } from "./resultSheet";

/** What a schedule is about: the table, the days between which its periods lie, and how it reads end dates. */
export interface MrrScheduleRequest {
  readonly range: SheetRange;
  readonly currency: string | null;
  readonly endsInclusive: boolean;
  readonly stepMonths: number;
  /** As `scheduleDays` makes them. */
  readonly days: readonly DateSerial[];
}

/** One column of the schedule: its look, and its figure for a period that begins on a day. */
interface ScheduleColumn {
  readonly column: ResultColumn;
  readonly figure: (moved: Movements, from: DateSerial) => Rate;
}

/**
 * CS MRR as values: a table of the 20 columns that `CS.MRRSCHEDULE` answers, one row per period. Contraction and churned
 * are negative, so that each row adds up across, in money and in customers; a rate that has nothing to divide by is blank.
 *
 * @param periods the movements of each period, as `mrrSchedule` answers them for `request.days`.
 */
export function mrrValuesSheet(request: MrrScheduleRequest, periods: readonly Movements[]): ResultSheet {
  const columns = scheduleColumns(request.currency);
  const table = {
    name: "CS_MRR",
    columns: columns.map(({ column }) => column),
    rows: scheduleRows(request, periods),
    keyColumns: [0],
  };
  return withFiniteFigures({ ...bareSheet, tables: [table] });
}

/** The figures of the schedule, row by row, in the order of its columns; `null` for a rate without a denominator. */
export function scheduleRows({ currency, days }: MrrScheduleRequest, periods: readonly Movements[]): Rate[][] {
  const columns = scheduleColumns(currency);
  return periods.map((moved, period) => columns.map(({ figure }) => figure(moved, days[period] ?? NaN)));
}

/** CS MRR live: one formula over the table, which calculates the same anew whenever the table changes. */
export function mrrLiveSheet(request: MrrScheduleRequest): ResultSheet {
  const columns = scheduleColumns(request.currency).map(({ column }) => column);
  const spill = { formula: scheduleFormula(request), columns, rows: request.days.length - 1 };
  return { ...bareSheet, tables: [], spill };
}

/**
 * The schedule as a formula.
 *
 * @example scheduleFormula(request) // "=CS.MRRSCHEDULE(Subscriptions[#All],DATE(2025,11,1),DATE(2026,11,1),1,FALSE)"
 */
export function scheduleFormula({ range, endsInclusive, stepMonths, days }: MrrScheduleRequest): string {
  const [from = NaN, to = NaN] = [days[0], days.at(-1)];
  const given = [
    tableReference(range),
    dateFormula(from),
    dateFormula(to),
    stepMonths,
    endsInclusive ? "TRUE" : "FALSE",
  ];
  return `=${namespaceFile.namespace}.MRRSCHEDULE(${given.join(",")})`;
}

const bareSheet = { key: "mrr", name: sheetNames.mrr, frozenRows: 1 } as const;

/** A table by its name, so that rows which are added to it count; a plain range by its address. */
function tableReference(range: SheetRange): string {
  if (range.table !== undefined) return `${range.table}[#All]`;
  return `'${range.sheet.replaceAll("'", "''")}'!${rangeAddress(range, "$")}`;
}

function dateFormula(day: DateSerial): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `DATE(${year},${month},${dayOfMonth})`;
}

function scheduleColumns(currency: string | null): ScheduleColumn[] {
  const headers = scheduleHeaders;
  const money = (header: string, figure: ScheduleColumn["figure"]): ScheduleColumn => ({
    column: moneyColumn(header, currency, 14),
    figure,
  });
  const count = (header: string, figure: ScheduleColumn["figure"]): ScheduleColumn => ({
    column: countColumn(header),
    figure,
  });
  const rate = (header: string, figure: ScheduleColumn["figure"]): ScheduleColumn => ({
    column: numberColumn(header, "0.0%"),
    figure,
  });
  return [
    { column: { ...numberColumn(headers.period, "yyyy-mm-dd", 13), kind: "date" }, figure: (_, from) => from },
    money(headers.opening, ({ openingMrr }) => openingMrr),
    money(headers.new, ({ newMrr }) => newMrr),
    money(headers.reactivation, ({ reactivationMrr }) => reactivationMrr),
    money(headers.expansion, ({ expansionMrr }) => expansionMrr),
    money(headers.contraction, ({ contractionMrr }) => negative(contractionMrr)),
    money(headers.churned, ({ churnedMrr }) => negative(churnedMrr)),
    money(headers.closing, ({ closingMrr }) => closingMrr),
    money(headers.netChurn, netChurnMrr),
    count(headers.openingCustomers, ({ openingCustomers }) => openingCustomers),
    count(headers.newCustomers, ({ newCustomers }) => newCustomers),
    count(headers.reactivatedCustomers, ({ reactivatedCustomers }) => reactivatedCustomers),
    count(headers.churnedCustomers, ({ churnedCustomers }) => negative(churnedCustomers)),
    count(headers.closingCustomers, ({ closingCustomers }) => closingCustomers),
    rate(headers.customerChurnRate, customerChurnRate),
    rate(headers.mrrChurnRate, mrrChurnRate),
    rate(headers.netRevenueChurnRate, netRevenueChurnRate),
    rate(headers.nrr, netRevenueRetention),
    rate(headers.grr, grossRevenueRetention),
    { column: numberColumn(headers.quickRatio, "0.00"), figure: quickRatio },
  ];
}

/** What was lost, so that a row adds up; nothing lost is 0 and not −0. */
function negative(lost: number): number {
  return lost === 0 ? 0 : -lost;
}
