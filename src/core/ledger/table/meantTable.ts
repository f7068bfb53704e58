import type { ImportProfile } from "../../imports/importProfile";
import type { Cells } from "../../sheet/cell";
import type { SheetRange } from "../../sheet/sheetRange";
import { readHeader } from "../../vocabulary/header";
import { mapCells } from "../mapping/mapCells";
import { chosenHeaderRow, mapHeaders, profileOf } from "../mapping/mapHeaders";
import { gridDaysBelow } from "../reading/gridDays";
import { namesAnyColumn } from "../reading/subscriptionColumns";
import type { MrrDefinition } from "../mrrDefinition";
import { datesFrom1900, headedRange } from "./headedRange";
import { likelyHeaderRow } from "./likelyHeaderRow";
import { tablePlace, type TablePlace } from "./tablePlace";

/** The table of a sheet, as it stands and as a person means it. */
export interface MeantTable {
  /** From its header row on, as the sheet has it. */
  readonly headed: SheetRange;
  /** The same with dates that count from 1900. */
  readonly range: SheetRange;
  /** Its cells as they are to be read: the same ones where nothing was said of columns and words. */
  readonly cells: Cells;
  /** The export that its headers tell of, or a person left it to be. */
  readonly profile: ImportProfile | undefined;
}

/** Finds the subscription table or MRR grid of a sheet by its headers and by what a person said of them. */
export function meantTable(given: SheetRange, definition: MrrDefinition): MeantTable {
  const row = chosenHeaderRow(given.cells, definition);
  const mapped =
    row === -1
      ? given
      : { ...given, cells: given.cells.map((cells, at) => (at === row ? mapHeaders(cells, definition) : cells)) };
  const place = placeOf(mapped);
  const headed = headedRange(given, place);
  const written = headed.cells[0] ?? [];
  const headers = place.headerRow === row ? (headedRange(mapped, place).cells[0] ?? []) : written;
  const range = datesFrom1900(headed, headers);
  // A grid's dates in the header row are converted with the others.
  const own = range.cells[0] ?? [];
  const read = headers === written ? own : headers.map((cell, at) => (typeof cell === "number" ? own[at] : cell));
  return { headed, range, cells: mapCells(range.cells, read, definition), profile: profileOf(written, definition) };
}

/** Where the table stands; where no header is known, from the row on that looks like headers. An Excel table has its own. */
function placeOf(range: SheetRange): TablePlace {
  const place = tablePlace(range);
  if (range.table !== undefined) return place;
  const header = range.cells[place.headerRow] ?? [];
  if (namesAnyColumn(header.map(readHeader)) || gridDaysBelow(header) !== null) return place;
  const headerRow = likelyHeaderRow(range.cells);
  return headerRow === 0 ? place : { ...place, headerRow };
}
