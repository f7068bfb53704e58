import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Account } from "../../../src/core/accounts/account";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { accountProfiles, findAccountProfile } from "../../../src/core/imports/accountProfiles";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { recogniseSource } from "../../../src/core/portfolios/recogniseSource";
import { readDate, serialOf } from "../../../src/core/sheet/serialDate";
import { readHeader } from "../../../src/core/vocabulary/header";
import { csvRange } from "../../hosts/workbench/files/csvRange";

/** What is to be read of an export's sample: some fields of each account, days in ISO. */
interface ExpectedReading {
  readonly accounts: readonly Readonly<Partial<Record<keyof Account, string | number | null>>>[];
  readonly leftOut?: readonly string[];
  readonly problems: readonly string[];
}

const folder = join(import.meta.dirname, "samples");
const asOf = serialOf(2026, 11, 30);
const days: readonly string[] = ["start", "renewal"] satisfies readonly (keyof Account)[];

function expectedOf(id: string): ExpectedReading {
  return JSON.parse(readFileSync(join(folder, `${id}.json`), "utf8")) as ExpectedReading;
}

describe("an export of accounts or deals", () => {
  it.each(accountProfiles.map(({ id }) => id))("of %s is told by its headers and reads as its sample says", (id) => {
    const range = csvRange(join(folder, `${id}.csv`));
    const headers = (range.cells[0] ?? []).map(readHeader);
    expect(findAccountProfile(headers)?.id).toBe(id);
    expect(findAccountProfile([...headers].reverse())?.id).toBe(id);

    expect(recogniseSource(range).kind).toBe("accounts");

    const outcome = readAccounts(range, defaultPolicy, asOf);
    if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(", "));
    const { accounts, leftOut, problems } = outcome.reading;
    const expected = expectedOf(id);
    expect(accounts).toMatchObject(
      expected.accounts.map((account) =>
        Object.fromEntries(
          Object.entries(account).map(([field, value]) => [
            field,
            typeof value === "string" && days.includes(field) ? readDate(value) : value,
          ]),
        ),
      ),
    );
    expect(accounts).toHaveLength(expected.accounts.length);
    expect(leftOut.map(({ name }) => name)).toEqual(expected.leftOut ?? []);
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([...expected.problems].sort());
  });

  it("has a sample only where there is a profile", () => {
    const ids = new Set(accountProfiles.map(({ id }) => id));
    const files = readdirSync(folder).filter((name) => name.endsWith(".json") && ids.has(name.replace(".json", "")));
    expect(files.every((name) => existsSync(join(folder, name.replace(".json", ".csv"))))).toBe(true);
    expect(files).toHaveLength(ids.size);
  });

  it("is none where headers only look like one", () => {
    const sheets = [
      ["Account", "Stage", "CSM"],
      ["Account Name", "Account Owner", "Health"],
      ["Name", "MRR", "Status"],
    ];
    for (const headers of sheets) expect(findAccountProfile(headers.map(readHeader))).toBeUndefined();
  });
});
