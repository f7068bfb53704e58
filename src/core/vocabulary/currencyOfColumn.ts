import { currencyCode } from "./currencies";
import type { Header } from "./header";
import { unitsIn } from "./unit";

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
