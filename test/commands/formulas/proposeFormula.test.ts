import { describe, expect, it } from "vitest";
import { previewFigures } from "../../../src/commands/calculator/previewFigures";
import { computePlacement } from "../../../src/commands/computePlacement";
import { findSources } from "../../../src/commands/findSources";
import type { FormulaProposal, FormulaSources } from "../../../src/commands/formulas/formulaProposal";
import { proposeFormula } from "../../../src/commands/formulas/proposeFormula";
import { defaultMrrDefinition, type MrrDefinition } from "../../../src/core/ledger/mrrDefinition";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Policy } from "../../../src/core/settings/policy";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { rangeAddress, type SheetRange } from "../../../src/core/sheet/sheetRange";
import { sheetOf } from "../../core/sheet/sheetOf";
import { MemoryHost } from "../memoryHost";
import { functionAtHand, functionsAtHand, helpOf } from "./functionsAtHand";

const asOf = serialOf(2026, 11, 23);

const inclusive: MrrDefinition = { endsInclusive: true };

const accounts = sheetOf(
  "Accounts",
  ["Account", "MRR", "DAU", "MAU", "Engagement", "NPS", "CSAT", "Tickets", "Customer since", "First value"],
  ["Ada", 100, 5, 50, 4, 9, 4.5, 1, 45000, 45020],
  ["Bob", 50, 2, 40, 3, 7, 3.5, 4, 45100, null],
  ["Total", 150, 7, 90, null, null, null, 5, null, null],
);
const subscriptions = sheetOf(
  "Billing export",
  ["Made on 23 Nov 2026"],
  [],
  ["Customer", "Amount", "Interval", "Start", "End"],
  ["Ada", 100, "month", 45000, null],
  ["Bob", 600, "year", 45100, null],
);

interface Workbook {
  readonly accounts?: SheetRange | null;
  readonly subscriptions?: SheetRange;
  readonly definition?: MrrDefinition;
  readonly policy?: Policy;
}

async function sourcesOf({
  accounts: sheet = accounts,
  subscriptions: table,
  definition = defaultMrrDefinition,
  policy,
}: Workbook = {}) {
  const used = policy ?? defaultPolicy;
  const found = table ? await findSources(new MemoryHost([table])) : { subscriptions: [], refused: [] };
  const outcome = sheet === null ? null : computePlacement({ accounts: sheet, team: null, policy: used, asOf });
  const sources: FormulaSources = {
    subscriptions: found.subscriptions,
    definition,
    accounts: outcome?.kind === "placement" ? previewFigures(outcome.placement) : null,
    policy: used,
    asOf,
  };
  return sources;
}

async function propose(id: string, workbook: Workbook = {}): Promise<FormulaProposal> {
  return proposeFormula(functionAtHand(id), await sourcesOf(workbook));
}

