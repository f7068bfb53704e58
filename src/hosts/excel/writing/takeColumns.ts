/// <reference types="office-js" />
import { carryUserColumns, type KeyTable } from "../../../core/report/layout/carryUserColumns";
import type { CellRectangle } from "../../../core/report/layout/sheetLayout";
import { headersOfTable } from "../../../core/report/layout/workbookMarks";
import { readText } from "../../../core/sheet/cell";
import { foldText } from "../../../core/sheet/foldText";
import type { PendingSheet, PendingTable } from "./pendingResult";
import type { PresentTable } from "./presentTables";
import { rangeOf } from "./rectangles";
import { blockRange, inPieces, takenCells } from "./stagingBlocks";

/** What is copied out of a table: its key columns and the user's. */
export interface TakenTable {
  readonly name: string;
  /** Where the table stood then. */
  readonly range: CellRectangle;
  readonly columns: readonly TakenColumn[];
}

export interface TakenColumn {
  readonly place: number;
  readonly header: string;
  readonly isUsers: boolean;
}

/** A table of ours in a sheet that a result is written to. */
export interface KnownTable {
  readonly present: PresentTable;
  /** `null` for one that goes. */
  readonly wanted: PendingTable | null;
  readonly taken: TakenTable;
}

type WrittenHeaders = Readonly<Record<string, readonly string[]>>;

/**
 * The tables of ours on a sheet with what of them is the user's, from the top down.
 *
 * @param written headers that we wrote before this run
 * @param isGiven whether the sheet may have the new result already, so that the headers of this run are ours too
 */
export function knownTables(
  { tables, removed }: PendingSheet,
  present: readonly PresentTable[],
  written: WrittenHeaders,
  isGiven: boolean,
): KnownTable[] {
  const isRemoved = (name: string): boolean => removed.some((one) => one.name === name);
  return present
    .flatMap((table): KnownTable[] => {
      const wanted = tables.find(({ name }) => name === table.name) ?? null;
      if (!wanted && !isRemoved(table.name)) return [];
      return [{ present: table, wanted, taken: takenTable(table, wanted, written, isGiven) }];
    })
    .sort((one, other) => one.present.range.startRow - other.present.range.startRow);
}

function takenTable(
  { name, range, headers }: PresentTable,
  wanted: PendingTable | null,
  written: WrittenHeaders,
  isGiven: boolean,
): TakenTable {
  const texts = headers.map(readText);
  const before = headersOfTable(written, name);
  const own = wanted?.headers.slice(0, wanted.ownColumns) ?? [];
  // A column of the user's that gives way to one of ours is still called so where it has not been renamed yet.
  const users = new Set(wanted?.renamed.flatMap(([from, to]) => (texts.includes(to) ? [] : [foldText(from)])));
  const ours = before && isGiven ? [...before, ...own.filter((header) => !users.has(foldText(header)))] : before;
  const columns = own.map((header) => ({ header }));
  const places = new Set(
    carryUserColumns({ values: [headers], ours }, keyTable(columns, wanted?.keyColumns ?? [])).columns,
  );
  const keys = new Set(wanted?.keyColumns.map((column) => foldText(wanted.headers[column] ?? "")));
  const isKey = (header: string, place: number): boolean => (wanted ? keys.has(foldText(header)) : place === 0);
  return {
    name,
    range,
    columns: texts.flatMap((header, place) =>
      places.has(place) || isKey(header, place) ? [{ place, header, isUsers: places.has(place) }] : [],
    ),
  };
}

/** A table with nothing but headers and keys. */
export function keyTable(columns: readonly { readonly header: string }[], keyColumns: readonly number[]): KeyTable {
  return {
    columns: columns.map(({ header }) => ({ header, kind: "text", numberFormat: "@", width: 0 })),
    rows: [],
    keyColumns,
  };
}

export function hasUserColumns({ columns }: TakenTable): boolean {
  return columns.some(({ isUsers }) => isUsers);
}

/**
 * Lets a request fail before it does anything where a table is no longer where it was, or no longer has a column that
 * matters: what a person does between two requests is noticed by the second. Its rows may be others all the same.
 */
export function guardTable(sheet: Excel.Worksheet, { present, taken }: KnownTable): void {
  const { table, range, columns } = present;
  const { startRow, endRow, startColumn, endColumn } = range;
  // An intersection that is empty is an error.
  const whole = table.getRange();
  whole.getCell(0, 0).getIntersection(sheet.getCell(startRow, startColumn));
  whole.getLastCell().getIntersection(sheet.getCell(endRow, endColumn));
  for (const { place } of taken.columns) {
    const header = table.columns.getItem(columns[place] ?? "").getHeaderRowRange();
    header.getIntersection(sheet.getCell(startRow, startColumn + place));
  }
}

/** Copies what is to be taken to the staging sheet. Excel does it, so that it is all of one moment and of any size. */
export function takeColumns(
  sheet: Excel.Worksheet,
  staging: Excel.Worksheet,
  blockColumns: number,
  tables: readonly TakenTable[],
): void {
  const state = takenCells(staging, blockColumns);
  state.values = inPieces("");
  for (const { range, columns } of tables) {
    for (const { place, isUsers } of columns) {
      const column = range.startColumn + place;
      const cells = { ...range, startColumn: column, endColumn: column };
      const copy = (block: "taken" | "shown", type: Parameters<Excel.Range["copyFrom"]>[1]): void =>
        blockRange(staging, blockColumns, block, cells).copyFrom(rangeOf(sheet, cells), type);
      copy("taken", isUsers ? Excel.RangeCopyType.all : Excel.RangeCopyType.values);
      if (isUsers) copy("shown", Excel.RangeCopyType.values);
    }
  }
  state.numberFormat = inPieces("").map(() => ["@"]);
  state.values = inPieces(JSON.stringify(tables));
}
