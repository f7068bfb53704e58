import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { readPolicy } from "../../../src/core/settings/policySchema";
import { en } from "../../../src/texts/en";

const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...defaultPolicy, ...change });

function errorOf(json: string) {
  const read = readPolicy(json);
  if (read.ok) throw new Error("the policy was accepted");
  return read.error;
}

describe("a stored policy", () => {
  it("comes back as it was written", () => {
    expect(readPolicy(JSON.stringify(defaultPolicy))).toEqual({ ok: true, policy: defaultPolicy });
    const own = {
      ...defaultPolicy,
      asOf: "2026-11-23",
      columns: { mrr: "Real MRR", owner: null },
      scales: { nps: { header: "NPS", scale: "-100-100" } },
      segment: { share: 0.1, rankBy: { column: "Potential" } },
      health: { ...defaultPolicy.health, metrics: [{ id: "column:Calls", poor: 0, good: 5, weight: 1 }] },
    };
    expect(readPolicy(JSON.stringify(own))).toEqual({ ok: true, policy: own });
  });

  it("of an older version takes the defaults of what it lacks", () => {
    expect(readPolicy('{"version":1}')).toEqual({ ok: true, policy: defaultPolicy });
    const read = readPolicy('{"version":1,"health":{"goodFrom":80},"tiers":{"enterprise":{"mrr":9000}}}');
    expect(read).toEqual({
      ok: true,
      policy: {
        ...defaultPolicy,
        health: { ...defaultPolicy.health, goodFrom: 80 },
        tiers: { ...defaultPolicy.tiers, enterprise: { employees: 1000, mrr: 9000 } },
      },
    });
  });

  it.each([
    [changed({ segment: { share: 2, rankBy: "mrr" } }), "segment.share"],
    [changed({ segment: { share: 0.2, rankBy: "size" } }), "segment.rankBy"],
    [changed({ version: 2 }), "version"],
    ["{}", "version"],
    [changed({ asOf: "2026-02-30" }), "asOf"],
    [changed({ asOf: "today" }), "asOf"],
    [changed({ health: { averageFrom: 80, goodFrom: 70 } }), "health.goodFrom"],
    [changed({ health: { metrics: [{ id: "nps", poor: 1, good: 1, weight: 1 }] } }), "health.metrics[0]"],
    [changed({ health: { metrics: [{ id: "nps", poor: 1, good: 2, weight: -1 }] } }), "health.metrics[0].weight"],
    [changed({ health: { metrics: [{ id: "mood", poor: 1, good: 2, weight: 1 }] } }), "health.metrics[0].id"],
    [changed({ health: { minimum: 1 } }), "health.minimum"],
    [changed({ columns: { mrr: 5 } }), "columns.mrr"],
    [changed({ columns: { revenue: "MRR" } }), "columns.revenue"],
    [changed({ scales: { nps: { header: "NPS", scale: "0-7" } } }), "scales.nps.scale"],
    [changed({ workload: { handHeldHours: { enterprise: "6" } } }), "workload.handHeldHours.enterprise"],
    [changed({ portfolios: { mode: "both" } }), "portfolios.mode"],
    [changed({ sheets: { liveFormulas: "yes" } }), "sheets.liveFormulas"],
    [changed({ colour: "green" }), "colour"],
    [changed({ segment: [] }), "segment"],
    ["[]", ""],
    ["null", ""],
    ["not JSON", ""],
  ])("%s is refused with the name of the wrong field", (json, field) => {
    expect(errorOf(json).field).toBe(field);
  });

  it.each([
    { health: { ...defaultPolicy.health, averageFrom: 60, goodFrom: 60 } },
    { health: { ...defaultPolicy.health, averageFrom: 0, goodFrom: 0, minCoverage: 0 } },
    { health: { ...defaultPolicy.health, averageFrom: 100, goodFrom: 100, minCoverage: 1 } },
    { segment: { ...defaultPolicy.segment, share: 0 } },
    { segment: { ...defaultPolicy.segment, share: 1 } },
    { portfolios: { ...defaultPolicy.portfolios, capacityHours: 0, freezeDays: 0, tolerance: 0 } },
  ])("is taken with limits that are as near as can be: %j", (change) => {
    expect(readPolicy(changed(change))).toEqual({ ok: true, policy: { ...defaultPolicy, ...change } });
  });

  it.each([
    [changed({ health: { averageFrom: 60.5, goodFrom: 60 } }), "health.goodFrom"],
    [changed({ health: { averageFrom: -0.1 } }), "health.averageFrom"],
    [changed({ health: { goodFrom: 100.1 } }), "health.goodFrom"],
    [changed({ segment: { share: -0.01 } }), "segment.share"],
    [changed({ segment: { share: 1.01 } }), "segment.share"],
    [changed({ portfolios: { freezeDays: -1 } }), "portfolios.freezeDays"],
  ])("%s goes just beyond", (json, field) => {
    expect(errorOf(json).field).toBe(field);
  });

  it("names each metric once", () => {
    const twice = { id: "nps", poor: 1, good: 2, weight: 1 };
    expect(errorOf(changed({ health: { metrics: [twice, twice] } }))).toMatchObject({
      field: "health.metrics",
      needed: "each metric once",
    });
  });

  it("is refused in words that say what is needed and what was found", () => {
    const error = errorOf('{"version":1,"segment":{"share":2}}');
    expect(en.policyError(error)).toBe(
      "segment.share needs a number from 0 to 1, found 2. The settings were not changed.",
    );
  });
});
