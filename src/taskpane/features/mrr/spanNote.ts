import type { Span } from "../../../core/ledger/periods";
import type { DateSerial } from "../../../core/sheet/serialDate";
import type { Formatter } from "../../format/formatter";
import type { Texts } from "../../../texts/texts";

/**
 * What a person should know about a span in sight; `null` when there is nothing.
 *
 * @param known what is known, where more was asked for; else `null`.
 * @param today the day that figures are as of.
 */
export function spanNote(
  shown: Span,
  known: Span | null,
  today: DateSerial,
  format: Formatter,
  allTexts: Texts,
): string | null {
  const { span: texts } = allTexts.mrr;
  const notes = [
    ...(known === null ? [] : [texts.cut(format.date(known.from), format.date(known.to))]),
    ...(shown.to <= today + 1 ? [] : [texts.toCome(shown.from > today ? null : format.date(today))]),
  ];
  return notes.length === 0 ? null : notes.join(" ");
}
