import { customerMrrByDate, customersWithEntries } from "../core/ledger/customerMrrByDate";
import { ledgerCover } from "../core/ledger/ledger";
import type { Cell } from "../core/sheet/cell";
import { readDate, type DateSerial } from "../core/sheet/serialDate";
import { spilledAnswer } from "./answer";
import { checkCells } from "./answerLimits";
import { declareArguments, flagArgument, listArgument, tableArgument } from "./argumentReaders";
import { neededValue } from "./cellValue";
import { ledgerOf, notCovered } from "./ledgerArgument";

const read = declareArguments({ table: tableArgument, dates: listArgument, ends_inclusive: flagArgument });

/**
 * MRR of each customer on each of some dates: a header row, then a row per customer.
 *
 * @remarks
 * Customers come in order of first appearance, ids that are numbers as text. The answer is an MRR grid again, which every
 * function over a table takes. A date outside a grid has #N/A in its column.
 *
 * @example =CS.MRRBY({"Customer","MRR","Start","End";"Acme",100,"2026-01-01","";"Bolt",40,"2025-05-01","2026-01-10"}, {"2026-01-01","2026-02-01"}) → {"Customer",46023,46054;"Acme",100,100;"Bolt",40,0}
 * @example =CS.MRRBY({"Customer","Amount","Interval","Start";"Acme",1200,"year","2026-01-01"}, "2026-06-30") → {"Customer",46203;"Acme",100}
 *
 * @customfunction MRRBY
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]).
 * @param dates The days to look at, one or a row or column of them.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A header row and a row per customer.
 */
export function mrrby(table: unknown[][], dates: unknown[][], ends_inclusive?: unknown): unknown[][] {
  return spilledAnswer("MRRBY", () => {
    const given = read({ table, dates, ends_inclusive });
    const days = given.dates.map(dateOf);
    const ledger = ledgerOf(given);
    // A customer found only in rows that never count is not listed.
    const customers = customersWithEntries(ledger);
    checkCells(1 + customers.length, 1 + days.length, "fewer dates or customers");
    const outside = days.map((day) => (ledgerCover(ledger, day) === "known" ? null : notCovered(ledger, day)));
    return [
      ["Customer", ...days],
      ...customerMrrByDate(ledger, days).map((row, index) => [
        ledger.customers[customers[index]!]!,
        ...row.map((mrr, position) => outside[position] ?? mrr),
      ]),
    ];
  });
}

function dateOf(cell: Cell, index: number): DateSerial {
  return neededValue(cell, readDate, `a date in row ${index + 1} of the dates`);
}
