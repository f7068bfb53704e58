import { describe, expect, it } from "vitest";
import { ownFigures } from "../../../src/core/report/ownFigures";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Placement } from "../../../src/core/report/placement";
import type { Cell } from "../../../src/core/sheet/cell";
import { columnCells, placeRows, records, resultSheet, resultTable } from "./samplePlacement";

const live: Policy = { ...defaultPolicy, sheets: { liveFormulas: true } };

function place(headers: readonly string[], rows: readonly (readonly Cell[])[], policy: Policy = live): Placement {
  return placeRows(rows, policy, null, headers);
}

const placementTable = (placement: Placement) => resultTable(placement, "placement", "CS_Placement");
const said = (placement: Placement, table: string): string =>
  JSON.stringify(resultTable(placement, "summary", table).rows);

describe("a result whose health is the user's own score", () => {
  const placement = place(
    ["Account", "MRR", "Overall Score", "Overall Score Label", "NPS"],
    [
      ["Ada", 100, 82, "Red", 9],
      ["Bolt", 50, 34, null, 3],
      ["Echo", 20, null, null, 8],
    ],
  );

  it("holds score and bucket as values, under live formulas too, and says so", () => {
    const table = placementTable(placement);
    expect(records(table)).toMatchObject([
      { Account: "Bolt", Health: 34, Bucket: "Poor", "Next step": null, NPS: 3 },
      { Account: "Ada", Health: 82, Bucket: "Poor" },
      { Account: "Echo", Health: { code: "#N/A" }, Bucket: "Unknown" },
    ]);
    const risk = columnCells(table, "MRR at risk").map((cell) => Math.round(Number(cell)));
    expect(risk).toEqual([33, 18, 10]);
    expect(said(placement, "CS_Run")).toContain("Overall Score, Overall Score Label: it is health and bucket");
    expect(said(placement, "CS_Policy")).toContain("Values: they are your own score");
    expect(resultTable(placement, "summary", "CS_Model").title).toContain("not in use");
  });

  it("counts its buckets in all figures", () => {
    expect(records(resultTable(placement, "summary", "CS_Buckets"))).toMatchObject([
      { Bucket: "Poor", Accounts: 2 },
      { Bucket: "Average", Accounts: 0 },
      { Bucket: "Good", Accounts: 0 },
      { Bucket: "Unknown", Accounts: 1 },
    ]);
    expect(records(resultTable(placement, "summary", "CS_Figures"))[0]?.Value).toBe(58);
  });

  it("has words alone where the sheet has no numbers", () => {
    const words = place(["Account", "MRR", "RAG"], [["Ada", 100, "Amber"]]);
    expect(records(placementTable(words))).toMatchObject([{ Health: 62.5, Coverage: null, Bucket: "Average" }]);
  });
});

describe("a result with the user's own score beside ours", () => {
  const headers = ["Account", "MRR", "DAU", "MAU", "Seats", "NPS", "Health Score", "Status"];
  const placement = place(headers, [
    ["Ada", 100, 1, 100, 100, 3, 90, ""],
    ["Bolt", 50, 25, 100, 100, 9, null, ""],
    ["Fox", 5, 1, 100, 100, 3, 10, "Churned"],
  ]);

  it("has it in columns of its own behind all others", () => {
    const table = placementTable(placement);
    expect(table.columns.slice(-2).map(({ header }) => header)).toEqual(["Your health", "Your bucket"]);
    expect(columnCells(table, "Your health")).toEqual([90, { code: "#N/A" }, null]);
    expect(columnCells(table, "Your bucket")).toEqual(["Good", "Unknown", null]);
    expect(columnCells(table, "Bucket")[0]).toHaveProperty("formula");
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(columnCells(table, "Yours against ours")).toEqual(["Better", null, null]);
    expect(said(placement, "CS_Run")).toContain("in CS Placement, where 1 account differs by a bucket");
    expect(said(placement, "CS_Run")).toContain("Health Score: beside ours in CS Placement");
  });
});

