import type { AccountsReading } from "../../../src/core/accounts/accountsReading";
import type { AccountProblem, AccountProblemCode } from "../../../src/core/accounts/problemCodes";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Cell } from "../../../src/core/sheet/cell";
import { serialOf } from "../../../src/core/sheet/serialDate";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";

/** 23 November 2026. */
export const asOf = serialOf(2026, 11, 23);

/** A sheet called Accounts whose first row is the header. */
export function accountsSheet(
  headers: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  more: Partial<SheetRange> = {},
): SheetRange {
  return { sheet: "Accounts", firstRow: 0, firstColumn: 0, cells: [headers, ...rows], ...more };
}

/** What is read of a sheet, which must have accounts. */
export function readingOf(range: SheetRange, policy: Policy = defaultPolicy): AccountsReading {
  const outcome = readAccounts(range, policy, asOf);
  if (!outcome.ok) throw new Error(`nothing to place: ${outcome.problems.map(({ code }) => code).join(", ")}`);
  return outcome.reading;
}

/** The problems of one code. */
export function problemsOf(reading: AccountsReading, code: AccountProblemCode): readonly AccountProblem[] {
  return reading.problems.filter((problem) => problem.code === code) as readonly AccountProblem[];
}

/** The values of a number column, blanks as `null`. */
export function numbersOf(reading: AccountsReading, key: Parameters<AccountsReading["numbers"]["get"]>[0]) {
  const values = reading.numbers.get(key);
  return values && Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
