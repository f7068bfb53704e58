import type { ContentKind } from "../../../core/vocabulary/columnSample";
import type { MappedColumn } from "./mappedColumn";

/** The columns of a sheet in two lists. */
export interface ColumnLists {
  /** In the order of the sheet; those that wait for an answer among them. */
  readonly used: readonly MappedColumn[];
  /** Money, dates and flags first, then numbers; each kind in the order of the sheet. */
  readonly notUsed: readonly MappedColumn[];
  /** Texts and blanks, which hardly any figure could come from. */
  readonly texts: readonly MappedColumn[];
}

const telling: readonly ContentKind[] = ["money", "date", "flag", "number"];

/** Sorts columns for a person who looks for what was passed over. */
export function columnLists(columns: readonly MappedColumn[]): ColumnLists {
  const others = columns.filter(({ isUsed }) => !isUsed);
  return {
    used: columns.filter(({ isUsed }) => isUsed),
    notUsed: telling.flatMap((kind) => others.filter(({ content }) => content === kind)),
    texts: others.filter(({ content }) => !telling.includes(content)),
  };
}
