import { profileHeaders } from "../../imports/profileHeaders";
import { isBlank, readText, type Cells } from "../../sheet/cell";
import { sharedHeaders } from "../../vocabulary/headerDictionary";
import { readHeader, type Header } from "../../vocabulary/header";
import { matchField, type HeaderField } from "../../vocabulary/matchFields";
import { ColumnCells } from "../reading/columnCells";
import { usedColumns } from "../reading/subscriptionColumns";
import {
  amountField,
  currencyField,
  customerField,
  intervalByWordsField,
  plainFields,
  seatsField,
  statusField,
  termField,
  usersField,
  type SubscriptionField,
} from "../reading/subscriptionFields";
import { describingFields } from "./describingFields";
import type { ReadTable } from "./readTable";

/** Why a column of a table is not read. */
export type NotReadReason =
  /** Its header is none that we know, and what stands below changes no figure. */
  | "notKnown"
  /** Another column fits the same field better. */
  | "anotherFits"
  /** How many there are does not matter where the amount is for all of them. */
  | "amountIsForAll"
  /** No word below is a status, an interval or a flag. */
  | "noSuchWords"
  /** Fewer than half of the cells are numbers. */
  | "notNumbers"
  /** In this export it means something else: the current plan's start, a notice. */
  | "notInThisExport"
  /** A user's own field, or a column before a grid's months. */
  | "notNeeded";

/** A column, and what becomes of it. */
export interface ColumnUse {
  /** Zero-based within the range. */
  readonly column: number;
  readonly header: string;
  /** What it is read as; `null` for one that is not read. */
  readonly field: SubscriptionField | null;
  readonly why: NotReadReason | null;
}

type AskedTable = Pick<ReadTable, "range" | "cells" | "columns" | "grid" | "profile">;

/**
 * What becomes of each column of a table that is headed or filled, in the order of the sheet: of a grid those before its
 * months.
 *
 * @example columnUses(table)[0] // { column: 0, header: "Customer", field: "customer", why: null }
 */
export function columnUses({ range, cells, columns, grid, profile }: AskedTable): readonly ColumnUse[] {
  const written = Array.from(cells[0] ?? [], readHeader);
  const own = Array.from(range.cells[0] ?? [], readText);
  if (grid !== null) {
    return written.slice(0, grid.firstDate).map(({ text }, column) => {
      const field = column === grid.customer ? "customer" : column === grid.currency ? "currency" : null;
      return { column, header: own[column] ?? text, field, why: field === null ? "notNeeded" : null };
    });
  }
  if (columns === null) return [];
  const meant = profileHeaders(written, profile, sharedHeaders);
  const used = new Map(usedColumns(columns));
  for (const field of describingFields) {
    const [found] = matchField(written, field);
    if (found && !used.has(found.column)) used.set(found.column, field.field);
  }
  return written.flatMap((header, column): ColumnUse[] => {
    const field = used.get(column) ?? null;
    const text = own[column] ?? "";
    if (field !== null) return [{ column, header: text, field, why: null }];
    const isFilled = text !== "" || cells.some((row) => !isBlank(row[column]));
    return isFilled
      ? [{ column, header: text, field, why: reasonFor(header, meant[column]!, columns.kind, cells, column) }]
      : [];
  });
}

function reasonFor(written: Header, meant: Header, kind: string, cells: Cells, column: number): NotReadReason {
  if (written.word === "") return written.text === "" ? "notKnown" : "notNeeded";
  if (meant.word === "") return "notInThisExport";
  const fits = (...fields: readonly HeaderField[]): boolean =>
    fields.some((field) => matchField([meant], field).length > 0);
  if (fits(seatsField, usersField)) return kind === "perUnit" ? "anotherFits" : "amountIsForAll";
  if (fits(statusField, intervalByWordsField, ...plainFields)) return "noSuchWords";
  if (fits(amountField)) return new ColumnCells(cells).areNumbers(column) ? "anotherFits" : "notNumbers";
  return fits(customerField, currencyField, termField) ? "anotherFits" : "notKnown";
}