describe("functions of a subscription table", () => {
  it.each([
    ["MRR", "DATE(2026,11,23)"],
    ["CHURN", "DATE(2026,10,1), DATE(2026,11,1)"],
    ["NETCHURN", "DATE(2026,10,1), DATE(2026,11,1)"],
    ["NETREVENUECHURN", "DATE(2026,10,1), DATE(2026,11,1)"],
    ["NRR", "DATE(2026,10,1), DATE(2026,11,1)"],
    ["GRR", "DATE(2026,10,1), DATE(2026,11,1)"],
    ["QUICKRATIO", "DATE(2026,10,1), DATE(2026,11,1)"],
    ["MRRSCHEDULE", "DATE(2025,11,1), DATE(2026,11,1)"],
    ["COHORTS", "DATE(2025,11,1), DATE(2026,11,1)"],
    ["MRRBY", '{"2026-09-01","2026-10-01","2026-11-01"}'],
  ])("%s takes the sheet from its header row on, and dates before the as-of day", async (id, dates) => {
    const { formula, reads } = await propose(id, { subscriptions });
    expect(formula).toBe(`=CS.${id}('Billing export'!$A$3:$E$5, ${dates})`);
    expect(reads).toEqual([{ sheet: "Billing export", firstRow: 2, firstColumn: 0, lastRow: 4, lastColumn: 4 }]);
  });

  it.each([
    ["MRR", "DATE(2026,11,23), TRUE"],
    ["CHURN", "DATE(2026,10,1), DATE(2026,11,1), , TRUE"],
    ["NRR", "DATE(2026,10,1), DATE(2026,11,1), TRUE"],
    ["MRRSCHEDULE", "DATE(2025,11,1), DATE(2026,11,1), , TRUE"],
    ["COHORTS", "DATE(2025,11,1), DATE(2026,11,1), , , TRUE"],
    ["MRRBY", '{"2026-09-01","2026-10-01","2026-11-01"}, TRUE'],
  ])("%s reads ends as last days where the workbook does", async (id, given) => {
    const { formula, basis } = await propose(id, { subscriptions, definition: inclusive });
    expect(formula).toBe(`=CS.${id}('Billing export'!$A$3:$E$5, ${given})`);
    expect(basis).toMatchObject({ definition: inclusive });
  });

  it("say nothing about ends where they do not take it", async () => {
    const sources = await sourcesOf({ subscriptions, definition: inclusive });
    const { formula, basis } = proposeFormula(helpOf("RETENTION", "table from to"), sources);
    expect(formula).toMatch(/DATE\(2026,11,1\)\)$/);
    expect(basis).toMatchObject({ definition: defaultMrrDefinition });
  });

  describe("over an MRR grid", () => {
    const grid = (...headers: readonly string[]): SheetRange =>
      sheetOf("Grid", ["Customer", ...headers], ["Ada", ...headers.map(() => 100)]);

    it.each([
      ["ends before the as-of day", grid("2025-04-01", "2025-05-01", "2025-06-01"), "MRR", "DATE(2025,6,30)"],
      ["ends before it", grid("2025-04-01", "2025-05-01", "2025-06-01"), "NRR", "DATE(2025,5,1), DATE(2025,6,1)"],
      ["is shorter than a year", grid("2025-04-01", "2025-05-01"), "MRRSCHEDULE", "DATE(2025,4,1), DATE(2025,5,1)"],
      ["has two months", grid("2025-05-01", "2025-06-01"), "MRRBY", '{"2025-05-01","2025-06-01"}'],
      ["has month ends", grid("2025-05-31", "2025-06-30"), "NRR", "DATE(2025,6,1), DATE(2025,7,1)"],
      ["has weeks", grid("2025-05-05", "2025-05-12"), "NRR", "DATE(2025,5,5), DATE(2025,5,18)"],
      ["has weeks", grid("2025-05-05", "2025-05-12"), "MRRBY", '{"2025-05-05"}'],
      ["reaches beyond it", grid("2026-01-01", "2027-01-01"), "NRR", "DATE(2026,10,1), DATE(2026,11,1)"],
      ["begins after it", grid("2027-01-01", "2027-02-01"), "MRR", "DATE(2027,1,1)"],
    ])("that %s, dates are days that it knows", async (_, subscriptions, id, dates) => {
      const { formula } = await propose(id, { subscriptions });
      expect(formula).toBe(`=CS.${id}(Grid!${rangeAddress(subscriptions, "$")}, ${dates})`);
    });

    it("nothing is said about ends, which it does not have", async () => {
      const { formula } = await propose("MRR", {
        subscriptions: grid("2025-04-01", "2025-05-01"),
        definition: inclusive,
      });
      expect(formula).toMatch(/, DATE\(2025,5,31\)\)$/);
    });
  });

  it("take a table by its name, header row included, also where its sheet fits as well", async () => {
    const area = { sheet: "Billing", firstRow: 2, firstColumn: 0, lastRow: 9, lastColumn: 4 };
    const source = { sheet: "Billing", rows: 10, columns: 5, resultKey: null };
    const sources = await sourcesOf();
    const proposal = proposeFormula(functionAtHand("NRR"), {
      ...sources,
      subscriptions: [
        { source, recognised: 5, area },
        { source: { ...source, sheet: "Old", table: "Old" }, recognised: 5, area },
        { source: { ...source, rows: 8, table: "Subscriptions" }, recognised: 5, area },
      ],
    });
    expect(proposal.formula).toBe("=CS.NRR(Subscriptions[#All], DATE(2026,10,1), DATE(2026,11,1))");
    expect(proposal.basis).toMatchObject({ kind: "subscriptions", source: "Subscriptions" });
  });

  it("are asked about the month before, on the first and the last day of a month and across a year", async () => {
    const sources = await sourcesOf({ subscriptions });
    const datesOn = (year: number, month: number, day: number): string =>
      proposeFormula(functionAtHand("GRR"), { ...sources, asOf: serialOf(year, month, day) }).formula;
    expect(datesOn(2026, 11, 1)).toContain("DATE(2026,10,1), DATE(2026,11,1)");
    expect(datesOn(2026, 10, 31)).toContain("DATE(2026,9,1), DATE(2026,10,1)");
    expect(datesOn(2026, 1, 31)).toContain("DATE(2025,12,1), DATE(2026,1,1)");
  });

  it("that nobody has told us of are asked about the last month, too", async () => {
    const unheard = helpOf("RETENTION", "table from to");
    expect(proposeFormula(unheard, await sourcesOf({ subscriptions })).formula).toBe(
      "=CS.RETENTION('Billing export'!$A$3:$E$5, DATE(2026,10,1), DATE(2026,11,1))",
    );
  });
});

