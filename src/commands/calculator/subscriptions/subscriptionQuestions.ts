import type { LineCustomer, LineId } from "../../../core/ledger/lineCustomers";
import type { Movements } from "../../../core/ledger/movements";
import type { MrrDefinition } from "../../../core/ledger/mrrDefinition";
import type { Span } from "../../../core/ledger/periods";
import type { Reconciliation } from "../../../core/ledger/reconciliation/explanation";
import type { ReasonFigures } from "../../../core/ledger/table/churnReasons";
import type { SubscriptionRow } from "../../../core/report/mrr/subscriptionsSheet";
import type { DateSerial } from "../../../core/sheet/serialDate";
import type { ProblemDigest } from "../problemDigest";
import type { Superseded } from "../superseded";
import type { TableFigures } from "./tableFigures";
import type { TableMap } from "./tableMap";

/** What the subscriptions are, or why they cannot be read. */
export type TableAnswer =
  | {
      readonly kind: "table";
      readonly table: TableFigures;
      readonly problems: ProblemDigest;
      readonly map: TableMap;
    }
  | { readonly kind: "unreadable"; readonly problems: ProblemDigest; readonly map: TableMap };

/** Every question says what the table is read by. */
interface AboutTable {
  readonly definition: MrrDefinition;
}

export interface ScheduleQuestion extends AboutTable {
  /** As `scheduleDays` makes them. */
  readonly days: readonly DateSerial[];
  readonly period: Span;
}

export interface ScheduleAnswer {
  readonly kind: "schedule";
  /** One for each two neighbouring days. */
  readonly periods: readonly Movements[];
  /** Those of the period. */
  readonly moved: Movements;
  /** How long it took to calculate, without waiting for others. */
  readonly milliseconds: number;
}

/** The customers of a line, the largest amounts first, as far as a filter leaves them. */
interface AboutCustomers extends AboutTable {
  readonly period: Span;
  readonly line: LineId;
  /** A part of the name, in any case; `""` for all. */
  readonly filter: string;
}

export interface CustomersQuestion extends AboutCustomers {
  /** The index of the first that is answered, and that after the last. */
  readonly from: number;
  readonly to: number;
}

export interface FindCustomerQuestion extends AboutCustomers {
  /** What the name starts with, in any case. */
  readonly start: string;
  /** The index of the first that is looked at; after the last one the first follow. */
  readonly from: number;
}

export interface FindCustomerAnswer {
  readonly kind: "customer";
  /** Among the customers that the filter leaves; `null` when no name starts so. */
  readonly index: number | null;
}

/** A customer of a line, and where the sheet tells of it. */
export interface ListedCustomer extends LineCustomer {
  /** Zero-based sheet row of what explains its movement best. */
  readonly row: number;
}

export interface CustomersAnswer {
  readonly kind: "customers";
  /** How many customers the line has, and how many of them the filter leaves. */
  readonly all: number;
  readonly matching: number;
  /** True when any MRR of the line's customers at opening or closing has cents. */
  readonly hasCents: boolean;
  readonly customers: readonly ListedCustomer[];
}

export interface ReasonsQuestion extends AboutTable {
  readonly spans: readonly Span[];
}

export interface ReasonsAnswer {
  readonly kind: "reasons";
  /** Why customers left within each of the spans. */
  readonly reasons: readonly (readonly ReasonFigures[])[];
}

export interface ReconcileQuestion extends AboutTable {
  readonly date: DateSerial;
  readonly reportedMrr: number;
}

export interface ReconcileAnswer {
  readonly kind: "reconciliation";
  readonly reconciliation: Reconciliation;
}

export interface LiveRowsQuestion extends AboutTable {
  /** As `scheduleDays` makes them. */
  readonly days: readonly DateSerial[];
  /** The first row that is answered. */
  readonly from: number;
}

export interface LiveRowsAnswer {
  readonly kind: "liveRows";
  /** Columns of the schedule in which a formula over these rows would differ from what is shown: none of it is written then. */
  readonly differing: readonly string[];
  /** From one on, as many as are handed over at once; none at the end. */
  readonly rows: readonly SubscriptionRow[];
}

/**
 * What a calculator answers of the subscriptions that it was handed. Each question is given up when another one of its
 * kind is asked before it is answered.
 */
export interface SubscriptionQuestions {
  readSubscriptions(definition: MrrDefinition): Promise<TableAnswer | Superseded>;
  schedule(question: ScheduleQuestion): Promise<ScheduleAnswer | Superseded>;
  lineCustomers(question: CustomersQuestion): Promise<CustomersAnswer | Superseded>;
  findCustomer(question: FindCustomerQuestion): Promise<FindCustomerAnswer | Superseded>;
  churnReasons(question: ReasonsQuestion): Promise<ReasonsAnswer | Superseded>;
  /** The rows that live formulas stand on where figures rest on what a person said. */
  liveRows(question: LiveRowsQuestion): Promise<LiveRowsAnswer | Superseded>;
  reconcile(question: ReconcileQuestion): Promise<ReconcileAnswer | Superseded>;
}
