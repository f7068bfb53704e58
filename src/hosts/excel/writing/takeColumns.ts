/// <reference types="office-js" />
import { identifyColumns } from "../../../core/report/layout/identifyColumns";
import type { NamedColumn } from "../../../core/report/layout/resultSheet";
import type { RowCaptions } from "../../../core/report/layout/resultSheet";
import type { CellRectangle } from "../../../core/report/layout/sheetLayout";
import {
  columnsOfTable,
  namedColumn,
  type WrittenColumn,
  type WrittenColumns,
} from "../../../core/report/layout/workbookMarks";
import { readText } from "../../../core/sheet/cell";
import { foldText } from "../../../core/sheet/foldText";
import { nameOnTheWay } from "./arrangeColumns";
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
  /** `null` for one of the user's. */
  readonly id: string | null;
  /** What the captions in it stand for, as they were written. */
  readonly captions?: RowCaptions;
}

/** A table of ours in a sheet that a result is written to. */
export interface KnownTable {
  readonly present: PresentTable;
  /** `null` for one that goes. */
  readonly wanted: PendingTable | null;
  readonly taken: TakenTable;
  /** Columns of ours that get another name, by what they are called in references. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/**
 * The tables of ours on a sheet with what of them is the user's, from the top down.
 *
 * @param written columns that we wrote before this run
 * @param isGiven whether the sheet may have the new result already, so that the headers of this run are ours too
 */
export function knownTables(
  { tables, removed }: PendingSheet,
  present: readonly PresentTable[],
  written: WrittenColumns,
  isGiven: boolean,
): KnownTable[] {
  const isRemoved = (name: string): boolean => removed.some((one) => one.name === name);
  return present
    .flatMap((table): KnownTable[] => {
      const wanted = tables.find(({ name }) => name === table.name) ?? null;
      if (!wanted && !isRemoved(table.name)) return [];
      const own = wanted ? ownColumnsOf(wanted) : [];
      const ids = idsOfColumns(table, wanted, own, written, isGiven);
      return [
        {
          present: table,
          wanted,
          taken: takenTable(table, wanted, own, ids, columnsOfTable(written, table.name) ?? []),
          renamed: renamedColumns(table, own, ids),
        },
      ];
    })
    .sort((one, other) => one.present.range.startRow - other.present.range.startRow);
}

/** Which column of ours each column of a table is, by id; `null` for one of the user's. */
function idsOfColumns(
  { name, headers }: PresentTable,
  wanted: PendingTable | null,
  own: readonly NamedColumn[],
  written: WrittenColumns,
  isGiven: boolean,
): readonly (string | null)[] {
  const texts = headers.map(readText);
  const before = columnsOfTable(written, name);
  // A column of the user's that gives way to one of ours is still called so where it has not been renamed yet.
  const users = new Set(wanted?.renamed.flatMap(([from, to]) => (texts.includes(to) ? [] : [foldText(from)])));
  const given = own.filter(({ header }) => !users.has(foldText(header)));
  if (!before || !isGiven) return identifyColumns(texts, before, own);
  const onTheWay = [...before, ...given].flatMap(({ id }) => (id === null ? [] : [{ id, header: nameOnTheWay(id) }]));
  // Where columns change names among themselves, their order tells whether they have done so.
  const after = identifyColumns(texts, [...given, ...before, ...onTheWay], own);
  return isInOrder(after, own) ? after : identifyColumns(texts, [...before, ...given, ...onTheWay], own);
}

function isInOrder(ids: readonly (string | null)[], own: readonly NamedColumn[]): boolean {
  const places = ids.map((id) => own.findIndex((column) => column.id === id)).filter((place) => place >= 0);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** Columns of ours with the names that they get: those that stay their new words, one that goes makes way for another. */
function renamedColumns(
  { columns }: PresentTable,
  own: readonly NamedColumn[],
  ids: readonly (string | null)[],
): [string, string][] {
  return columns.flatMap((name, place): [string, string][] => {
    const id = ids[place] ?? null;
    if (id === null) return [];
    const staying = own.find((column) => column.id === id);
    if (staying) return staying.header === name ? [] : [[name, staying.header]];
    return own.some(({ header }) => foldText(header) === foldText(name)) ? [[name, nameOnTheWay(id)]] : [];
  });
}

function takenTable(
  { name, range, headers }: PresentTable,
  wanted: PendingTable | null,
  own: readonly NamedColumn[],
  ids: readonly (string | null)[],
  written: readonly WrittenColumn[],
): TakenTable {
  const keys = new Set(wanted?.keyColumns.map((column) => own[column]?.id));
  const isKey = (id: string, place: number): boolean => (wanted ? keys.has(id) : place === 0);
  return {
    name,
    range,
    columns: headers.map(readText).flatMap((header, place): TakenColumn[] => {
      const id = ids[place] ?? null;
      if (id === null) return [{ place, header, id }];
      const captions = written.find((column) => column.id === id)?.captions;
      return isKey(id, place) ? [{ place, header, id, ...(captions && { captions }) }] : [];
    }),
  };
}

/** Our columns of a table. */
export function ownColumnsOf({ ownIds, headers, captions = {} }: PendingTable): NamedColumn[] {
  return ownIds.map((id, column) => namedColumn({ id, header: headers[column] ?? "", captions: captions[id] }));
}

export function hasUserColumns({ columns }: TakenTable): boolean {
  return columns.some(({ id }) => id === null);
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
    for (const { place, id } of columns) {
      const column = range.startColumn + place;
      const cells = { ...range, startColumn: column, endColumn: column };
      const copy = (block: "taken" | "shown", type: Parameters<Excel.Range["copyFrom"]>[1]): void =>
        blockRange(staging, blockColumns, block, cells).copyFrom(rangeOf(sheet, cells), type);
      copy("taken", id === null ? Excel.RangeCopyType.all : Excel.RangeCopyType.values);
      if (id === null) copy("shown", Excel.RangeCopyType.values);
    }
  }
  state.numberFormat = inPieces("").map(() => ["@"]);
  state.values = inPieces(JSON.stringify(tables));
}
