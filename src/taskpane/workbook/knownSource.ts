import type { PreviewFigures } from "../../commands/calculator/previewFigures";
import type { ProblemDigest } from "../../commands/calculator/problemDigest";
import type { SourceReference } from "../../commands/spreadsheetHost";
import type { MrrDefinition } from "../../core/ledger/mrrDefinition";

/** What every feature may know of a source that one of them reads. */
interface Known {
  /** `null` while there is none. */
  readonly reference: SourceReference | null;
  /** Rows under the header; `null` while nothing was read. */
  readonly rows: number | null;
  /** `Accounts!A1:R121`; the sheet alone where its table could not be told. */
  readonly place: string;
  /** Zero-based sheet row of its header: where a problem of a whole column leads. */
  readonly headerRow: number;
  /** `null` while nothing was read. */
  readonly problems: ProblemDigest | null;
}

export interface KnownAccounts extends Known {
  readonly id: "accounts";
  readonly figures: PreviewFigures | null;
}

export interface KnownSubscriptions extends Known {
  readonly id: "subscriptions";
  readonly definition: MrrDefinition;
  /** Zero-based sheet column that the table starts in. */
  readonly firstColumn: number;
  /** Rows that no figure can be had from; 0 also while what was read is out of date. */
  readonly faults: number;
}

export type KnownSource = KnownAccounts | KnownSubscriptions;

/** The accounts among what is known. */
export function knownAccounts(known: readonly KnownSource[]): KnownAccounts | null {
  return known.find((source) => source.id === "accounts") ?? null;
}

/** The subscriptions among what is known. */
export function knownSubscriptions(known: readonly KnownSource[]): KnownSubscriptions | null {
  return known.find((source) => source.id === "subscriptions") ?? null;
}

/** True when nothing of what is known has changed. */
export function sameKnown(a: readonly KnownSource[], b: readonly KnownSource[]): boolean {
  return a.length === b.length && a.every((source, index) => sameFields(source, b[index]));
}

function sameFields(a: object, b: object | undefined): boolean {
  if (b === undefined) return false;
  const fields = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(([name, value]) => Object.is(value, fields.get(name)));
}
