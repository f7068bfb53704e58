import { expect, it } from "vitest";
import { readAccounts } from "../../../../src/core/accounts/readAccounts";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { sheetOf } from "../../sheet/sheetOf";

/** The MRR of an amount of 120 below a header that a person chose a field for, and what is said of it. */
function read(header: string, field: "mrr" | "arr" | "amount") {
  const range = sheetOf("Accounts", ["Account", header], ["Ada", 120]);
  const reading = readAccounts(range, { ...defaultPolicy, columns: { [field]: header } }, serialOf(2026, 11, 30));
  if (!reading.ok) throw new Error("The sheet was refused.");
  const { accounts, problems, currency } = reading.reading;
  return { mrr: accounts[0]?.mrr, currency, codes: problems.map(({ code }) => code) };
}

it.each([
  ["Turnover (bn)", "mrr", 120e9, null],
  ["Turnover Mio.", "mrr", 120e6, null],
  ["Billed k€ / mo", "mrr", 120_000, "EUR"],
  ["billed_cents", "mrr", 1.2, null],
  ["Billed (thousand USD)", "arr", 10_000, "USD"],
  ["Billed / week", "amount", 520, null],
  ["BilledYearly", "amount", 10, null],
] as const)("%s, chosen as %s, counts by all that it says", (header, field, mrr, currency) => {
  expect(read(header, field)).toEqual({
    mrr,
    currency,
    codes: expect.not.arrayContaining(["unitUnclear"]) as string[],
  });
});

it.each([
  ["Faturamento mil", "mrr"],
  ["Billed / year", "mrr"],
  ["Billed / month", "arr"],
  ["Billed (bi-weekly)", "amount"],
  ["Billed (EUR, USD)", "mrr"],
] as const)("%s, chosen as %s, is refused in words", (header, field) => {
  expect(read(header, field)).toMatchObject({ mrr: null, codes: expect.arrayContaining(["unitUnclear"]) as string[] });
});
