import { mrrValuesSheet } from "../../../core/report/mrr/mrrSheet";
import type { ResultCell } from "../../../core/report/layout/resultSheet";
import { isoDate } from "../../../core/sheet/serialDate";
import type { WriteMrrRequest } from "../../../commands/writeMrr";
import type { Texts } from "../../../texts/texts";

/**
 * The schedule as text that a spreadsheet turns back into cells when it is pasted: tabs between columns, a line per row,
 * days as 2026-10-01, figures in full with the decimal sign of the language, which is what a spreadsheet of that language
 * reads: there `1.58` would become a date.
 */
export function scheduleText(
  { periods, ...request }: Omit<WriteMrrRequest, "form">,
  language: string,
  texts: Texts,
): string {
  const [table] = mrrValuesSheet(request, periods, texts.report).tables;
  if (!table) return "";
  const { columns, rows } = table;
  const figure = new Intl.NumberFormat(language, { useGrouping: false, maximumSignificantDigits: 17 });
  const cellText = (cell: ResultCell, column: number): string => {
    if (typeof cell === "number") return columns[column]?.kind === "date" ? isoDate(cell) : figure.format(cell);
    return cell === null ? "" : typeof cell === "string" ? cell : "code" in cell ? cell.code : cell.formula;
  };
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(cellText))];
  return lines.map((line) => line.join("\t")).join("\n");
}
