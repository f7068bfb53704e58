import type { en, enAccounts } from "./en";

/** What stands below a header of any table: a meaning exists once English has words for it. */
export type SharedMeaning = keyof typeof en.headers;
/** What only accounts and teams have columns for. */
export type AccountMeaning = keyof typeof enAccounts.headers;
export type HeaderMeaning = SharedMeaning | AccountMeaning;
