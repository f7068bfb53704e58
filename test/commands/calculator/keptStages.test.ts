import { describe, expect, it } from "vitest";
import { keptQuickStages, keptStages } from "../../../src/commands/calculator/keptStages";
import { computePlacement, placementStages, placementSteps, type Stages } from "../../../src/commands/computePlacement";
import type { PlacementInput } from "../../../src/commands/placementRequest";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { quickFigures, quickStages } from "../../../src/core/report/quickFigures";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { sheetOf } from "../../core/sheet/sheetOf";

const accounts = sheetOf(
  "Accounts",
  ["Account", "MRR", "NPS", "CSAT (%)", "CSM"],
  ["Ada", 900, 9, 90, "Ana"],
  ["Bolt", 60, 3, 40, "Ben"],
  ["Crane", 40, 7, 70, "Ana"],
);
const team = sheetOf("Team", ["CSM", "Capacity"], ["Ana", 100], ["Ben", 80]);
const input: PlacementInput = { accounts, team, policy: defaultPolicy, asOf: 46349 };

const { health, segment, portfolios, workload } = defaultPolicy;
const heavier: Policy = {
  ...defaultPolicy,
  health: { ...health, metrics: health.metrics.map((metric) => ({ ...metric, weight: metric.weight * 2 + 1 })) },
};
const wider: Policy = { ...defaultPolicy, segment: { ...segment, share: 0.5 } };

/** The stages that run for a second placement after a first one, in their order. */
function runAfter(first: PlacementInput, second: PlacementInput): readonly string[] {
  const ran: string[] = [];
  const counted = Object.fromEntries(
    Object.entries(placementStages).map(([name, stage]) => [
      name,
      (...inputs: never[]) => {
        ran.push(name);
        return (stage as (...inputs: never[]) => unknown)(...inputs);
      },
    ]),
  ) as Stages;
  const stages = keptStages(counted);
  place(first, stages);
  expect(ran).toEqual(Object.keys(placementStages));
  ran.length = 0;
  expect(place(second, stages)).toEqual(computePlacement(second));
  return ran;
}

function place(given: PlacementInput, stages: Stages): unknown {
  const steps = placementSteps(given, stages);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe("stages that are kept", () => {
  it("run not at all when nothing changed, though settings are other objects of the same content", () => {
    expect(runAfter(input, { ...input, policy: structuredClone(defaultPolicy) })).toEqual([]);
  });

  it("read nothing when a weight changed", () => {
    expect(runAfter(input, { ...input, policy: heavier })).toEqual([
      "scoreAccounts",
      "segmentAccounts",
      "assignPortfolios",
      "summarise",
    ]);
  });

  it("score nothing when the share changed", () => {
    expect(runAfter(input, { ...input, policy: wider })).toEqual(["segmentAccounts", "assignPortfolios", "summarise"]);
  });

  it("segment nothing when the team changed", () => {
    const other = sheetOf("Team", ["CSM", "Capacity"], ["Ana", 100], ["Cem", 80]);
    expect(runAfter(input, { ...input, team: other })).toEqual(["chooseTeam", "assignPortfolios", "summarise"]);
  });

  it("share out alone when hours changed", () => {
    const policy = { ...defaultPolicy, workload: { ...workload, scaledHours: 1 } };
    expect(runAfter(input, { ...input, policy })).toEqual(["assignPortfolios", "summarise"]);
  });

  it("choose the team anew when the hours of CSMs without a capacity changed", () => {
    const policy = { ...defaultPolicy, portfolios: { ...portfolios, capacityHours: 10 } };
    expect(runAfter(input, { ...input, policy })[0]).toBe("chooseTeam");
  });

  it.each<readonly [string, Partial<PlacementInput>]>([
    ["cells", { accounts: { ...accounts } }],
    ["the day", { asOf: 46350 }],
    ["a column chosen by hand", { policy: { ...defaultPolicy, columns: { mrr: "CSAT (%)" } } }],
    ["a scale", { policy: { ...defaultPolicy, scales: { nps: { header: "NPS", scale: "0-10" } } } }],
    [
      "the column that accounts are ranked by",
      { policy: { ...defaultPolicy, segment: { share: 0.2, rankBy: { column: "NPS" } } } },
    ],
    [
      "a metric of the user's own",
      {
        policy: {
          ...defaultPolicy,
          health: { ...health, metrics: [...health.metrics, { id: "column:CSM", poor: 0, good: 1, weight: 1 }] },
        },
      },
    ],
  ])("read anew when %s changed", (_what, change) => {
    expect(runAfter(input, { ...input, ...change })[0]).toBe("readAccounts");
  });
});

describe("steps to the first figures that are kept", () => {
  const { tiers } = defaultPolicy;
  const lower: Policy = { ...defaultPolicy, tiers: { ...tiers, midMarket: { ...tiers.midMarket, mrr: 1 } } };
  const read = readAccounts(accounts, defaultPolicy, input.asOf);

  it.each([
    ["only count anew when the share changed", wider, []],
    ["score and rank anew when a weight changed", heavier, ["liveHealth", "liveRanking"]],
    ["look at the accounts when a limit of the tiers changed", lower, ["liveColumns", "liveHealth", "liveRanking"]],
  ])("%s", (_what, policy, wanted) => {
    if (!read.ok) throw new Error("The accounts could not be read.");
    const ran: string[] = [];
    const stages = keptQuickStages({
      liveColumns: (...given) => (ran.push("liveColumns"), quickStages.liveColumns(...given)),
      liveHealth: (...given) => (ran.push("liveHealth"), quickStages.liveHealth(...given)),
      liveRanking: (...given) => (ran.push("liveRanking"), quickStages.liveRanking(...given)),
    });
    quickFigures(read.reading, defaultPolicy, stages);
    ran.length = 0;
    expect(quickFigures(read.reading, policy, stages)).toEqual(quickFigures(read.reading, policy));
    expect(ran).toEqual(wanted);
  });
});
