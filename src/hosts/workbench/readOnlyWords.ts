import type { ILocales } from "@univerjs/core";
import { workbenchTexts } from "../../core/texts/workbench";

/** What the grid says of an act that is not allowed: nobody here is a creator who could be asked for a permission. */
const refusals = [
  ...["commonErr", "editErr", "pasteErr", "setStyleErr", "copyErr", "workbookCopyErr", "setRowColStyleErr"],
  ...["moveRowColErr", "moveRangeErr", "insertRowColErr", "removeRowColErr", "autoFillErr", "filterErr"],
  ...["operatorSheetErr", "insertOrDeleteMoveRangeErr", "alertContent"],
];

/** The grid's words for a read-only workbook, by the keys of its own. */
export const readOnlyWords: ILocales[string] = {
  "sheets-ui": {
    permission: {
      dialog: {
        alert: workbenchTexts.readOnly.title,
        ...Object.fromEntries(refusals.map((key) => [key, workbenchTexts.readOnly.refused])),
      },
    },
  },
};
