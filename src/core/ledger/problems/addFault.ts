import { maxNumber, readNumber, readText, type Cell } from "../../sheet/cell";
import { unreadableDate } from "../../sheet/explainDate";
import { readDate, type DateSerial } from "../../sheet/serialDate";
import { suggestNumber } from "../../sheet/suggestNumber";
import type { LedgerFault } from "../reading/ledgerFault";
import type { LedgerProblemCode } from "./problemCodes";
import type { ProblemList, ProblemMatter } from "./problemList";
import type { SubscriptionColumns } from "../reading/subscriptionColumns";
import type { ReadTable } from "../table/readTable";

type Explanation = Pick<ProblemMatter, "code" | "values">;

/** What faults are explained by; `columns` is `null` for a grid. */
type FaultyTable = Pick<ReadTable, "range" | "cells" | "columns">;

/**
 * Adds a fault as a problem: where it stands, what was found, and what would be right where that can be told. It is an
 * error: the row, or the table, is left out.
 */
export function addFault(table: FaultyTable, fault: LedgerFault, problems: ProblemList): void {
  const { row = 0, column = 0 } = fault;
  problems.addAt(row, column, {
    severity: "error",
    ...explained(table, fault, table.range.cells[row]?.[column]),
  });
}

function explained({ cells, columns }: FaultyTable, fault: LedgerFault, cell: Cell): Explanation {
  switch (fault.code) {
    case "cellError":
      return { code: "formulaError" };
    case "columnsAlike":
      return { code: "columnsAlike", values: { other: fault.found ?? "" } };
    case "amountUnreadable":
    case "quantityUnreadable":
      return explainedNumber(cell);
    case "startUnreadable":
    case "trialEndUnreadable":
    case "endUnreadable":
      return unreadableDate(cell);
    case "endBeforeStart": {
      const start = startOf(cells[fault.row ?? 0] ?? [], columns) ?? NaN;
      const end = readDate(cells[fault.row ?? 0]?.[fault.column ?? 0]) ?? NaN;
      return { code: "subscriptionEndBeforeStart", values: { start, end } };
    }
    case "mixedCurrencies":
      return { code: "severalCurrencies" };
    case "statusesUnknown":
    case "noMinorUnits":
      return { code: fault.code, values: { words: fault.found ?? "" } };
    default:
      return {
        code: fault.code satisfies LedgerProblemCode,
        ...(fault.other === undefined ? {} : { values: { other: fault.other } }),
      };
  }
}

/** The start that a row is read with. */
function startOf(row: readonly Cell[], columns: SubscriptionColumns | null): DateSerial | undefined {
  return columns?.starts.map((column) => readDate(row[column])).find((day) => day !== undefined);
}

function explainedNumber(cell: Cell): Explanation {
  // A number that can be read, or a blank that stands for one, is at fault for its product; any other for itself.
  const isNumber = !Number.isNaN(readNumber(cell) ?? 1);
  if (isNumber || Math.abs(Number(readText(cell))) > maxNumber) return { code: "figureTooLarge" };
  const write = typeof cell === "string" ? suggestNumber(cell) : null;
  return write === null ? { code: "numberExpected" } : { code: "numberExpected", values: { write } };
}
