import { describe, expect, it } from "vitest";
import type { FoundSources } from "../../../../src/commands/findSources";
import type { SourceInfo } from "../../../../src/commands/spreadsheetHost";
import { createFormatter } from "../../../../src/taskpane/format/formatter";
import { sourceChoices } from "../../../../src/taskpane/features/place/sourceChoices";
import { sourceId } from "../../../../src/taskpane/workbook/sourceChoice";
import { en } from "../../../../src/texts/en";

const accounts: SourceInfo = { sheet: "Accounts", rows: 121, columns: 18, resultKey: null };
const team: SourceInfo = { sheet: "Team", table: "Staff", rows: 6, columns: 2, resultKey: null };
const europe: SourceInfo = { sheet: "Regions", table: "Europe", rows: 2, columns: 4, resultKey: null };
const asia: SourceInfo = { sheet: "Regions", table: "Asia", rows: 0, columns: 0, resultKey: null };
const ours: SourceInfo = { sheet: "CS Placement", rows: 113, columns: 20, resultKey: "placement" };
const sources = [team, accounts, europe, asia, ours];
/** A candidate whose header row is one of its sheet's. */
const candidate = (source: SourceInfo, recognised: number, header: number) => {
  const area = { sheet: source.sheet, firstRow: header, firstColumn: 0, lastRow: source.rows - 1, lastColumn: 0 };
  return { source, recognised, area };
};
const found: FoundSources = {
  accounts: [candidate(accounts, 16, 3)],
  teams: [candidate(team, 2, 0)],
  subscriptions: [],
  refused: [],
};

describe("sourceChoices", () => {
  const choices = sourceChoices(sources, found, createFormatter("en-GB"), en);

  it("lists every sheet and table of the user's in the order of the workbook, and none of ours", () => {
    expect(choices.map(({ title }) => title)).toEqual(["Team", "Accounts", "Europe on Regions", "Asia on Regions"]);
  });

  it("says what each could be used for, its header row and what stands above it not counted", () => {
    expect(choices.map(({ detail }) => detail)).toEqual([
      "5 rows · will be used for capacity",
      "117 rows · 16 of 18 columns",
      "1 row · no account column found",
      "0 rows · no account column found",
    ]);
  });

  it("marks the best match alone", () => {
    expect(choices.filter(({ isBest }) => isBest).map(({ title }) => title)).toEqual(["Accounts"]);
  });

  it("tells a sheet from a table of the same name", () => {
    expect(sourceId({ sheet: "Accounts" })).not.toBe(sourceId({ sheet: "Accounts", table: "Accounts" }));
  });
});
