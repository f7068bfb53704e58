import { foldWord } from "../vocabulary/foldWord";
import type { Standing } from "./account";

const statusWords: Readonly<Record<Standing, readonly string[]>> = {
  gone: [
    "churned",
    "cancelled",
    "canceled",
    "lost",
    "closed lost",
    "inactive",
    "former",
    "former customer",
    "past customer",
    "lost customer",
    "churned customer",
    "ended",
    "expired",
    "incomplete expired",
    "terminated",
    "deactivated",
    "lapsed",
  ],
  notYet: [
    "lead",
    "new lead",
    "working lead",
    "qualified lead",
    "unqualified lead",
    "prospect",
    "trial",
    "trialing",
    "in trial",
    "free trial",
    "opportunity",
    "subscriber",
    "mql",
    "sql",
    "marketing qualified lead",
    "sales qualified lead",
    "future",
    "incomplete",
    "draft",
  ],
  live: [
    "active",
    "live",
    "customer",
    "active customer",
    "current",
    "current customer",
    "paying",
    "paid",
    "past due",
    "unpaid",
    "non renewing",
    "onboarding",
    "onboarded",
    "implementation",
    "adopting",
    "renewal",
    "renewing",
    "renewed",
    "at risk",
    "healthy",
    "evangelist",
    "won",
    "closed won",
    "new",
    "new customer",
  ],
};

const standingOfWord = new Map(
  (Object.keys(statusWords) as Standing[]).flatMap((standing) =>
    statusWords[standing].map((word) => [foldWord(word), standing] as const),
  ),
);

/**
 * What a status word says: a customer, gone, or not yet a customer.
 * Words compare without case, spaces, `_` and `-`.
 *
 * @returns `null` for a word that we do not know.
 * @example standingOfStatus("In_Trial") // "notYet"
 */
export function standingOfStatus(status: string): Standing | null {
  return standingOfWord.get(foldWord(status)) ?? null;
}

/**
 * Whether an account is a customer on a day. The end date is the first day that no longer counts.
 *
 * @param said what the status says; `null` without one, or for an unknown word: it counts as a customer.
 * @param start first day as a customer, `NaN` where unknown.
 * @param end first day that no longer counts, `NaN` where open.
 */
export function standingOf(said: Standing | null, start: number, end: number, asOf: number): Standing {
  if (said === "gone" || end <= asOf) return "gone";
  return said === "notYet" || start > asOf ? "notYet" : "live";
}
