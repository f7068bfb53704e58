import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a person who knows the sheet would answer; `null`: not to be had without asking. */
export interface ExpectedSheet {
  readonly live: number | null;
  readonly gone: number | null;
  readonly notYet: number | null;
  readonly leftOut?: number;
  readonly mrr: number | null;
  readonly csms?: readonly string[];
  readonly ownScore?: Readonly<Record<string, number>>;
  readonly renewal?: null;
  /** What comes out once it was answered. */
  readonly after?: { readonly live: number; readonly gone: number; readonly notYet: number; readonly mrr: number };
}

export const accountsFolder = join(import.meta.dirname, "accounts");
/** Accounts sheets as people have them, and the day that they are looked at. */
export const { asOf, sheets } = JSON.parse(readFileSync(join(accountsFolder, "expected.json"), "utf8")) as {
  readonly asOf: string;
  readonly sheets: Readonly<Record<string, ExpectedSheet>>;
};
