import { accountHeaders } from "../vocabulary/accountLanguages";
import { findAccountProfile } from "../imports/accountProfiles";
import type { ImportProfile } from "../imports/importProfile";
import { profileHeaders } from "../imports/profileHeaders";
import type { AccountsSettings } from "../settings/settings";
import { matchFields } from "../vocabulary/matchFields";
import { readHeader, type Header } from "../vocabulary/header";
import { isBlank, type Cell } from "../sheet/cell";
import { foldText } from "../sheet/foldText";
import type { SheetRange } from "../sheet/sheetRange";
import { writtenDate } from "../vocabulary/writtenDate";
import { writtenNumber } from "../vocabulary/writtenNumber";
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
 * The row that a person chose; else the one of the first ten with the most recognised headers, the uppermost of equals; else,
 * where none is recognised, the first that looks like headers.
 *
 * @returns `null` when no row does.
 */
export function findHeaderRow(range: SheetRange, settings: HeaderSettings): HeaderRow | null {
  const chosen = settings.headerRow === null ? -1 : settings.headerRow - range.firstRow;
  if (range.cells[chosen]) return headerRowAt(range, chosen, settings);
  let best: HeaderRow | null = null;
  for (let index = 0; index < Math.min(rowsSearched, range.cells.length); index++) {
    const row = headerRowAt(range, index, settings);
    if (row.recognised > (best?.recognised ?? 0)) best = row;
  }
  if (best) return best;
  const index = looksLikeHeaders(range);
  return index === null ? null : headerRowAt(range, index, settings);
}

/** The first of the first ten rows with a text, for choosing headers where nothing looks like any. */
export function firstRowOfTexts(range: SheetRange, settings: HeaderSettings): HeaderRow | null {
  const index = range.cells
    .slice(0, rowsSearched)
    .findIndex((row) => row.some((cell) => typeof cell === "string" && !isBlank(cell)));
  return index === -1 ? null : headerRowAt(range, index, settings);
}

/** What finding headers looks at. */
export type HeaderSettings = Pick<AccountsSettings, "columns" | "export" | "headerRow">;

function headerRowAt({ cells }: SheetRange, index: number, settings: HeaderSettings): HeaderRow {
  const written = Array.from(cells[index] ?? [], readHeader);
  const profile = settings.export === "none" ? undefined : findAccountProfile(written);
  const headers = profileHeaders(written, profile, accountHeaders);
  const recognised = matchFields(headers, accountFields).size + chosenHeaders(headers, settings);
  return { index, headers, recognised, profile };
}

/** The first row of filled, all different texts that has at least two rows below it with other kinds of cells. */
function looksLikeHeaders({ cells }: SheetRange): number | null {
  for (let index = 0; index < Math.min(rowsSearched, cells.length - 2); index++) {
    const filled = cells[index]!.filter((cell) => !isBlank(cell));
    const texts = new Set(filled.map((cell) => (typeof cell === "string" ? foldText(cell) : "")));
    if (filled.length < 2 || texts.has("") || texts.size < filled.length) continue;
    const below = cells.slice(index + 1).filter((row) => row.some((cell) => !isBlank(cell)));
    const others = below.filter((row) => row.some((cell) => !isBlank(cell) && saysMoreThanText(cell)));
    if (others.length >= 2) return index;
  }
  return null;
}

/** True for a number, a flag, and what is written as a number, money or a date. */
function saysMoreThanText(cell: Cell): boolean {
  return typeof cell !== "string" || writtenNumber(cell) !== null || writtenDate(cell) !== null;
}

/** Headers that only the user's choice makes known. */
function chosenHeaders(headers: readonly Header[], { columns }: Pick<AccountsSettings, "columns">): number {
  const known = new Set(
    accountFields.flatMap(({ meanings, dictionary }) => meanings.flatMap((one) => dictionary.wordsOf(one))),
  );
  const texts = new Set(headers.filter(({ word }) => !known.has(word)).map(({ text }) => text));
  return Object.values(columns).filter((chosen) => typeof chosen === "string" && texts.has(chosen.trim())).length;
}
