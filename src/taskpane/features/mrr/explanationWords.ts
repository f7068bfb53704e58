import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import { endOffset } from "../../../core/ledger/mrrDefinition";
import type { ExplainingRow, Explanation } from "../../../core/ledger/reconciliation/explanation";
import type { Span } from "../../../core/ledger/periods";
import type { DateSerial } from "../../../core/sheet/serialDate";
import type { Formatter } from "../../format/formatter";
import type { Texts } from "../../../texts/texts";

/** What decides how the ends of a table are read. */
type EndReading = Pick<TableFigures, "layout" | "definition">;

/**
 * How a reported MRR may have been counted otherwise, in words.
 *
 * @param date the day that the two are compared for.
 */
export function explanationWords(
  { kind, detail, rows }: Pick<Explanation, "kind" | "detail" | "rows">,
  date: DateSerial,
  table: EndReading,
  format: Pick<Formatter, "date">,
  texts: Texts,
): string {
  const { kinds } = texts.mrr.reconcile;
  switch (kind) {
    case "endsOnDate":
      return kinds.endsOnDate(format.date(date), table.definition.endsInclusive);
    case "startsOnDate":
      return kinds.startsOnDate(format.date(date));
    case "dayBefore":
      return kinds.dayBefore(format.date(date - 1));
    case "dayAfter":
      return kinds.dayAfter(format.date(date + 1));
    case "currency":
    case "status":
    case "interval":
      return kinds[kind](detail);
    case "amount":
      return kinds.amount(
        customerWords(rows, date, table, format, texts),
        rows.some((row) => isLive(row, date)),
      );
    case "twice":
      return kinds.twice(customerWords(rows, date, table, format, texts));
    default:
      return kinds[kind]();
  }
}

/** The customers of some rows, each with the day that says why it is counted or not. */
function customerWords(
  rows: readonly ExplainingRow[],
  date: DateSerial,
  { layout, definition }: EndReading,
  format: Pick<Formatter, "date">,
  texts: Texts,
): string {
  const { and, noName, live, ended, toCome } = texts.mrr.reconcile;
  const daysAfterEnd = layout === "subscriptions" ? endOffset(definition) : 0;
  /** Of several live rows of one customer the first tells since when it is. */
  const liveFrom = (customer: string): DateSerial =>
    Math.min(...rows.flatMap((row) => (row.customer === customer && isLive(row, date) ? [row.span.from] : [])));
  const words = (row: ExplainingRow): string => {
    const { customer, span } = row;
    const name = customer === "" ? noName : customer;
    if (span === null) return name;
    if (isLive(row, date)) return live(name, format.date(liveFrom(customer)));
    return span.to <= date ? ended(name, format.date(span.to - daysAfterEnd)) : toCome(name, format.date(span.from));
  };
  return and([...new Set(rows.map(words))]);
}

function isLive(row: ExplainingRow, date: DateSerial): row is ExplainingRow & { readonly span: Span } {
  return row.span !== null && row.span.from <= date && date < row.span.to;
}
