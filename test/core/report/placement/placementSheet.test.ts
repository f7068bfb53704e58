import { describe, expect, it } from "vitest";
import { healthScores } from "../../../../src/core/health/healthScore";
import { healthBucket } from "../../../../src/core/health/healthBucket";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import type { Policy } from "../../../../src/core/settings/policy";
import { healthFormat } from "../../../../src/core/report/placement/healthFormat";
import { changeValues, metricNumberFormat } from "../../../../src/core/report/placement/metricFormat";
import type { ResultCell, ResultSheet } from "../../../../src/core/report/layout/resultSheet";
import { resultSheets } from "../../../../src/core/report/resultSheets";
import { sheetOf } from "../../sheet/sheetOf";
import { columnCells, placeRows, records, resultSheet, resultTable, sampleRows } from "../samplePlacement";
import { en } from "../../../../src/texts/en";

const live: Policy = { ...defaultPolicy, sheets: { liveFormulas: true } };

describe("CS Placement", () => {
  const table = resultTable(placeRows(), "placement", "CS_Placement");

  it("has the columns of the result in their order, with the metrics of the model between them", () => {
    expect(table.columns.map(({ header }) => header)).toEqual([
      ..."Account, Account ID, Status, MRR".split(", "),
      ..."Stickiness, NPS, Open tickets".split(", "),
      ..."Health, Coverage, Bucket, Biggest drag, Next step, MRR at risk, Rank, Rank note".split(", "),
      ..."Segment, Tier, Touch, CSM, Previous CSM, Change, Reason".split(", "),
    ]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it("lists every row of the source once: placed ones by rank, then gone, not yet and left out", () => {
    const statuses = columnCells(table, "Status");
    expect(table.rows).toHaveLength(sampleRows.length);
    expect(statuses).toEqual([
      ...new Array<string>(5).fill("Placed"),
      "Gone",
      "Gone",
      "Not yet a customer",
      "Left out",
      "Left out",
    ]);
    expect(columnCells(table, "Rank").slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(columnCells(table, "Account").slice(5)).toEqual(["Fox", "Golf", "Hotel", null, "ada  ltd"]);
  });

  it("says why a row is not placed", () => {
    expect(columnCells(table, "Reason").slice(5)).toEqual([
      "Status Churned",
      "Ended on 2026-03-01",
      "Status Trial",
      "Account without name",
      "Duplicate account",
    ]);
  });

  it("writes MRR so that it adds up, and leaves an unreadable one blank", () => {
    const mrr = columnCells(table, "MRR");
    expect(mrr.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? cell : 0), 0)).toBeCloseTo(7700.49, 9);
    expect(records(table).find(({ Account }) => Account === "Echo")).toMatchObject({
      MRR: null,
      "MRR at risk": null,
      "Rank note": "MRR taken as the median of its tier",
    });
  });

  it("keeps names as the texts they are, in columns of text", () => {
    const [account, id] = table.columns;
    expect([account?.kind, account?.numberFormat, id?.kind]).toEqual(["text", "@", "text"]);
    expect(columnCells(table, "Account")).toEqual(expect.arrayContaining(['=HYPERLINK("http://x","y")', "007"]));
    expect(columnCells(table, "Account ID")).toContain("+1");
  });

  it("writes #N/A for a metric that is missing, and for health where too little is known", () => {
    const unknown = records(table).find(({ Bucket }) => Bucket === "Unknown");
    expect(unknown).toMatchObject({
      Account: '=HYPERLINK("http://x","y")',
      Stickiness: { code: "#N/A" },
      Health: { code: "#N/A" },
      Coverage: 0,
      "Next step": null,
      "Rank note": "Health taken as 50",
    });
  });

  it("says what became of each account's CSM", () => {
    const changes = records(table).map(({ Account, CSM, "Previous CSM": previous, Change }) => [
      Account,
      CSM,
      previous,
      Change,
    ]);
    expect(changes.find(([name]) => name === "Ada Ltd")).toEqual(["Ada Ltd", "Ana", "Ana", "Kept"]);
    expect(changes.find(([name]) => name === "Echo")).toEqual(["Echo", "Ana", null, "New"]);
    expect(changes.find(([name]) => name === "Fox")).toEqual(["Fox", null, "Rui", null]);
  });

  it("writes next steps in the steps of the metrics", () => {
    // Score (25 × 86.1 + 10 × 0 + 5 × 10) ÷ 40 = 55.1; 20 points more take NPS from 0 to 79.7, which is 8.4: the next answer is 9.
    expect(records(table).find(({ Account }) => Account === "Bolt GmbH")?.["Next step"]).toBe("NPS 3 → 9: Good");
  });

  it("uses the currency of the sheet for money", () => {
    expect(table.columns.find(({ header }) => header === "MRR")?.numberFormat).toBe("[$€-2]#,##0.00");
    const formatFor = (currency: string): unknown => {
      const rows = [["Ada", 5, currency]];
      const placement = placeRows(rows, defaultPolicy, null, ["Account", "MRR", "Currency"]);
      return resultTable(placement, "placement", "CS_Placement").columns[3]?.numberFormat;
    };
    expect(formatFor("CHF")).toBe("[$CHF] #,##0.00");
    expect(formatFor("")).toBe("#,##0.00");
    expect(formatFor('x"]')).toBe("#,##0.00");
  });

  it("leaves health blank without a metric, and money without MRR", () => {
    const bare = placeRows([["Ada"], ["Bob"]], defaultPolicy, null, ["Account"]);
    const [first] = records(resultTable(bare, "placement", "CS_Placement"));
    expect(first).toMatchObject({
      Account: "Ada",
      MRR: null,
      Health: null,
      Coverage: null,
      Bucket: "Unknown",
      CSM: null,
    });
    expect(first?.["MRR at risk"]).toBeNull();
  });

  it("gives a metric of the user's own that is called like a column of ours another header", () => {
    const policy: Policy = {
      ...defaultPolicy,
      health: { ...defaultPolicy.health, metrics: [{ id: "column:Rank", poor: 10, good: 1, weight: 1 }] },
    };
    const placement = placeRows([["Ada", 3]], policy, null, ["Account", "Rank"]);
    const headers = resultTable(placement, "placement", "CS_Placement").columns.map(({ header }) => header);
    expect(headers).toContain("Rank (metric)");
    expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
  });

  it("names the reason of every kind of assignment", () => {
    const team = sheetOf("Team", ["CSM", "Capacity", "Languages"], ["Ana", 12, "Portuguese"], ["Rui", 12, "English"]);
    const headers = ["Account", "MRR", "CSM", "Language", "Renewal", "Pin", "Hours"];
    const rows = [
      ["A", 9, "Rui", "Portuguese", null, null, 1],
      ["B", 8, "Rui", "", null, null, 10],
      ["C", 7, "Rui", "", null, null, 9],
      ["D", 6, "Rui", "", "2026-12-24", null, 1],
      ["E", 5, "Rui", "Portuguese", null, "owner", 1],
      ["F", 4, "Tom", "English", null, null, 0.5],
      ["G", 3, "Ana", "Finnish", null, null, 1],
    ];
    const placement = placeRows(rows, defaultPolicy, team, headers);
    const sheet = records(resultTable(placement, "placement", "CS_Placement"));
    const reasons = Object.fromEntries(sheet.map(({ Account, Reason }) => [textOf(Account), Reason] as const));
    expect(reasons).toMatchObject({
      A: "Only CSM for Portuguese",
      D: "Renews on 2026-12-24, kept until then",
      E: "Pinned, against the rule of language",
      F: "Only CSM for English",
      G: "Nobody in the team may take it by language",
    });
    expect([textOf(reasons.B), textOf(reasons.C)].sort()).toEqual([
      "Kept",
      "Moved from Rui (183 % → 96 %) to Ana (8 % → 92 %)",
    ]);
  });
});

describe("live formulas", () => {
  const placement = placeRows(sampleRows, live);
  const sheets = resultSheets(placement, en.report);
  const table = resultTable(placement, "placement", "CS_Placement");

  it("stand for health and bucket of the placed accounts, over the metrics of their own row", () => {
    expect(columnCells(table, "Health").slice(0, 2)).toEqual([
      { formula: expect.stringMatching(/^=CS\.HEALTHSCORE\(E2:G2,'CS Summary'!\$B\$\d+:\$B\$\d+,/) as string },
      { formula: expect.stringMatching(/^=CS\.HEALTHSCORE\(E3:G3,/) as string },
    ]);
    expect(columnCells(table, "Bucket")[0]).toEqual({
      formula: expect.stringMatching(/^=CS\.HEALTHBUCKET\(H2,'CS Summary'!\$B\$\d+,'CS Summary'!\$B\$\d+\)$/) as string,
    });
    expect(columnCells(table, "Health").slice(5)).toEqual([null, null, null, null, null]);
  });

  it("show the same numbers as values do", () => {
    const values = resultTable(placeRows(), "placement", "CS_Placement");
    for (const [index, cell] of columnCells(table, "Health").slice(0, 5).entries()) {
      const [metrics, poor, good, weights, coverage] = argumentsOf(cell, sheets);
      const columns = (metrics ?? []).map((value) => Float64Array.of(typeof value === "number" ? value : NaN));
      const model = (poor ?? []).map((anchor, metric) => ({
        poor: Number(anchor),
        good: Number(good?.[metric]),
        weight: Number(weights?.[metric]),
      }));
      const score = healthScores(columns, model, Number(coverage?.[0])).scores[0] ?? NaN;
      const written = columnCells(values, "Health")[index];
      expect(Number.isNaN(score) ? { code: "#N/A" } : score).toEqual(written);

      const [, averageFrom, goodFrom] = argumentsOf(columnCells(table, "Bucket")[index], sheets);
      const bucket = healthBucket(score, Number(averageFrom?.[0]), Number(goodFrom?.[0]));
      expect(columnCells(values, "Bucket")[index]).toBe(bucket.charAt(0).toUpperCase() + bucket.slice(1));
    }
  });
});

function textOf(cell: ResultCell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

/** The cells that the arguments of a formula in CS Placement point at, in a layout of our own reckoning. */
function argumentsOf(cell: ResultCell | undefined, sheets: readonly ResultSheet[]): readonly (readonly ResultCell[])[] {
  if (typeof cell !== "object" || cell === null || !("formula" in cell)) throw new Error("It is no formula.");
  const inside = /\((.*)\)$/.exec(cell.formula)?.[1] ?? "";
  return inside.split(",").map((reference) => {
    const [, sheetName = "CS Placement", from = "", to = from] =
      /^(?:'(.+)'!)?(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?$/.exec(reference) ?? [];
    const grid = gridOf(sheets.find(({ name }) => name === sheetName));
    const [first, last] = [placeOf(from), placeOf(to)];
    const cells: ResultCell[] = [];
    for (let row = first.row; row <= last.row; row++) {
      for (let column = first.column; column <= last.column; column++) cells.push(grid[row]?.[column] ?? null);
    }
    return cells;
  });
}

/** A sheet as a host lays it out: title, header, rows, a blank row. */
function gridOf(sheet: ResultSheet | undefined): readonly (readonly ResultCell[])[] {
  return (sheet?.tables ?? []).flatMap(({ title, columns, rows }) => [
    ...(title === undefined ? [] : [[title]]),
    columns.map(({ header }) => header),
    ...(rows.length === 0 ? [[]] : rows),
    [],
  ]);
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

describe("the format of health scores", () => {
  it("shows no score on the far side of a limit", () => {
    expect(healthFormat([12.34, 49.6, 80], [50, 75])).toBe("0.0");
    expect(healthFormat([49.96], [50, 75])).toBe("0.00");
    expect(healthFormat([74.9996], [50, 75])).toBe("0.0000");
    expect(healthFormat([50, 75], [50, 75])).toBe("0.0");
    expect(healthFormat([], [50, 75])).toBe("0.0");
  });
});

describe("metrics in words", () => {
  const metric = { poor: 0, good: 1, weight: 1 };

  it("never show a change as none", () => {
    const stickiness = changeValues({ ...metric, id: "stickiness", step: 0.01 });
    expect(stickiness(0.137, 0.14)).toEqual(["0.13", "0.14"]);
    expect(stickiness(0.14, 0.18)).toEqual(["0.14", "0.18"]);
    const tickets = changeValues({ ...metric, id: "openTickets", step: 1 });
    expect(tickets(8, 5)).toEqual(["8", "5"]);
  });

  it("show shares in percent, and a target between steps in full", () => {
    const seatUse = { ...metric, id: "seatUse", step: 0.01 } as const;
    expect(changeValues(seatUse)(0.456, 0.6)).toEqual(["45 %", "60 %"]);
    expect(metricNumberFormat(seatUse)).toBe("0%");
    expect(changeValues({ ...metric, id: "csat", step: 0.1 })(8.2, 8.75)).toEqual(["8.20", "8.75"]);
    expect(changeValues({ ...metric, id: "column:Logins", step: null })(1234.5, 2000)).toEqual(["1234.5", "2000"]);
  });
});

describe("the sheets together", () => {
  it("have unique headers in every table and rows as wide as their columns", () => {
    for (const { tables } of resultSheets(placeRows(), en.report)) {
      for (const { columns, rows } of tables) {
        expect(new Set(columns.map(({ header }) => header.toLowerCase())).size).toBe(columns.length);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }
  });

  it("freeze the header of CS Placement, which stands in row 1", () => {
    const sheet = resultSheet(placeRows(), "placement");
    expect([sheet.frozenRows, sheet.tables[0]?.title]).toEqual([1, undefined]);
  });
});
