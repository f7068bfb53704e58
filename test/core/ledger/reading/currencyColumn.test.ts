import { describe, expect, it } from "vitest";
import { ColumnCells } from "../../../../src/core/ledger/reading/columnCells";
import { currencyColumn } from "../../../../src/core/ledger/reading/currencyColumn";
import { CurrencySpellings } from "../../../../src/core/ledger/reading/currencySpellings";
import { readHeader } from "../../../../src/core/vocabulary/header";
import { tableOfText } from "./tableOfText";

function columnOf(text: string) {
  const cells = tableOfText(text);
  return currencyColumn((cells[0] ?? []).map(readHeader), new ColumnCells(cells));
}

describe("the column of currencies", () => {
  it("is known by its header, of several the first in order of precedence", () => {
    expect(columnOf("Billing currency|currency_code|Currency / EUR|USD|BRL")).toBe(2);
    expect(columnOf("Plan currency|Amount / EUR|1")).toBe(0);
    expect([columnOf("Währung / EUR"), columnOf("Moeda / BRL"), columnOf("Name / EUR")]).toEqual([0, 0, -1]);
  });

  it("is any other with a word for it and codes below", () => {
    for (const header of ["Home currency", "CurrencyIsoCode", "acct_ccy", "Curr.", "Währung (ISO)", "Moeda local"]) {
      expect(columnOf(`${header} / EUR / x`), header).toBe(0);
    }
    expect(columnOf("Home currency / 1.08 / 1.09 / EUR")).toBe(-1);
    expect([columnOf("Currency rate / EUR"), columnOf("Recurring / EUR")]).toEqual([-1, -1]);
  });

  it("is asked for where two have an equal claim", () => {
    for (const headers of ["Currency|currency", "Home currency|Pay ccy"]) {
      expect(columnOf(`${headers} / EUR|USD`), headers).toMatchObject({ code: "columnsAlike", row: 0, column: 0 });
    }
  });
});

describe("the currencies of a table", () => {
  it("are named as first spelt, three of them and the number", () => {
    const spellings = new CurrencySpellings();
    spellings.add("", "");
    spellings.add("EUR", "eur");
    spellings.add("EUR", "€");
    expect([spellings.areMixed, spellings.named()]).toEqual([false, "eur"]);
    for (const code of ["USD", "GBP", "BRL", "JPY"]) spellings.add(code, code);
    expect([spellings.areMixed, spellings.named()]).toEqual([true, "eur, USD, GBP … (5 in all)"]);
  });
});
