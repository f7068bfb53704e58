/// <reference types="office-js" />
import { foldText } from "../../../core/sheet/foldText";
import type { PendingTable } from "./pendingResult";
import type { PresentTable } from "./presentTables";

/** What a column of ours is called for a moment, where columns change their names among themselves. */
export function nameOnTheWay(id: string): string {
  return `CS:${id}`;
}

/**
 * Gives a table its new columns; what is to be done is not sent yet. A header that is written over would rename the column
 * in every formula that refers to it, so that such a formula would show another column's figures: columns that stay are
 * left alone or get their new words, others are put in and taken out around them. One that the user dragged to another
 * place comes back as a new column.
 *
 * @param renamed columns of ours that get another name: formulas follow
 */
export function arrangeColumns(
  { table, columns }: PresentTable,
  wanted: PendingTable,
  renamed: readonly (readonly [from: string, to: string])[],
): void {
  const { headers } = wanted;
  const present = [...columns];
  renameColumns(table, present, wanted, [...renamed, ...wanted.renamed]);
  const staying = longestInOrder(present.map((name) => headers.indexOf(name)));
  const misplaced = present.filter((name, place) => headers.includes(name) && !staying.has(place));
  for (const name of misplaced) takeOut(table, present, name);
  headers.forEach((header, index) => {
    if (present.includes(header)) return;
    const place = index === 0 ? 0 : present.indexOf(headers[index - 1] ?? "") + 1;
    table.columns.add(place, undefined, header);
    present.splice(place, 0, header);
  });
  for (const name of present.filter((one) => !headers.includes(one))) takeOut(table, present, name);
}

/** Every name is given when nothing else has it: names of columns are unique, in any case. */
function renameColumns(
  table: Excel.Table,
  present: string[],
  { headers, ownIds }: PendingTable,
  renamed: readonly (readonly [from: string, to: string])[],
): void {
  const has = (name: string, except: number): boolean =>
    present.some((one, place) => place !== except && foldText(one) === foldText(name));
  const rename = (place: number, to: string): void => {
    table.columns.getItemAt(place).name = to;
    present[place] = to;
  };
  let waiting = renamed
    .map(([from, to]) => ({ place: present.indexOf(from), to }))
    .filter(({ place, to }) => place >= 0 && !(has(to, place) && !renamed.some(([from]) => sameName(from, to))));
  while (waiting.length > 0) {
    const free = waiting.filter(({ place, to }) => !has(to, place));
    for (const { place, to } of free) if (!has(to, place)) rename(place, to);
    waiting = waiting.filter(({ place, to }) => present[place] !== to);
    const [first] = waiting;
    if (free.length === 0 && first) rename(first.place, nameOnTheWay(ownIds[headers.indexOf(first.to)] ?? first.to));
  }
}

function sameName(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

function takeOut(table: Excel.Table, present: string[], name: string): void {
  const place = present.indexOf(name);
  table.columns.getItemAt(place).delete();
  present.splice(place, 1);
}

/** Indices of the longest part of the list that rises; below 0 does not count. */
function longestInOrder(places: readonly number[]): ReadonlySet<number> {
  const best: { length: number; before: number }[] = [];
  let end = -1;
  places.forEach((place, index) => {
    let [length, before] = [place < 0 ? 0 : 1, -1];
    for (let earlier = 0; earlier < index && place >= 0; earlier++) {
      const other = places[earlier] ?? -1;
      if (other < 0 || other >= place || (best[earlier]?.length ?? 0) + 1 <= length) continue;
      length = (best[earlier]?.length ?? 0) + 1;
      before = earlier;
    }
    best.push({ length, before });
    if (length > (end < 0 ? 0 : (best[end]?.length ?? 0))) end = index;
  });
  const kept = new Set<number>();
  for (let index = end; index >= 0; index = best[index]?.before ?? -1) kept.add(index);
  return kept;
}
