import type { ProposedChange } from "../../../commands/fixes/proposeFixes";
import { cellAddress } from "../../../core/sheet/sheetRange";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";

/** `E26: “1.2k” → 1,200`: a cell before and after. */
export function changeWords({ place, before, after, day }: ProposedChange, format: Formatter, texts: Texts): string {
  const { fix } = texts.pane.problems;
  const written = (content: ProposedChange["before"] | ProposedChange["after"]): string =>
    typeof content === "number" ? format.number(content) : fix.quoted(typeof content === "string" ? content : "");
  const result = day === undefined ? written(after) : format.date(day);
  return fix.change(cellAddress(place.row, place.column), written(before), result);
}