describe("a result with the user's own score as a metric", () => {
  const policy: Policy = { ...live, health: { ...live.health, ownScore: "metric" } };
  const headers = ["Account", "MRR", "DAU", "MAU", "Churn risk"];
  const placement = place(headers, [["Ada", 100, 20, 100, 90]], policy);

  it("has it among the metrics, with its anchors, and in the formulas", () => {
    const table = placementTable(placement);
    expect(records(table)[0]).toMatchObject({ "Churn risk": 90 });
    expect(table.columns.map(({ header }) => header)).not.toContain("Your health");
    expect(columnCells(table, "Health")[0]).toEqual({ formula: expect.stringContaining("E2:F2") as string });
    expect(resultTable(placement, "summary", "CS_Model").rows.at(-1)).toEqual(["Churn risk", 100, 0, 25]);
    expect(said(placement, "CS_Run")).toContain("Churn risk: one of the metrics of the health model");
    expect(said(placement, "CS_Policy")).toContain("As a metric");
  });
});

describe("what is known of the user's own score before a use is chosen", () => {
  const rows = [
    ["Ada", 100, 1, 100, 100, 3, 90],
    ["Bolt", 50, 25, 100, 100, 9, null],
  ];
  const headers = ["Account", "MRR", "DAU", "MAU", "Seats", "NPS", "Health Score"];

  it("is what each use makes of the buckets", () => {
    const figures = ownFigures(place(headers, rows));
    expect(figures).toMatchObject({ column: 6, known: 1, differ: 1, filledShare: 0.5 });
    const counts = figures?.effects.map(({ use, buckets }) => [use, buckets?.map(({ accounts }) => accounts)]);
    expect(counts).toEqual([
      ["used", [0, 0, 1, 1]],
      ["beside", [1, 0, 1, 0]],
      ["metric", [0, 1, 1, 0]],
    ]);
  });

  it("is the same whatever is chosen, and nothing without such a column", () => {
    const chosen: Policy = { ...live, health: { ...live.health, ownScore: "used" } };
    const [one, other] = [ownFigures(place(headers, rows)), ownFigures(place(headers, rows, chosen))];
    expect(other?.effects).toEqual(one?.effects);
    expect(other?.filledShare).toBe(0.5);
    expect(ownFigures(place(["Account", "NPS"], [["Ada", 9]]))).toBeNull();
  });

  it("has no buckets where a use leaves health too thin to count", () => {
    const effects = ownFigures(place(["Account", "MRR", "RAG"], [["Ada", 100, "Red"]]))?.effects;
    expect(effects?.map(({ buckets }) => buckets === null)).toEqual([false, true, true]);
  });
});

describe("a result whose health is thin", () => {
  const placement = place(
    ["Account", "MRR", "NPS", "Tickets", "CSM"],
    [
      ["Ada", 100, 3, null, "Ana"],
      ["Bolt", 50, 9, 0, "Rui"],
      ["Echo", 20, null, null, "Rui"],
    ],
  );

  it("names in each bucket what it rests on", () => {
    expect(columnCells(placementTable(placement), "Bucket")).toEqual([
      "NPS: poor",
      "NPS, Open tickets: good",
      "Unknown",
    ]);
    expect(said(placement, "CS_Policy")).toContain("buckets as values");
  });

  it("counts it in no figure, and ranks by MRR", () => {
    expect(placement.rankedBy).toBe("mrr");
    expect(placement.mrrAtRisk).toBeNull();
    const buckets = resultTable(placement, "summary", "CS_Buckets");
    expect(columnCells(buckets, "Accounts")).toEqual([null, null, null, null]);
    expect(buckets.title).toBe("Health buckets: none, for only 15 % of the health model is in the sheet");
    expect(records(resultTable(placement, "summary", "CS_Figures"))[0]?.Value).toBeNull();
    const [portfolio] = records(resultTable(placement, "portfolios", "CS_Portfolios"));
    expect(portfolio).toMatchObject({ CSM: "Ana", "Mean health": null, Poor: null, Unknown: null });
  });

  it("says the share of the model beside the figures where it is more than that", () => {
    const partial = place(["Account", "MRR", "DAU", "MAU", "NPS"], [["Ada", 100, 1, 100, 3]]);
    for (const name of ["CS_Buckets", "CS_Figures", "CS_HandHeld"]) {
      expect(resultTable(partial, "summary", name).title).toContain("(on 35 % of the health model)");
    }
  });
});

