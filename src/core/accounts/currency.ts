import { currencyCode } from "../vocabulary/currencies";
import type { Header } from "../vocabulary/header";
import { unitsIn } from "../vocabulary/unit";

const formatSign = /\[\$([^\]-]+)(?:-[^\]]*)?\]/;
const looseSign = /[€£$¥]/;

/** The currency that the header of a money column names in brackets, or else its number format; `null` without one. */
export function currencyOfColumn(header: Header, numberFormat: string | null): string | null {
  const [stated] = unitsIn(header.bracket).unit.currencies;
  if (stated !== undefined) return stated;
  if (numberFormat === null) return null;
  const sign =
    formatSign.exec(numberFormat)?.[1]?.trim() ?? looseSign.exec(numberFormat.replace(/\[[^\]]*\]/g, ""))?.[0];
  return sign ? currencyCode(sign) : null;
}

/** The currency of most rows, the alphabetically first of equals; `null` when no row states one. */
export function mainCurrency(codes: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== "") counts.set(code, (counts.get(code) ?? 0) + 1);
  const ordered = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return ordered[0]?.[0] ?? null;
}
