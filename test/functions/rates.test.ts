import { beforeAll, describe, expect, it } from "vitest";
import { movements } from "../../src/core/ledger/schedule";
import { rateFormula } from "../../src/core/ledger/rates/rateFormula";
import { rateSum, rateValue } from "../../src/core/ledger/rates/rate";
import { rateIds, rates } from "../../src/core/ledger/rates/rates";
import { serialOf } from "../../src/core/sheet/serialDate";
import { ledgerOf } from "../core/ledger/ledgerTables";
import { textOf } from "../architecture/repositoryFiles";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { rateFunctions } from "./rateFunctions";
import { functionSources, sourceFunctions } from "./sourceFunctions";
import { en } from "../../src/texts/en";

beforeAll(installCustomFunctionsShim);

/** Every movement is there, each with another amount. */
const table = [
  ["Customer", "MRR", "Start", "End"],
  ["Grows", 503, "2025-01-01", "2026-01-10"],
  ["Grows", 604, "2026-01-10", null],
  ["Shrinks", 307, "2025-01-01", "2026-01-10"],
  ["Shrinks", 254, "2026-01-10", null],
  ["Leaves", 211, "2025-01-01", "2026-01-20"],
  ["Comes", 127, "2026-01-05", null],
  ["Returns", 83, "2025-01-01", "2025-06-01"],
  ["Returns", 83, "2026-01-05", null],
];
const [from, to] = [serialOf(2026, 1, 1), serialOf(2026, 2, 1)];

describe.each(rateIds)("%s", (id) => {
  const rate = rates[id];
  const { id: name, measure, sumMeasure } = rateFunctions[id];
  const call = (...given: readonly unknown[]): unknown =>
    sourceFunctions[name.toLowerCase()]?.(table, from, to, ...given);

  it(`is what ${name} answers`, () => {
    const moved = movements(ledgerOf(table), from, to);
    expect(call(...(measure === undefined ? [] : [measure]))).toBe(rateValue(rate, moved));
    if (sumMeasure !== undefined) expect(call(sumMeasure)).toBe(rateSum(rate, moved));
  });
});

describe("the help of a function with one rate and no other measure", () => {
  it.each(rateIds.filter((id) => rateFunctions[id].measure === undefined))("says the formula of %s", (id) => {
    const file = functionSources().find((source) => source.id === rateFunctions[id].id)?.file;
    expect(textOf(`src/functions/${file}`)).toContain(rateFormula(rates[id], en.mrr.rates.inWords));
  });
});