describe("a result that rests on a part of the model", () => {
  const headers = ["Account", "MRR", "DAU", "MAU", "NPS", "CSM"];
  const partial = place(headers, [["Ada", 100, 1, 100, 3, "Ana"]]);

  it("says so above the portfolios, the curve and the chart of the buckets too", () => {
    const beside = "(on 35 % of the health model)";
    for (const name of ["CS_Portfolios", "CS_AllPortfolios"])
      expect(resultTable(partial, "portfolios", name).title).toContain(beside);
    expect(resultTable(partial, "summary", "CS_Curve").title).toContain(beside);
    expect(resultSheet(partial, "summary").charts?.[0]?.title).toContain(beside);
    expect(resultSheet(partial, "portfolios").frozenRows).toBe(2);
  });

  it("says nothing of it where accounts rank by MRR alone, for the curve is no figure of health then", () => {
    const byMrr = place(headers, [["Ada", 100, 1, 100, 3, "Ana"]], {
      ...live,
      segment: { ...live.segment, rankBy: "mrr" },
    });
    expect(resultTable(byMrr, "summary", "CS_Curve").title).not.toContain("health model");
  });
});

describe("figures of accounts whose status nobody gave a meaning", () => {
  const headers = ["Account", "MRR", "Status", "NPS", "CSM", "Health Score"];
  const rows = [
    ["Ada", 1000, "Cooking", 9, "Ana", 20],
    ["Bolt", 200, "Active", null, "Ana", 60],
    ["Echo", null, "Prepping", null, "Rui", 90],
    ["Fox", 50, "Churned", 3, "Rui", 10],
  ];
  const guess = (placement: Placement, sheet: "summary" | "portfolios", table: string) =>
    columnCells(resultTable(placement, sheet, table), "By a guess");

  it("say beside each cell of how many accounts, and of how much MRR", () => {
    const placement = place(headers, rows);
    const [ada, both, echo] = [
      "of which 1 account, 1,000 MRR by a guess",
      "of which 2 accounts, 1,000 MRR by a guess",
      "of which 1 account by a guess",
    ];
    expect(guess(placement, "summary", "CS_Accounts")).toEqual([both, null, null, null, null]);
    expect(guess(placement, "summary", "CS_Buckets")).toEqual([ada, null, echo, null]);
    expect(guess(placement, "summary", "CS_Figures")).toEqual([both, ada, ada]);
    expect(guess(placement, "summary", "CS_HandHeld")).toEqual([ada, ada]);
    expect(new Set(guess(placement, "summary", "CS_Workload"))).toEqual(new Set([both]));
    expect(guess(placement, "summary", "CS_Changes")).toContain(both);
    expect(guess(placement, "summary", "CS_Curve").slice(0, 2)).toEqual([null, ada]);
    expect(guess(placement, "portfolios", "CS_Portfolios")).toEqual([ada, echo]);
    expect(guess(placement, "portfolios", "CS_AllPortfolios")).toEqual([both]);
  });

  it("have no such column once each word has a meaning, nor where all are known", () => {
    const status = { cooking: "live", prepping: "gone" } as const;
    const known = place(headers, rows, { ...live, words: { status } });
    for (const sheet of ["summary", "portfolios"] as const)
      for (const { columns } of resultSheet(known, sheet).tables)
        expect(columns.map(({ header }) => header)).not.toContain("By a guess");
  });
});

describe("a result without an 80/20", () => {
  it("has no rank and nobody hand-held", () => {
    const placement = place(
      ["Account", "CSM"],
      [
        ["Bolt", "Ana"],
        ["Ada", ""],
      ],
    );
    const table = placementTable(placement);
    expect(columnCells(table, "Rank")).toEqual([null, null]);
    expect(columnCells(table, "Segment")).toEqual(["Scaled", "Scaled"]);
    expect(said(placement, "CS_Run")).toContain("Nothing: no 80/20");
  });
});

describe("interrupted accounts", () => {
  it("are placed, listed, and their MRR is said apart", () => {
    const placement = place(
      ["Account", "MRR", "Status"],
      [
        ["Ada", 100, "Active"],
        ["Bolt", 50, "On hold"],
        ["Echo", 20, "Test"],
      ],
    );
    expect(columnCells(placementTable(placement), "Status")).toEqual(["Placed", "Placed, interrupted", "Left out"]);
    expect(records(resultTable(placement, "summary", "CS_Accounts"))).toMatchObject([
      { Status: "Placed", Accounts: 2, MRR: 150 },
      { Status: "of these interrupted", Accounts: 1, MRR: 50 },
      { Status: "Gone", Accounts: 0 },
      { Status: "Not yet a customer", Accounts: 0 },
      { Status: "Left out", Accounts: 1, MRR: 20 },
      { Status: "In the sheet", Accounts: 3, MRR: 170 },
    ]);
  });
});