describe("functions of accounts", () => {
  it.each([
    ["SEGMENT", "Accounts!$B$2:$B$3", ["MRR"], 2],
    ["NPS", "Accounts!$F$2:$F$3", ["NPS"], 1],
    ["STICKINESS", "Accounts!$C$2:$C$3, Accounts!$D$2:$D$3", ["DAU", "MAU"], 2],
    ["TTV", "Accounts!$I$2:$I$3, Accounts!$J$2:$J$3, DATE(2026,11,23)", ["Customer since", "First value"], 1],
  ])("%s takes its columns down to the last account, without a total row", async (id, given, headers, rows) => {
    const proposal = await propose(id);
    expect(proposal.formula).toBe(`=CS.${id}(${given})`);
    expect(proposal.basis).toMatchObject({ kind: "accounts", source: "Accounts", headers });
    expect(proposal.rows).toBe(rows);
  });

  it("say where their answer differs from the pane's, which is about live accounts and its own ranking", async () => {
    const [header = [], ...rows] = accounts.cells;
    const standing = ["Live", "Churned", ""];
    const mixed = {
      ...accounts,
      cells: [[...header, "Status"], ...rows.map((row, index) => [...row, standing[index] ?? ""])],
    };
    expect((await propose("NPS", { accounts: mixed })).basis).toMatchObject({ notLive: 1, ranksOtherwise: false });
    expect((await propose("SEGMENT", { accounts: mixed })).basis).toMatchObject({ notLive: 1, ranksOtherwise: true });
    const policy: Policy = { ...defaultPolicy, segment: { ...defaultPolicy.segment, rankBy: "mrr" } };
    expect((await propose("SEGMENT", { policy })).basis).toMatchObject({ notLive: 0, ranksOtherwise: false });
  });

  it("take the columns of a table by their names", async () => {
    const table = { ...accounts, table: "Customers" };
    expect((await propose("NPS", { accounts: table })).formula).toBe("=CS.NPS(Customers[NPS])");
    expect((await propose("HEALTHCOVERAGE", { accounts: table })).formula).toBe(
      "=CS.HEALTHCOVERAGE(Customers[[Engagement]:[Tickets]], {15,10,5,5})",
    );
  });

  it("take a column by its cells where its header is hard to name", async () => {
    const [header = [], ...rows] = accounts.cells;
    const odd = { ...accounts, table: "Customers", cells: [Object.assign([...header], { 5: "NPS (0-10)" }), ...rows] };
    expect((await propose("NPS", { accounts: odd })).formula).toBe("=CS.NPS(Accounts!$F$2:$F$3)");
  });

  it("take a share and limits of the user's own along, and leave out those that the functions know", async () => {
    const policy: Policy = {
      ...defaultPolicy,
      segment: { ...defaultPolicy.segment, share: 0.3 },
      health: { ...defaultPolicy.health, averageFrom: 40, minCoverage: 0.4 },
    };
    expect((await propose("SEGMENT", { policy })).formula).toBe("=CS.SEGMENT(Accounts!$B$2:$B$3, 0.3)");
    expect((await propose("HEALTHSCORE", { policy })).formula).toMatch(/, 0\.4\)$/);
    expect((await propose("HEALTHBUCKET", { policy })).formula).toMatch(/, 0\.4\), 40, 75\)$/);
    expect((await propose("HEALTHNEXT", { policy })).formula).toMatch(/, 40, 75\)$/);
  });

  it("take leaving into account where there is a day for it", async () => {
    const [header = [], ...rows] = accounts.cells;
    const leaving = { ...accounts, cells: [[...header, "Churn date"], ...rows.map((row) => [...row, null])] };
    expect((await propose("TTV", { accounts: leaving })).formula).toBe(
      '=CS.TTV(Accounts!$I$2:$I$3, Accounts!$J$2:$J$3, DATE(2026,11,23), "median", Accounts!$K$2:$K$3)',
    );
  });
});

