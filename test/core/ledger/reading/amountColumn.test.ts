import { describe, expect, it } from "vitest";
import type { ImportProfile } from "../../../../src/core/imports/importProfile";
import { amountColumns } from "../../../../src/core/ledger/reading/amountColumn";
import { ColumnCells } from "../../../../src/core/ledger/reading/columnCells";
import { monthlyInterval, yearlyInterval } from "../../../../src/core/vocabulary/interval";
import { readHeader } from "../../../../src/core/vocabulary/header";
import { tableOfText } from "./tableOfText";

function columnsOf(
  text: string,
  { isContract = false, profile }: { isContract?: boolean; profile?: Partial<ImportProfile> } = {},
) {
  const cells = tableOfText(text);
  const export_ = profile && { id: "x", kind: "subscriptions" as const, fits: () => 1, ...profile };
  return amountColumns((cells[0] ?? []).map(readHeader), new ColumnCells(cells), isContract, export_);
}

describe("the amount's column", () => {
  it("is the first in order of precedence below which numbers stand", () => {
    expect(columnsOf("Amount|Price|MRR / 1|2|3")).toMatchObject({
      amount: 2,
      kind: "row",
      fixedInterval: monthlyInterval,
    });
    expect(columnsOf("Price|ARR / 2|3")).toMatchObject({ amount: 1, kind: "row", fixedInterval: yearlyInterval });
    expect(columnsOf("Amount|Price / 1|gold / 2|silver")).toMatchObject({ amount: 0, kind: "unclear" });
    // Where none holds numbers its rows say so.
    expect(columnsOf("MRR|Amount / x|y")).toMatchObject({ amount: 0 });
    expect(columnsOf("Plan / Pro")).toEqual({ code: "amountColumnMissing" });
  });

  it("is the row's, one unit's, unclear or a contract's", () => {
    const kinds = {
      row: ["MRR", "Monthly amount", "ARR", "ACV", "Mensalidade", "Jahresbetrag"],
      lineTotal: ["Line total", "Zeilensumme"],
      perUnit: [
        "Unit amount",
        "Price",
        "Plan amount",
        "Rate",
        "Einzelpreis",
        "Preço",
        "MRR (per seat)",
        "Amount per user",
      ],
      unclear: ["Amount", "Fee", "Value", "Total", "Betrag", "Valor"],
      contractValue: ["Contract value", "TCV", "Vertragswert"],
    };
    for (const [kind, headers] of Object.entries(kinds)) {
      for (const header of headers) expect(columnsOf(`${header}|Quantity / 1|1`), header).toMatchObject({ kind });
    }
    expect(columnsOf("Value / 1", { isContract: true })).toMatchObject({ kind: "contractValue" });
    expect(columnsOf("Amount / 1", { profile: { amountPerUnit: true } })).toMatchObject({ kind: "perUnit" });
  });

  it("beside a price is the amount, and the price has to agree with it", () => {
    expect(columnsOf("Unit price|Amount|Seats / 1|2|3")).toMatchObject({
      amount: 1,
      price: 0,
      quantity: 2,
      kind: "unclear",
    });
    expect(columnsOf("Line total|Rate|Qty / 1|2|3")).toMatchObject({
      amount: 0,
      price: 1,
      quantity: 2,
      kind: "lineTotal",
    });
  });

  it("says its unit in its header, in brackets or beside the word", () => {
    expect(columnsOf("MRR (T€) / 1")).toMatchObject({ scale: 1000, headerCurrency: "EUR", headerInterval: undefined });
    expect(columnsOf("Amount USD cents per year / 1")).toMatchObject({
      scale: 0.01,
      headerCurrency: "USD",
      headerInterval: yearlyInterval,
    });
    expect(columnsOf("MRR / 1", { profile: { minorUnits: true } })).toMatchObject({ scale: 0.01 });
    expect(columnsOf("MRR (thousands) / 1", { profile: { minorUnits: true } })).toMatchObject({ scale: 1000 });
  });

  it("is refused where its header says two things, or one of two meanings", () => {
    const faults = {
      "MRR (EUR)|MRR (USD)": "columnsAlike",
      "Amount (EUR, USD)": "unitsDiffer",
      "Amount (cents, thousands)": "unitsDiffer",
      "MRR (mil)": "unitAmbiguous",
      "MRR (JPY, minor units)": "noMinorUnits",
      "MRR (annual)": "headerIntervalUnclear",
      "Annual amount (per month)": "headerIntervalUnclear",
      "Amount (bi-monthly)": "headerIntervalUnclear",
      "Amount (monthly, yearly)": "headerIntervalUnclear",
      "TCV (annual)": "headerIntervalUnclear",
      "Price per seat": "perUnitWithoutQuantity",
      "Price|Quantity|Qty|Quantity": "columnsAlike",
      "Price|Amount|Amount": "columnsAlike",
    };
    for (const [headers, code] of Object.entries(faults)) {
      expect(columnsOf(`${headers} / 1|1|1|1`), headers).toMatchObject({ code, row: 0 });
    }
    expect(columnsOf("ARR (per year) / 1")).toMatchObject({ fixedInterval: yearlyInterval, headerInterval: undefined });
  });

  it("counts seats beside a price alone, users beside one that is certainly for one", () => {
    expect(columnsOf("MRR|Seats|Quantity / 1|2|3")).toMatchObject({ quantity: -1, users: -1 });
    expect(columnsOf("Amount|Seats / 1|2")).toMatchObject({ quantity: -1, users: -1 });
    expect(columnsOf("Amount|Quantity / 1|2")).toMatchObject({ quantity: 1 });
    expect(columnsOf("Price|Licenses purchased / 1|2")).toMatchObject({ quantity: 1 });
    expect(columnsOf("Unit price|Users / 1|2")).toMatchObject({ quantity: 1, users: -1 });
    expect(columnsOf("Rate|Number of users / 1|2")).toMatchObject({ quantity: -1, users: 1 });
    expect(columnsOf("Rate|Users|Seats / 1|2|3")).toMatchObject({ quantity: 2, users: -1 });
  });
});
