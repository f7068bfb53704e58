import type { Cell, Cells } from "../../../../src/core/sheet/cell";

/**
 * A small table as it is written down in a test: rows one a line or behind ` / `, cells between `|`. Plain numbers are
 * numbers, blanks are `null`; dates stay text.
 *
 * @example tableOfText("Customer|MRR|Start / Acme|100|2026-01-01")
 */
export function tableOfText(text: string): Cells {
  return text.split(" / ").map((row) => row.split("|").map(cellOf));
}

function cellOf(text: string): Cell {
  const written = text.trim();
  if (written === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;
}