describe("functions of health metrics", () => {
  // The model's anchors: engagement 20 and 80 of 100, CSAT 50 and 87.5 of 100, both on 1–5 here.
  const anchors = "{1.8,6,3,10}, {4.2,9,4.5,0}";

  it.each([
    ["HEALTHSCORE", `Accounts!$E$2:$H$3, ${anchors}, {15,10,5,5}`],
    ["HEALTHCOVERAGE", "Accounts!$E$2:$H$3, {15,10,5,5}"],
    ["HEALTHNEXT", `Accounts!$E$2:$H$3, ${anchors}, Accounts!$E$1:$H$1, {15,10,5,5}`],
    ["HEALTHBUCKET", `CS.HEALTHSCORE(Accounts!$E$2:$H$3, ${anchors}, {15,10,5,5})`],
  ])("%s takes the metrics that stand side by side, with anchors in their own unit", async (id, given) => {
    const proposal = await propose(id);
    expect(proposal.formula).toBe(`=CS.${id}(${given})`);
    expect(proposal.basis).toMatchObject({
      headers: ["Engagement", "NPS", "CSAT", "Tickets"],
      metrics: { known: 4, all: 8 },
    });
    expect(proposal.rows).toBe(2);
  });

  it("take of several runs of columns the one with most of the weight", async () => {
    const apart = sheetOf("A", ["Account", "NPS", "Tickets", "CSM", "Engagement"], ["Ada", 9, 1, "Ana", 4]);
    expect((await propose("HEALTHCOVERAGE", { accounts: apart })).formula).toBe(
      "=CS.HEALTHCOVERAGE(A!$B$2:$C$2, {10,5})",
    );
    const heavier = sheetOf("A", ["Account", "NPS", "CSM", "Engagement"], ["Ada", 9, "Ana", 4]);
    expect((await propose("HEALTHCOVERAGE", { accounts: heavier })).formula).toBe(
      "=CS.HEALTHCOVERAGE(A!$D$2:$D$2, {15})",
    );
  });

  it("carry the anchors of core features over to percentages, and leave counts out", async () => {
    const percent = sheetOf("A", ["Account", "Features used %"], ["Ada", 60], ["Bob", 20]);
    expect((await propose("HEALTHSCORE", { accounts: percent })).formula).toBe(
      "=CS.HEALTHSCORE(A!$B$2:$B$3, {20}, {80}, {15})",
    );
    const counts = sheetOf("A", ["Account", "Features used", "Features total"], ["Ada", 6, 10], ["Bob", 3, 10]);
    expect((await propose("HEALTHSCORE", { accounts: counts })).basis).toEqual({ kind: "example", lacks: "metrics" });
  });

  it("take a metric of the user's own", async () => {
    const policy: Policy = {
      ...defaultPolicy,
      health: { ...defaultPolicy.health, metrics: [{ id: "column:Logins", poor: 0, good: 20, weight: 3 }] },
    };
    const own = sheetOf("A", ["Account", "Logins"], ["Ada", 12], ["Bob", 3]);
    expect((await propose("HEALTHSCORE", { accounts: own, policy })).formula).toBe(
      "=CS.HEALTHSCORE(A!$B$2:$B$3, {0}, {20}, {3})",
    );
  });

  it("name buckets of a score that the sheet has already", async () => {
    const scored = sheetOf("A", ["Account", "MRR", "Health score"], ["Ada", 1, 60], ["Bob", 2, 30]);
    expect((await propose("HEALTHBUCKET", { accounts: scored })).formula).toBe("=CS.HEALTHBUCKET(A!$C$2:$C$3)");
  });
});

describe("where nothing fits", () => {
  const bare = sheetOf("A", ["Account", "CSM"], ["Ada", "Ana"]);

  it.each([
    ["CHURN", "subscriptions"],
    ["MRRBY", "subscriptions"],
    ["SEGMENT", "mrr"],
    ["NPS", "nps"],
    ["STICKINESS", "use"],
    ["TTV", "firstValue"],
    ["HEALTHSCORE", "metrics"],
    ["HEALTHBUCKET", "metrics"],
  ] as const)("%s comes as its first example, and it is said what is missing", async (id, lacks) => {
    const proposal = await propose(id, { accounts: bare });
    expect(proposal).toMatchObject({ formula: `=CS.${id}(1, 2)`, basis: { kind: "example", lacks }, reads: [] });
  });

  it("there may be no accounts at all", async () => {
    for (const { id } of functionsAtHand) {
      const { formula, basis } = await propose(id, { accounts: null });
      expect(formula).toBe(`=CS.${id}(1, 2)`);
      expect(basis.kind).toBe("example");
    }
    expect((await propose("NPS", { accounts: null })).basis).toEqual({ kind: "example", lacks: "accounts" });
  });

  it("answers to NPS questions must be there, not a score of each account", async () => {
    const scores = sheetOf("A", ["Account", "NPS"], ["Ada", -40], ["Bob", 65], ["Cy", 80]);
    expect((await propose("NPS", { accounts: scores })).basis).toEqual({ kind: "example", lacks: "nps" });
  });

  it("a function that nothing is known of comes as its example, or as a bare call without one", async () => {
    const sources = await sourcesOf({ subscriptions });
    expect(proposeFormula(helpOf("OTHER", "figure"), sources)).toMatchObject({
      formula: "=CS.OTHER(1, 2)",
      basis: { kind: "example", lacks: "unknown" },
    });
    expect(proposeFormula(helpOf("OTHER", "figure", { examples: [] }), sources).formula).toBe("=CS.OTHER()");
  });
});
