import { hasMinorUnits } from "../../../vocabulary/currencies";
import type { Header } from "../../../vocabulary/header";
import type { LedgerFault } from "../ledgerFault";
import type { Row } from "./row";

/** Takes note of a row's currency; one that is not the header's is a fault. */
export function readCurrency(row: Row): void {
  const { currency: column, headerCurrency, amount } = row.columns;
  const currency = row.currencies.read(row.sound(column));
  if (currency !== "" && currency !== (headerCurrency ?? currency)) row.fault("currencyDiffers", column, amount);
}

/** What is wrong with the currencies of all rows: they are several, or have no cents where amounts are in cents. */
export function currencyFault({ columns, spellings }: Row, headers: readonly Header[]): LedgerFault | undefined {
  const { currency: column, scale } = columns;
  const place = { column, header: headers[column]?.text };
  if (spellings.areMixed) return { code: "mixedCurrencies", ...place, found: spellings.named() };
  const odd = scale === 0.01 ? [...spellings.codes].find((code) => !hasMinorUnits(code)) : undefined;
  return odd === undefined ? undefined : { code: "noMinorUnits", ...place, found: odd };
}
