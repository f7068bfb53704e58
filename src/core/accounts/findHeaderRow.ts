import { accountHeaders } from "../vocabulary/accountLanguages";
import { findAccountProfile } from "../imports/accountProfiles";
import type { ImportProfile } from "../imports/importProfile";
import { profileHeaders } from "../imports/profileHeaders";
import type { AccountsSettings } from "../settings/settings";
import { matchFields } from "../vocabulary/matchFields";
import { readHeader, type Header } from "../vocabulary/header";
import type { SheetRange } from "../sheet/sheetRange";
import { accountFields } from "../vocabulary/accountFields";

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;

/** The header row of an accounts sheet. */
export interface HeaderRow {
  /** Zero-based row within the range. */
  readonly index: number;
  /** One per column of the range, as the export's profile reads them. */
  readonly headers: readonly Header[];
  /** How many fields are found in it, those of the user's own choice included. */
  readonly recognised: number;
  /** The export that its headers tell of, where they do. */
  readonly profile: ImportProfile | undefined;
}

/**
 * The one of the first ten rows with the most recognised headers, the uppermost of equals.
 *
 * @returns `null` when no row has any.
 */
export function findHeaderRow(range: SheetRange, settings: Pick<AccountsSettings, "columns">): HeaderRow | null {
  let best: HeaderRow | null = null;
  for (const [index, row] of range.cells.slice(0, rowsSearched).entries()) {
    const written = Array.from(row, readHeader);
    const profile = findAccountProfile(written);
    const headers = profileHeaders(written, profile, accountHeaders);
    const recognised = matchFields(headers, accountFields).size + chosenHeaders(headers, settings);
    if (recognised > (best?.recognised ?? 0)) best = { index, headers, recognised, profile };
  }
  return best;
}

/** Headers that only the user's choice makes known. */
function chosenHeaders(headers: readonly Header[], { columns }: Pick<AccountsSettings, "columns">): number {
  const known = new Set(
    accountFields.flatMap(({ meanings, dictionary }) => meanings.flatMap((one) => dictionary.wordsOf(one))),
  );
  const texts = new Set(headers.filter(({ word }) => !known.has(word)).map(({ text }) => text));
  return Object.values(columns).filter((chosen) => typeof chosen === "string" && texts.has(chosen.trim())).length;
}
