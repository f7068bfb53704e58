import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computePlacement } from "../../../src/commands/computePlacement";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Placement } from "../../../src/core/report/placement";
import type { Cell } from "../../../src/core/sheet/cell";
import { isoDate, serialOf } from "../../../src/core/sheet/serialDate";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";
import { sheetOf } from "../sheet/sheetOf";

const asOf = serialOf(2026, 11, 23);
const header = ["Account", "MRR", "CSM", "Language", "Region", "Tier", "Renewal", "Pin", "Hours"];

interface Row {
  readonly Account: string;
  readonly [header: string]: Cell;
}

/** Rows that say nothing of MRR get one each, so that there is an 80/20. */
function accountsSheet(rows: readonly Row[]): SheetRange {
  const ranked = rows.map((row, index): Row => ({ MRR: 500 - index, ...row }));
  return sheetOf("Accounts", header, ...ranked.map((row) => header.map((name) => row[name] ?? null)));
}

function place(rows: readonly Row[], team: SheetRange | null, policy: Policy = defaultPolicy): Placement {
  const outcome = computePlacement({ accounts: accountsSheet(rows), team, policy, asOf });
  if (outcome.kind !== "placement") throw new Error("It could not be read at all.");
  return outcome.placement;
}

function assignmentOf(placement: Placement, name: string) {
  const found = placement.placed.find(({ account }) => account.name === name);
  if (!found?.assignment) throw new Error(`${name} has no assignment.`);
  return found.assignment;
}

const team = sheetOf(
  "Team",
  ["CSM", "Capacity", "Languages", "Tiers"],
  ["Ana Sousa", 40, "Portuguese; English", null],
  ["Rui Tavares", 40, "English", null],
  ["Jonas Weber", 40, "German; English", "Enterprise; Mid-market"],
);

const codes = (placement: Placement): readonly string[] => placement.problems.map(({ code }) => code);

