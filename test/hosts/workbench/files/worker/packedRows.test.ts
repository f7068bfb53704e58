import { CellValueType, type ICellData } from "@univerjs/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellData } from "../../../../../src/hosts/workbench/files/cellsFromFile";
import { packRows, unpackRows } from "../../../../../src/hosts/workbench/files/worker/packedRows";
import { rowBlocks } from "../../../../../src/hosts/workbench/files/worker/rowBlocks";

const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
);
const cell = fc.record<ICellData>(
  {
    v: value,
    t: fc.constantFrom(CellValueType.STRING, CellValueType.NUMBER, CellValueType.BOOLEAN, CellValueType.FORCE_STRING),
    s: fc.oneof(fc.constantFrom("style-1", "style-2"), fc.constant({ bl: 1 as const })),
    f: fc.constantFrom("=A1", "=SUM(B:B)"),
    custom: fc.constant({ kept: 1 }),
  },
  { requiredKeys: [] },
);
const line = fc.dictionary(fc.nat(16_383).map(String), cell, { maxKeys: 6 });
const sheet = fc.dictionary(fc.nat(1_048_575).map(String), line, { maxKeys: 12 }) as unknown as fc.Arbitrary<CellData>;

test("Rows that are packed and unpacked are the same, whatever their cells hold", () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      const unpacked: CellData = {};
      for (const packed of rowBlocks(cells)) unpackRows(structuredClone(packed), unpacked);
      expect(JSON.stringify(unpacked)).toBe(JSON.stringify(cells));
    }),
  );
});

test("A row that is not there is left out, and a cell that is nothing too", () => {
  const unpacked: CellData = {};
  unpackRows(packRows({ 3: { 0: { v: 1, t: 2 }, 1: null }, 5: undefined }, [3, 4, 5]), unpacked);
  expect(unpacked).toEqual({ 3: { 0: { v: 1, t: 2 } } });
});

test("Each text and each style of a block is there once", () => {
  const cells = Object.fromEntries(
    Array.from({ length: 500 }, (_, row) => [row, { 0: { v: `CSM ${row % 7}`, t: 1, s: `s${row % 3}` } }]),
  );
  const { texts, styleIds } = packRows(cells, Object.keys(cells).map(Number));
  expect([texts.length, styleIds.length]).toEqual([7, 3]);
});

test("A large sheet comes in blocks of about as many cells each, a wide one in fewer rows", () => {
  const rowsOf = (rows: number, columns: number): number[] => {
    const row = Object.fromEntries(Array.from({ length: columns }, (_, column) => [column, { v: column, t: 2 }]));
    const cells = Object.fromEntries(Array.from({ length: rows }, (_, index) => [index, row]));
    return [...rowBlocks(cells)].map(({ rows: numbers }) => numbers.length);
  };
  expect(rowsOf(5000, 10)).toEqual([1000, 1000, 1000, 1000, 1000]);
  expect(rowsOf(500, 100)).toEqual([100, 100, 100, 100, 100]);
  expect(rowsOf(0, 0)).toEqual([]);
});
