import type { CellChange } from "../../../commands/spreadsheetHost";
import { cellAddress } from "../../../core/sheet/sheetRange";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";
import type { PaneMessage } from "../../workbook/paneMessage";

const maxNamed = 5;

/** What was written, cell by cell as far as there is room. */
export function fixMessage(written: readonly CellChange[], format: Formatter, texts: Texts): PaneMessage {
  const { fix } = texts.pane.problems;
  const named = written.slice(0, maxNamed).map(({ place }) => `${place.sheet}!${cellAddress(place.row, place.column)}`);
  const others = written.length - named.length;
  return {
    intent: "success",
    title: fix.written(written.length, format.count(written.length)),
    detail: fix.writtenDetail(named, others, format.count(others)),
  };
}