describe("the hard rules", () => {
  it("keep an account with the only CSM who speaks its language", () => {
    const placement = place(
      [
        { Account: "A", Language: "Portuguese", CSM: "Rui Tavares" },
        { Account: "B", Language: "English", CSM: "Rui Tavares" },
      ],
      team,
    );
    expect(assignmentOf(placement, "A")).toMatchObject({
      csm: "Ana Sousa",
      previousCsm: "Rui Tavares",
      reason: { kind: "onlyEligible", by: "language", value: "Portuguese" },
    });
    expect(assignmentOf(placement, "B")).toMatchObject({ csm: "Rui Tavares", reason: { kind: "kept" } });
    expect(placement.portfolios?.moves).toBe(1);
  });

  it("leave an account unassigned that nobody may take, with the reason and a problem in its row", () => {
    const placement = place(
      [
        { Account: "A", Language: "English" },
        { Account: "B", Language: "Finnish", CSM: "Ana Sousa" },
      ],
      team,
    );
    expect(assignmentOf(placement, "B")).toMatchObject({ csm: null, reason: { kind: "unassigned", why: "language" } });
    expect(placement.portfolios?.unassigned).toBe(1);
    expect(placement.problems.find(({ code }) => code === "accountUnassigned")).toMatchObject({
      severity: "error",
      row: 2,
      column: 3,
      header: "Language",
      found: "B",
    });
  });

  it("let an owner's pin break the others, and mark it", () => {
    const placement = place(
      [
        { Account: "A", Language: "Portuguese", CSM: "Rui Tavares", Pin: "owner" },
        { Account: "B", Language: "English", CSM: "Rui Tavares", Pin: "owner" },
      ],
      team,
    );
    expect(assignmentOf(placement, "A")).toMatchObject({
      csm: "Rui Tavares",
      reason: { kind: "pinned", breaks: ["language"] },
    });
    expect(assignmentOf(placement, "B").reason).toEqual({ kind: "pinned", breaks: [] });
  });

  it("say a pin to an owner who is not there, and do without it", () => {
    const placement = place(
      [
        { Account: "A", CSM: "Gone Girl", Pin: "owner" },
        { Account: "B", CSM: "", Pin: "owner" },
      ],
      team,
    );
    expect(codes(placement).filter((code) => code === "pinnedOwnerMissing")).toHaveLength(2);
    expect(assignmentOf(placement, "A").reason.kind).toBe("ownerLeft");
    expect(assignmentOf(placement, "B").reason.kind).toBe("assigned");
  });

  it("freeze an account that renews within 60 days, from the day itself to the sixtieth", () => {
    const renewing = (days: number): Row => ({
      Account: `renews in ${days}`,
      CSM: "Ana Sousa",
      Renewal: isoDate(asOf + days),
      Hours: 30,
    });
    const placement = place([renewing(0), renewing(60), renewing(61)], team);
    expect(assignmentOf(placement, "renews in 0").reason).toEqual({ kind: "frozen", renewal: asOf });
    expect(assignmentOf(placement, "renews in 60").reason.kind).toBe("frozen");
    expect(assignmentOf(placement, "renews in 61").reason.kind).toBe("moved");
  });

  it("put eligibility before the freeze", () => {
    const rows = [
      { Account: "A", Language: "German", Tier: "smb", CSM: "Jonas Weber", Renewal: isoDate(asOf + 10) },
      { Account: "B", Language: "Portuguese", CSM: "Rui Tavares", Renewal: isoDate(asOf + 10) },
      { Account: "C", Language: "English", Tier: "enterprise" },
    ];
    const placement = place(rows, team);
    expect(assignmentOf(placement, "A").reason).toEqual({ kind: "unassigned", why: "combination" });
    expect(assignmentOf(placement, "B").csm).toBe("Ana Sousa");
  });

  it("are off where no value of the accounts occurs in the team's lists, and that is said", () => {
    const placement = place([{ Account: "A", Language: "pt", CSM: "Rui Tavares" }], team);
    expect(assignmentOf(placement, "A").csm).toBe("Rui Tavares");
    expect(placement.problems.find(({ code }) => code === "eligibilityRuleOff")).toMatchObject({
      severity: "info",
      sheet: "Team",
      values: { rule: "language" },
    });
  });

  it("take one of several languages of an account, and ask nothing where it states none", () => {
    const placement = place(
      [
        { Account: "A", Language: "Finnish / Portuguese" },
        { Account: "B", Language: "n/a", CSM: "Rui Tavares" },
      ],
      team,
    );
    expect(assignmentOf(placement, "A").csm).toBe("Ana Sousa");
    expect(assignmentOf(placement, "B").csm).toBe("Rui Tavares");
  });
});

describe("owners", () => {
  it("are compared in any case and spacing, and a misspelt one is said with the name that was meant", () => {
    const placement = place(
      [
        { Account: "A", CSM: " ana  SOUSA" },
        { Account: "B", CSM: "Ana Souza" },
        { Account: "C", CSM: "P. Lindqvist" },
      ],
      team,
    );
    expect(assignmentOf(placement, "A")).toMatchObject({ csm: "Ana Sousa", reason: { kind: "kept" } });
    const notInTeam = placement.problems.filter(({ code }) => /^owner/.test(code));
    expect(notInTeam.map(({ code, row, column, found, values }) => [code, row, column, found, values?.meant])).toEqual([
      ["ownerMisspelt", 2, 2, "Ana Souza", "Ana Sousa"],
      ["ownerNotInTeam", 3, 2, "P. Lindqvist", undefined],
    ]);
    expect(assignmentOf(placement, "B").reason).toEqual({ kind: "ownerLeft", owner: "Ana Souza" });
    expect(placement.portfolios?.moves).toBe(2);
  });

  it("are the team, with the policy's hours each, where there is no team sheet", () => {
    const placement = place(
      [
        { Account: "A", CSM: "Zoe" },
        { Account: "B", CSM: "Ben" },
        { Account: "C", CSM: "zoe " },
      ],
      null,
    );
    expect(placement.team).toMatchObject({ from: "owners", sheet: "Accounts" });
    expect(placement.portfolios?.loads.map(({ member }) => [member.name, member.capacityHours])).toEqual([
      ["Ben", 100],
      ["Zoe", 100],
    ]);
    expect(codes(placement)).not.toContain("ownerNotInTeam");
  });

  it("are not needed: without a team portfolios are skipped, and that is said", () => {
    const placement = place([{ Account: "A" }], null);
    expect(placement.portfolios).toBeNull();
    expect(placement.placed[0]?.assignment).toBeNull();
    expect(codes(placement)).toContain("noTeam");
  });

  it("are the team as well when the team sheet cannot be read, and that is said", () => {
    const placement = place([{ Account: "A", CSM: "Ana" }], sheetOf("Other", ["Quarter"], ["Q1"]));
    expect(placement.team?.from).toBe("owners");
    expect(codes(placement)).toContain("teamNotReadable");
  });
});

