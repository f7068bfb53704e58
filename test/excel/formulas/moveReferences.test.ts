import { expect, test } from "vitest";
import { moveReferences } from "./moveReferences";

test.each([
  ["=A1+$A1+A$1+$A$1", 1, 2, "=C2+$A2+C$1+$A$1"],
  ["=SUM(A1:B$2)", 3, 0, "=SUM(A4:B$2)"],
  ["='My sheet'!B2*2", -1, -1, "='My sheet'!A1*2"],
  ["=A1", -1, 0, "=#REF!"],
  ["=Team!A1:B2", 0, -1, "=Team!#REF!"],
  ["=XFD1048576", 1, 0, "=#REF!"],
  ["=SUM(A:B)+SUM($1:2)", 1, 1, "=SUM(B:C)+SUM($1:3)"],
  ['="A1"&T[A1]&LOG10(A1)&Tab1a', 1, 0, '="A1"&T[A1]&LOG10(A2)&Tab1a'],
  ["= a1 + $b$2 ", 0, 1, "= B1 + $b$2 "],
  ["A1", 1, 1, "A1"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
  expect(moveReferences(formula, rows, columns)).toBe(moved);
});
