import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { npsOfBase } from "../../../src/core/report/summary/npsOfBase";
import { sheetOf } from "../sheet/sheetOf";
import { columnCells, placeRows, records, resultSheet, resultTable } from "./samplePlacement";

const cents = (cell: unknown): number => Math.round(Number(cell) * 100);

describe("CS Summary", () => {
  const placement = placeRows();

  it("accounts for every row and every cent of the sheet", () => {
    const rows = records(resultTable(placement, "summary", "CS_Accounts"));
    expect(rows.map(({ Status, Accounts, MRR }) => [Status, Accounts, MRR])).toEqual([
      ["Placed", 5, 6800.49],
      ["Gone", 2, 780],
      ["Not yet a customer", 1, 60],
      ["Left out", 2, 60],
      ["In the sheet", 10, 7700.49],
    ]);
    const parts = rows.slice(0, 4);
    expect(parts.reduce((sum, { MRR }) => sum + cents(MRR), 0)).toBe(cents(rows[4]?.MRR));
    expect(parts.reduce((sum, { Accounts }) => sum + Number(Accounts), 0)).toBe(rows[4]?.Accounts);
  });

  it("shows the buckets, whose accounts and money are those that were placed", () => {
    const rows = records(resultTable(placement, "summary", "CS_Buckets"));
    expect(rows.map(({ Bucket }) => Bucket)).toEqual(["Poor", "Average", "Good", "Unknown"]);
    expect(rows.reduce((sum, { Accounts }) => sum + Number(Accounts), 0)).toBe(5);
    expect(rows.reduce((sum, { MRR }) => sum + cents(MRR), 0)).toBe(cents(placement.mrrBalance?.placed));
    expect(rows.reduce((sum, row) => sum + Number(row["MRR at risk"]), 0)).toBeCloseTo(placement.mrrAtRisk ?? NaN, 9);
  });

  it("has the anchors and weights of the model in use as numbers", () => {
    expect(resultTable(placement, "summary", "CS_Model").rows).toEqual([
      ["Stickiness", 0.05, 0.25, 25],
      ["NPS", 6, 9, 10],
      ["Open tickets", 10, 0, 5],
    ]);
    expect(resultTable(placement, "summary", "CS_Limits").rows.map(([, value]) => value)).toEqual([50, 75, 0.5]);
  });

  it("says what it was made from and by which policy", () => {
    const run = resultTable(placement, "summary", "CS_Run").rows;
    expect(run).toEqual([
      ["As of", "2026-11-23"],
      ["Source", "Accounts!A1:L11"],
      ["Team", "2 CSMs in Accounts, 100 hours a month each"],
      ["Currency", "EUR"],
      ["Ranked by", "MRR at risk"],
      ["Health model in use", "3 of 8 metrics, 40 % of the weight"],
      ["Way of working", "Portfolios: each account has one CSM"],
    ]);
    const policy = resultTable(placement, "summary", "CS_Policy").rows.map(([, value]) => value);
    expect(policy).toContain("20 % of live accounts, at least one");
    expect(policy).toContain("An account that renews within 60 days keeps its CSM");
  });

  it("leaves CSMs without capacity out of the highest utilisation, which is a number", () => {
    const team = sheetOf("Team", ["CSM", "Capacity"], ["Rui", 20], ["Ana", 0]);
    const { rows } = resultTable(placeRows(undefined, defaultPolicy, team), "summary", "CS_Workload");
    const { loads } = placeRows(undefined, defaultPolicy, team).portfolios ?? { loads: [] };
    expect(loads.map(({ utilisationBefore }) => utilisationBefore)).toEqual([loads[0]?.utilisationBefore, Infinity]);
    expect(rows[0]).toEqual(["Highest before", loads[0]?.utilisationBefore]);
    expect(rows[1]).toEqual(["Highest after", loads[0]?.utilisationAfter]);
    expect(rows.map(([, figure]) => typeof figure)).toEqual(["number", "number", "number", "number"]);
  });

  it("has no gap below 0 where the highest utilisation is the lower bound but for rounding", () => {
    const placement = placeRows(undefined, defaultPolicy, sheetOf("Team", ["CSM", "Capacity"], ["Rui", 20]));
    const gap = (above: number): unknown => {
      const { portfolios } = placement;
      const highest = portfolios?.loads[0]?.utilisationAfter ?? NaN;
      const bounded = { ...placement, portfolios: portfolios && { ...portfolios, lowerBound: highest + above } };
      return resultTable(bounded, "summary", "CS_Workload").rows[3]?.[1];
    };
    expect([gap(1e-15), gap(0)]).toEqual([0, 0]);
    expect(gap(-0.1)).toBeCloseTo(0.1, 12);
  });

  it("has no highest utilisation where nobody has capacity", () => {
    const team = sheetOf("Team", ["CSM", "Capacity"], ["Ana", 0]);
    const { rows } = resultTable(placeRows(undefined, defaultPolicy, team), "summary", "CS_Workload");
    expect(rows.map(([, figure]) => figure)).toEqual([null, null, null, null]);
  });

  it("counts problems by severity", () => {
    const counts = columnCells(resultTable(placement, "summary", "CS_Problems"), "Problems");
    expect(counts.reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(placement.problems.length);
    expect(counts[0]).toBe(3);
  });

  it("works out the NPS of the base from the answers of live accounts", () => {
    // Answers of the live ones: 9, 3, 10, 8: two promoters, one detractor of four.
    expect(npsOfBase(placement)).toEqual({ nps: 25, answers: 4 });
    expect(npsOfBase(placeRows([["Ada", 5]], defaultPolicy, null, ["Account", "MRR"]))).toEqual({
      nps: null,
      answers: 0,
    });
  });

  it("leaves the tables of portfolios out when there are none", () => {
    const bare = resultSheet(placeRows([["Ada", 5]], defaultPolicy, null, ["Account", "MRR"]), "summary");
    const names = bare.tables.map(({ name }) => name);
    expect(names).not.toContain("CS_Workload");
    expect(names).toContain("CS_Policy");
    expect(bare.charts?.map(({ name }) => name)).toEqual(["CS_BucketsChart", "CS_CurveChart"]);
  });

  it("shows what share of MRR the first accounts carry, exact at each of its points", () => {
    const table = resultTable(placement, "summary", "CS_Curve");
    const rows = records(table);
    // By MRR alone 5200.50, 1200, 300, one whose MRR cannot be read and is taken as 200, and 99.99, of 6800.49 together.
    const byMrr = [0, 5200.5, 6400.5, 6700.5, 6700.5, 6800.49].map((sum) => sum / 6800.49);
    expect(columnCells(table, "Accounts")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(columnCells(table, "Share of accounts")).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    for (const [count, row] of rows.entries()) {
      expect(row["Share of MRR, by MRR alone"]).toBeCloseTo(byMrr[count] ?? NaN, 12);
      const first = placement.placed.slice(0, count).reduce((sum, { account }) => sum + (account.mrr ?? 0), 0);
      expect(row["Share of MRR, as ranked"]).toBeCloseTo(first / 6800.49, 12);
    }
  });

  it("has few points of the curve however many accounts there are, the hand-held ones among them", () => {
    const accounts = Array.from({ length: 1003 }, (_, index) => [`A${index}`, 1 + ((index * 7919) % 1003)]);
    const placed = placeRows(accounts, defaultPolicy, null, ["Account", "MRR"]);
    const table = resultTable(placed, "summary", "CS_Curve");
    expect(table.rows.length).toBeLessThanOrEqual(22);
    const handHeld = records(table).find(({ Accounts }) => Accounts === placed.handHeld.accounts);
    expect(handHeld?.["Share of MRR, as ranked"]).toBe(placed.handHeld.mrrShare);
    expect(table.rows.at(-1)).toEqual([1003, 1, 1, 1]);
  });

  it("has no curve where no MRR is known", () => {
    const bare = resultSheet(placeRows([["Ada", 5]], defaultPolicy, null, ["Account", "NPS"]), "summary");
    expect(bare.tables.map(({ name }) => name)).not.toContain("CS_Curve");
    expect(bare.charts?.map(({ name }) => name)).toEqual(["CS_BucketsChart"]);
  });

  it("draws its charts over columns of tables of the same run", () => {
    const drawn = (resultSheet(placement, "summary").charts ?? []).map(({ table: name, categories, series, kind }) => {
      const { columns } = resultTable(placement, name === "CS_Portfolios" ? "portfolios" : "summary", name);
      return [kind, name, ...[categories, ...series].map((column) => columns[column]?.header)];
    });
    expect(drawn).toEqual([
      ["columns", "CS_Buckets", "Bucket", "Accounts"],
      ["line", "CS_Curve", "Share of accounts", "Share of MRR, as ranked", "Share of MRR, by MRR alone"],
      ["bars", "CS_Portfolios", "CSM", "Utilisation before", "Utilisation after"],
    ]);
  });
});

describe("CS Portfolios", () => {
  it("has a row per CSM in the order of the team, and sums in a table of their own", () => {
    const team = sheetOf("Team", ["CSM", "Capacity"], ["Rui", 20], ["Ana", 0], ["Mila", 10]);
    const placement = placeRows(undefined, defaultPolicy, team);
    const table = resultTable(placement, "portfolios", "CS_Portfolios");
    expect(columnCells(table, "CSM")).toEqual(["Rui", "Ana", "Mila"]);
    const [all] = records(resultTable(placement, "portfolios", "CS_AllPortfolios"));
    for (const figure of ["Accounts", "Hand-held", "MRR", "Poor", "Average", "Good", "Unknown", "Hours a month"]) {
      const sum = columnCells(table, figure).reduce<number>((total, cell) => total + Number(cell), 0);
      expect(sum).toBeCloseTo(Number(all?.[figure]), 9);
    }
    expect(records(table)[1]).toMatchObject({
      Accounts: 0,
      MRR: 0,
      Capacity: 0,
      "Utilisation before": { code: "#DIV/0!" },
    });
    expect(records(table)[1]?.["Utilisation after"]).toBe(0);
  });

  it("has rows for accounts that nobody may take and for the pool", () => {
    const team = sheetOf("Team", ["CSM", "Languages"], ["Ana", "English"]);
    const rows = [
      ["A", 900, "English"],
      ["B", 800, "Finnish"],
      ["C", 1, "English"],
      ["D", 1, "English"],
      ["E", 1, "English"],
    ];
    const pooled = { ...defaultPolicy, portfolios: { ...defaultPolicy.portfolios, mode: "pooled" as const } };
    const policy = { ...pooled, segment: { ...pooled.segment, share: 0.4 } };
    const placement = placeRows(rows, policy, team, ["Account", "MRR", "Language"]);
    const table = resultTable(placement, "portfolios", "CS_Portfolios");
    expect(records(table).map(({ CSM, Accounts }) => [CSM, Accounts])).toEqual([
      ["Ana", 1],
      ["Pool", 3],
      ["Unassigned", 1],
    ]);
  });

  it("says when portfolios were skipped", () => {
    const placement = placeRows([["Ada", 5]], defaultPolicy, null, ["Account", "MRR"]);
    const sheet = resultSheet(placement, "portfolios");
    expect(sheet.tables[0]?.title).toMatch(/^No portfolios/);
    expect(sheet.frozenRows).toBe(2);
    expect(sheet.tables[0]?.rows.map(([name, accounts]) => [name, accounts])).toEqual([["Unassigned", 1]]);
  });
});
