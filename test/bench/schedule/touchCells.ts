import type { LedgerCells } from "../ledgerPayload";

/** Reads every cell once and adds it up somehow: what no function can do without. */
export function touchCells(cells: LedgerCells): number {
  let sum = 0;
  for (let row = 1; row < cells.length; row++) {
    const rowCells = cells[row]!;
    sum += (rowCells[0] as string).length + (rowCells[1] as number);
    sum += (rowCells[2] as string).length + (rowCells[3] as number);
    const end = rowCells[4]!;
    if (end !== "") sum += end as number;
  }
  return sum;
}

/** Reads every cell once and looks every id up in a Map: what no function that tells customers apart can do without. */
export function touchAndLookUp(cells: LedgerCells): number {
  const numbers = new Map<string, number>();
  let sum = 0;
  for (let row = 1; row < cells.length; row++) {
    const rowCells = cells[row]!;
    const id = rowCells[0] as string;
    sum += (rowCells[1] as number) + (rowCells[2] as string).length + (rowCells[3] as number);
    const end = rowCells[4]!;
    if (end !== "") sum += end as number;
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size));
    sum += number;
  }
  return sum;
}
