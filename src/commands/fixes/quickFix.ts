import type { AccountProblemCode } from "../../core/accounts/problemCodes";
import type { PortfolioProblemCode } from "../../core/portfolios/problemCodes";
import type { DateOrder } from "../../core/sheet/dateOrder";
import type { DecimalMark } from "../../core/sheet/decimalText";
import type { Problem } from "../../core/sheet/problem";

/** What only a person can say before cells can be put right. */
export type FixChoice = DateOrder | DecimalMark;

/** How the cells of a problem can be put right. */
export interface QuickFix {
  readonly to: "number" | "date" | "text";
  /** What has to be chosen between first; `null` where the cells say it all. */
  readonly asks: "dateOrder" | "decimalMark" | null;
}

type FixableCode = AccountProblemCode | PortfolioProblemCode;

const fixes: Readonly<Partial<Record<FixableCode, QuickFix>>> = {
  numberExpected: { to: "number", asks: null },
  decimalMarkUnclear: { to: "number", asks: "decimalMark" },
  dateExpected: { to: "date", asks: null },
  ambiguousDate: { to: "date", asks: "dateOrder" },
  mixedDateOrders: { to: "date", asks: "dateOrder" },
  ownerMisspelt: { to: "text", asks: null },
  ownerSpelling: { to: "text", asks: null },
  straySpaces: { to: "text", asks: null },
};

/** Problems of these codes say what to write instead where that can be told. */
const needsWrite: ReadonlySet<string> = new Set<FixableCode>(["numberExpected", "dateExpected"]);

/** The quick fix of a problem; `null` where there is none that is safe. */
export function quickFixOf({ code, values, row, column }: Omit<Problem, "otherRows">): QuickFix | null {
  if (row === undefined || column === undefined || !Object.hasOwn(fixes, code)) return null;
  if (needsWrite.has(code) && values?.write === undefined) return null;
  return fixes[code as FixableCode] ?? null;
}