describe("a CSM without capacity", () => {
  const part = sheetOf("Team", ["CSM", "Capacity"], ["Ana", 0], ["Rui", 10]);

  it("passes everything on but what rules hold", () => {
    const placement = place(
      [
        { Account: "A", CSM: "Ana" },
        { Account: "B", CSM: "Ana", Pin: "owner" },
      ],
      part,
    );
    expect(assignmentOf(placement, "A")).toMatchObject({ csm: "Rui", reason: { kind: "moved", from: "Ana" } });
    expect(assignmentOf(placement, "B").csm).toBe("Ana");
    expect(placement.portfolios?.loads[0]?.utilisationAfter).toBe(Infinity);
    expect(Number.isFinite(placement.portfolios?.lowerBound ?? NaN)).toBe(true);
    expect(codes(placement)).toContain("loadWithoutCapacity");
  });
});

describe("the pooled way of working", () => {
  const pooled: Policy = { ...defaultPolicy, portfolios: { ...defaultPolicy.portfolios, mode: "pooled" } };

  it("gives hand-held accounts to CSMs and scaled ones to the pool, pinned owners aside", () => {
    const rows = Array.from({ length: 10 }, (_, index): Row => {
      return { Account: `A${index}`, MRR: 1000 - index, CSM: "Ana Sousa", Pin: index === 9 ? "owner" : null };
    });
    const placement = place(rows, team, pooled);
    for (const { segment, account, assignment } of placement.placed) {
      const isWithCsm = segment.segment === "handHeld" || account.name === "A9";
      expect(assignment?.reason.kind === "pooled").toBe(!isWithCsm);
      expect(assignment?.csm !== null).toBe(isWithCsm);
    }
    expect(placement.portfolios?.pool).toEqual({ accounts: 7, hours: 7 * 0.25 });
  });
});

