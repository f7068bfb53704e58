import { describe, expect, it } from "vitest";
import { sampleAsOf } from "../../assets/samples/sampleAccounts";
import { sampleSheets } from "../../assets/samples/sampleWorkbook";
import { sampleTeam } from "../../assets/samples/sampleTeam";
import { readAccounts } from "../../src/core/accounts/readAccounts";
import { defaultPolicy } from "../../src/core/settings/policyDefaults";
import type { Cell, Cells } from "../../src/core/sheet/cell";
import { accountsCsv, hostileNames } from "./accountsCsv";

function read(cells: Cells, asOf: number, numberFormats?: readonly (string | null)[]) {
  const outcome = readAccounts(
    { sheet: "Accounts", firstRow: 0, firstColumn: 0, cells, numberFormats },
    defaultPolicy,
    asOf,
  );
  if (!outcome.ok) throw new Error("It could not be read at all.");
  return outcome.reading;
}

function readSample() {
  const [accounts] = sampleSheets();
  if (!accounts) throw new Error("The sample has no sheets.");
  const header = accounts.columns.map((column): Cell => column.header);
  const formats = accounts.columns.map(({ numberFormat }) => numberFormat ?? null);
  return read([header, ...(accounts.rows as Cells)], sampleAsOf, formats);
}

describe("the sample's accounts", () => {
  it("are 112 live ones of 118, in euro, with two rows left out", () => {
    const { accounts, leftOut, currency, rows } = readSample();
    expect(rows).toBe(120);
    expect(accounts).toHaveLength(118);
    expect(leftOut).toHaveLength(2);
    expect(accounts.filter(({ standing }) => standing === "live")).toHaveLength(112);
    expect(accounts.filter(({ standing }) => standing === "gone")).toHaveLength(4);
    expect(accounts.filter(({ standing }) => standing === "notYet")).toHaveLength(2);
    expect(currency).toBe("EUR");
  });

  it("have eleven problems of their own, each in its cell", () => {
    const found = readSample().problems.map(({ severity, code, row, header }) => [
      severity,
      code,
      (row ?? NaN) + 1,
      header,
    ]);
    expect(found).toEqual([
      ["error", "numberExpected", 26, "MRR"],
      ["warning", "dauAboveMau", 30, "DAU"],
      ["warning", "ambiguousDate", 31, "Renewal"],
      ["info", "renewalInPast", 40, "Renewal"],
      ["info", "mrrBlank", 47, "MRR"],
      ["info", "renewalInPast", 66, "Renewal"],
      ["warning", "ambiguousDate", 77, "Renewal"],
      ["error", "duplicateAccount", 88, "Account"],
      ["info", "mrrBlank", 95, "MRR"],
      ["error", "accountNameMissing", 104, "Account"],
      ["info", "renewalInPast", 110, "Renewal"],
    ]);
  });

  it("have exactly two owners whom the team does not know", () => {
    const team = new Set(sampleTeam.map(({ name }) => name));
    const strangers = readSample().accounts.filter(({ owner }) => !team.has(owner));
    expect(strangers.map(({ row, owner }) => [row + 1, owner])).toEqual([
      [19, "Ana Souza"],
      [92, "P. Lindqvist"],
    ]);
  });
});

describe("the export of 5,000 accounts", () => {
  it("has the 30 problems that were put into it, at their rows, and no other", () => {
    const { headers, rows, dirty, asOf } = accountsCsv(5000);
    expect(rows).toHaveLength(5000);
    expect(dirty).toHaveLength(30);
    const { problems } = read([headers, ...rows], asOf);
    const place = ({ code, row, header }: { code: string; row?: number; header?: string }): string =>
      `${code} in ${header} of row ${row}`;
    expect(problems.map(place).sort()).toEqual(dirty.map(place).sort());
  });

  it("keeps names that look like formulas or numbers", () => {
    const { headers, rows, asOf } = accountsCsv(5000);
    const names = new Set(read([headers, ...rows], asOf).accounts.map(({ name }) => name));
    expect(hostileNames.filter((name) => !names.has(name))).toEqual([]);
  });

  it("is the same every time", () => {
    expect(accountsCsv(200).text).toBe(accountsCsv(200).text);
  });
});
