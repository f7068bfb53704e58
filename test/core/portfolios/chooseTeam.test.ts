import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { chooseTeam } from "../../../src/core/portfolios/chooseTeam";
import { accountsSheet, readingOf } from "../accounts/accountsSheet";
import { sheetOf } from "../sheet/sheetOf";

const reading = readingOf(
  accountsSheet(
    ["Account", "Status", "CSM"],
    [
      ["A", "Live", "Rui Tavares"],
      ["B", "Live", "ana sousa"],
      ["C", "Live", "Ana Sousa"],
      ["D", "Trial", "Mila Novak"],
      ["E", "Churned", "Jonas Weber"],
    ],
  ),
);

describe("the team", () => {
  it("without a sheet is the owners of live accounts, by name and once however they are spelt", () => {
    const { team, problems } = chooseTeam(null, reading, defaultPolicy);
    expect(team).toMatchObject({ from: "owners", sheet: "Accounts" });
    expect(team?.members.map(({ name }) => name)).toEqual(["ana sousa", "Rui Tavares"]);
    expect(problems).toEqual([]);
  });

  it("of a sheet lacks owners of accounts that are live or will be, not of those that are gone", () => {
    const { problems } = chooseTeam(sheetOf("Team", ["CSM", "Capacity"], ["ANA SOUSA", 40]), reading, defaultPolicy);
    expect(problems.map(({ code, row, found }) => [code, row, found])).toEqual([
      ["ownerNotInTeam", 1, "Rui Tavares"],
      ["ownerNotInTeam", 4, "Mila Novak"],
    ]);
  });
});
