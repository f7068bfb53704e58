import type { ContentKind } from "../../../../core/vocabulary/columnSample";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";

/** The columns of a sheet in two lists. */
export interface ColumnLists {
  /** In the order of the sheet; those that wait for an answer among them. */
  readonly used: readonly SheetColumn[];
  /** Money, dates and flags first, then numbers; each kind in the order of the sheet. */
  readonly notUsed: readonly SheetColumn[];
  /** Texts and blanks, which hardly any figure could come from. */
  readonly texts: readonly SheetColumn[];
}

const telling: readonly ContentKind[] = ["money", "date", "flag", "number"];

/** Sorts columns for a person who looks for what was passed over. */
export function columnLists(columns: readonly SheetColumn[]): ColumnLists {
  const isUsed = ({ field, named, why }: SheetColumn): boolean =>
    named || (field !== null && (why === null || why === "waits"));
  const others = columns.filter((column) => !isUsed(column));
  return {
    used: columns.filter(isUsed),
    notUsed: telling.flatMap((kind) => others.filter(({ content }) => content === kind)),
    texts: others.filter(({ content }) => !telling.includes(content)),
  };
}