describe("portfolios as a whole", () => {
  const owners = ["Ana Sousa", "Rui Tavares", "Jonas Weber", "Nobody Known", ""];
  const anyRows = fc
    .array(
      fc.record({
        MRR: fc.constantFrom(100, 1200, 6000, null),
        CSM: fc.constantFrom(...owners),
        Language: fc.constantFrom("Portuguese", "English", "German", "Finnish", ""),
        Tier: fc.constantFrom("Enterprise", "SMB", ""),
        Renewal: fc.constantFrom(isoDate(asOf + 20), isoDate(asOf + 200), null),
        Pin: fc.constantFrom("owner", "hand-held", "", ""),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((rows) => rows.map((row, index): Row => ({ ...row, Account: `Account ${index}` })));

  it("hold every live account exactly once, and their figures add up", () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom("portfolios" as const, "pooled" as const), (rows, mode) => {
        const policy = { ...defaultPolicy, portfolios: { ...defaultPolicy.portfolios, mode } };
        const { placed, portfolios } = place(rows, team, policy);
        if (!portfolios) throw new Error("There is a team.");
        expect(placed).toHaveLength(rows.length);
        const withCsm = portfolios.loads.reduce((sum, { accounts }) => sum + accounts, 0);
        expect(withCsm + portfolios.pool.accounts + portfolios.unassigned).toBe(rows.length);
        const hours = portfolios.loads.reduce((sum, { hoursAfter }) => sum + hoursAfter, 0);
        const given = placed
          .filter(({ assignment }) => assignment?.csm)
          .map(({ assignment }) => assignment?.hours ?? NaN);
        expect(hours).toBeCloseTo(
          given.reduce((sum, one) => sum + one, 0),
          9,
        );
        const highest = Math.max(...portfolios.loads.map(({ utilisationAfter }) => utilisationAfter));
        expect(portfolios.lowerBound).toBeLessThanOrEqual(highest + 1e-9);
      }),
    );
  });

  it("keep every rule", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { placed, hasHandHeldShare } = place(rows, team);
        fc.pre(hasHandHeldShare);
        for (const { account, segment, assignment } of placed) {
          const csm = assignment?.csm ?? null;
          const isOwnerInTeam = owners.slice(0, 3).includes(account.owner);
          if (account.pins.includes("owner") && isOwnerInTeam) {
            expect(csm).toBe(account.owner);
            continue;
          }
          const speaks: Record<string, readonly string[]> = {
            Portuguese: ["Ana Sousa"],
            German: ["Jonas Weber"],
            Finnish: [],
          };
          const isLanguageOn = rows.some(({ Language }) => Language !== "" && Language !== "Finnish");
          const byLanguage = isLanguageOn ? (speaks[account.language] ?? owners.slice(0, 3)) : owners.slice(0, 3);
          const isTierOn = place(rows, team).placed.some((one) => one.segment.tier !== "smallBusiness");
          const byTier =
            segment.tier === "smallBusiness" && isTierOn ? ["Ana Sousa", "Rui Tavares"] : owners.slice(0, 3);
          const eligible = byLanguage.filter((name) => byTier.includes(name));
          if (csm === null) expect(eligible).toEqual([]);
          else expect(eligible).toContain(csm);
          const isFrozen = account.renewal === asOf + 20 && eligible.includes(account.owner);
          if (isFrozen) expect(csm).toBe(account.owner);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are the same in any order of the rows and of the team", () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const [head, ...members] = team.cells;
          const reversed = { ...team, cells: [head ?? [], ...members.reverse()] };
          const result = (placement: Placement): unknown =>
            placement.placed.map(({ account, assignment, segment }) => [account.name, segment.rank, assignment]);
          expect(result(place(shuffled, reversed))).toEqual(result(place(rows, team)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("without an 80/20", () => {
  const unranked = (rows: readonly Row[]): Placement =>
    place(
      rows.map((row) => ({ MRR: null, ...row })),
      team,
    );

  it("accounts stay with their CSM, one who may not have them too, and all take the hours of a scaled one", () => {
    const placement = unranked([
      { Account: "A", Language: "Portuguese", CSM: "Rui Tavares" },
      { Account: "B", Language: "English", CSM: "Rui Tavares", Hours: 7 },
      { Account: "C", Language: "English", CSM: "Rui Tavares" },
    ]);
    expect(placement).toMatchObject({ rankedBy: "nothing", hasHandHeldShare: false });
    expect(placement.handHeld.accounts).toBe(0);
    expect(["A", "B", "C"].map((name) => assignmentOf(placement, name))).toMatchObject([
      { csm: "Rui Tavares", hours: 0.25, reason: { kind: "kept" } },
      { csm: "Rui Tavares", hours: 7, reason: { kind: "kept" } },
      { csm: "Rui Tavares", hours: 0.25, reason: { kind: "kept" } },
    ]);
    expect(placement.portfolios?.moves).toBe(0);
    expect(codes(placement)).toContain("nothingToRankBy");
  });

  it("only accounts without a CSM in the team get one, whom they may have", () => {
    const placement = unranked([
      { Account: "A", Language: "German", CSM: "Maria Lima" },
      { Account: "B", Language: "Portuguese" },
      { Account: "C", CSM: "Rui Tavares" },
    ]);
    expect(["A", "B", "C"].map((name) => assignmentOf(placement, name).csm)).toEqual([
      "Jonas Weber",
      "Ana Sousa",
      "Rui Tavares",
    ]);
  });

  it("a CSM without capacity hands all accounts over", () => {
    const away = sheetOf("Team", ["CSM", "Capacity"], ["Ana Sousa", 40], ["Rui Tavares", 0]);
    const placement = place([{ Account: "A", MRR: null, CSM: "Rui Tavares" }], away);
    expect(assignmentOf(placement, "A").csm).toBe("Ana Sousa");
  });
});
