import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { computePlacement } from "../../../../src/commands/computePlacement";
import { isOpen } from "../../../../src/core/accounts/mapping/question";
import type { Standing } from "../../../../src/core/accounts/account";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import { recogniseSource } from "../../../../src/core/portfolios/recogniseSource";
import type { Placement } from "../../../../src/core/report/placement";
import { readDate } from "../../../../src/core/sheet/serialDate";
import { accountsFolder, asOf, sheets } from "./accountsSheets";
import { csvRange } from "./csvRange";

const day = readDate(asOf) ?? NaN;

function outcomeOf(file: string) {
  return computePlacement({
    accounts: csvRange(join(accountsFolder, file)),
    team: null,
    policy: defaultPolicy,
    asOf: day,
  });
}

function placementOf(file: string): Placement {
  const outcome = outcomeOf(file);
  if (outcome.kind !== "placement") throw new Error(outcome.problems.map(({ code }) => code).join(", "));
  return outcome.placement;
}

const known = Object.entries(sheets).filter(([, { live }]) => live !== null);

describe("accounts sheets as people have them", () => {
  it.each(known)("%s reads as a person would read it", (file, expected) => {
    const { reading, mrrBalance, placed } = placementOf(file);
    const count = (standing: Standing): number => reading.accounts.filter((one) => one.standing === standing).length;
    expect({
      live: count("live"),
      gone: count("gone"),
      notYet: count("notYet"),
      mrr: mrrBalance?.placed ?? null,
    }).toEqual({ live: expected.live, gone: expected.gone, notYet: expected.notYet, mrr: expected.mrr });
    expect(reading.leftOut).toHaveLength(expected.leftOut ?? 0);
    if (expected.csms) {
      expect([...new Set(placed.map(({ assignment }) => assignment?.csm))].sort()).toEqual(expected.csms);
    }
    for (const [name, score] of Object.entries(expected.ownScore ?? {})) {
      expect(placed.find(({ account }) => account.name === name)?.health.own?.score).toBe(score);
    }
    if (expected.renewal === null) expect(reading.accounts.every(({ renewal }) => renewal === null)).toBe(true);
  });

  it.each(known)("%s is recognised as accounts", (file) => {
    expect(recogniseSource(csvRange(join(accountsFolder, file))).kind).toBe("accounts");
  });

  it.each(known.filter(([, { mrr }]) => mrr === null))("%s says what is missing for MRR", (file) => {
    expect(placementOf(file).problems.filter(({ code }) => code === "intervalMissing")).toHaveLength(1);
  });

  it("ask once for the order of dates that fit two", () => {
    const asked = placementOf("us-ambiguous.csv").problems.filter(({ code }) => code === "ambiguousDate");
    expect(asked).toMatchObject([{ row: 1, header: "Renewal Date", values: { cells: 2 } }]);
  });

  it("that nobody recognises are read with five answers: the columns proposed, three words, the order of dates", () => {
    const accounts = csvRange(join(accountsFolder, "unknown-us.csv"));
    const refused = outcomeOf("unknown-us.csv");
    if (refused.kind === "placement" || refused.table === null) throw new Error("It was not refused.");
    expect(refused.problems[0]?.code).toBe("accountColumnMissing");
    expect(refused.table.proposals).toEqual({
      account: "Shop",
      owner: "Handled by",
      mrr: "Billings / mo",
      status: "Where they are",
      renewal: "Next sign date",
    });
    const policy = {
      ...defaultPolicy,
      columns: refused.table.proposals,
      words: { status: { cooking: "live", burnt: "gone", prepping: "notYet" } },
      writing: { "Next sign date": { dateOrder: "monthFirst" } },
    } as const;
    const outcome = computePlacement({ accounts, team: null, policy, asOf: day });
    if (outcome.kind !== "placement") throw new Error("It was refused.");
    const { reading, mrrBalance } = outcome.placement;
    const count = (standing: Standing): number => reading.accounts.filter((one) => one.standing === standing).length;
    expect({ live: count("live"), gone: count("gone"), notYet: count("notYet"), mrr: mrrBalance?.placed }).toEqual(
      sheets["unknown-us.csv"]?.after,
    );
    expect(reading.questions.filter(isOpen)).toEqual([]);
  });
});
