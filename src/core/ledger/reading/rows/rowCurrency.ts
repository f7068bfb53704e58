import { readText } from "../../../sheet/cell";
import { currencyCode, hasMinorUnits } from "../../../vocabulary/currencies";
import type { Header } from "../../../vocabulary/header";
import { CurrencySpellings } from "../currencySpellings";
import type { LedgerFault } from "../ledgerFault";
import type { SubscriptionColumns } from "../subscriptionColumns";
import { WordReader } from "../wordReader";
import type { RowCells } from "./rowCells";

/** Reads the currencies of rows, and what is wrong with them all together. */
export class CurrencyReader {
  private readonly spellings = new CurrencySpellings();
  private readonly codes = new WordReader((cell) => {
    const text = cell === 0 ? "" : readText(cell);
    const code = currencyCode(text);
    this.spellings.add(code, text);
    return code;
  });

  constructor(
    private readonly row: RowCells,
    private readonly columns: SubscriptionColumns,
  ) {}

  /** Takes note of a row's currency; one that is not the header's is a fault. */
  read(): void {
    const { row, columns } = this;
    const currency = this.codes.read(row.sound(columns.currency));
    if (currency !== "" && currency !== (columns.headerCurrency ?? currency)) {
      row.fault("currencyDiffers", columns.currency, columns.amount);
    }
  }

  /** True for one that was met a few rows ago, so that note was taken of it. */
  knows(currency: string): boolean {
    return this.codes.knows(currency);
  }

  /** What is wrong with the currencies of all rows: they are several, or have no cents where amounts are in cents. */
  faultOf(headers: readonly Header[]): LedgerFault | undefined {
    const { currency: column, scale } = this.columns;
    const { spellings } = this;
    const place = { column, header: headers[column]?.text };
    if (spellings.areMixed) return { code: "mixedCurrencies", ...place, found: spellings.named() };
    const odd = scale === 0.01 ? [...spellings.codes].find((code) => !hasMinorUnits(code)) : undefined;
    return odd === undefined ? undefined : { code: "noMinorUnits", ...place, found: odd };
  }
}
