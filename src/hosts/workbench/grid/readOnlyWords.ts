import type { ILocales } from "@univerjs/core";

/** What the grid says of an act that is not allowed: nobody here is a creator who could be asked for a permission. */
const refusals = [
  ...["commonErr", "editErr", "pasteErr", "setStyleErr", "copyErr", "workbookCopyErr", "setRowColStyleErr"],
  ...["moveRowColErr", "moveRangeErr", "insertRowColErr", "removeRowColErr", "autoFillErr", "filterErr"],
  ...["operatorSheetErr", "insertOrDeleteMoveRangeErr", "alertContent"],
];

/** What is said to a person who changes a read-only workbook. */
export interface ReadOnlyWords {
  readonly title: string;
  readonly refused: string;
}

interface GridWords {
  readonly "sheets-ui": { readonly permission: { readonly dialog: Readonly<Record<string, string>> } };
}

/** The grid's words, with ours where it speaks of a read-only workbook. */
export function withReadOnlyWords(words: ILocales[string], { title, refused }: ReadOnlyWords): ILocales[string] {
  const { "sheets-ui": sheets } = words as unknown as GridWords;
  const ours = { alert: title, ...Object.fromEntries(refusals.map((key) => [key, refused])) };
  const permission = { ...sheets.permission, dialog: { ...sheets.permission.dialog, ...ours } };
  return { ...words, "sheets-ui": { ...sheets, permission } };
}
