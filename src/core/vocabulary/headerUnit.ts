import { spaced } from "./foldWord";
import type { Header } from "./header";
import { unitsIn, type AmountUnit } from "./unit";

const marks = /[()[\]-]/g;

/** A header as a text to take units from, those outside its brackets too: `Fee [k€] (yearly)` → `Fee  k€   yearly`. */
export function unitText({ text }: Pick<Header, "text">): string {
  return spaced(text.replace(marks, " ")).trim();
}

/**
 * What a header says about the unit of its amounts where a person said that they are such, though its words are none that
 * we know.
 *
 * @example headerUnit(readHeader("Billed k€ / year")).scales // [1000]
 */
export function headerUnit(header: Pick<Header, "text">): AmountUnit {
  return unitsIn(unitText(header)).unit;
}
