import { describe, expect, it } from "vitest";
import type { AccountAssignment } from "../../../../src/core/portfolios/assignment";
import { csmChange, rankNote, standingReason } from "../../../../src/core/report/placement/placementWords";
import type { AccountSegment } from "../../../../src/core/segmentation/segmentedAccount";
import { accountsSheet, asOf, readingOf } from "../../accounts/accountsSheet";
import { en } from "../../../../src/texts/en";

const assignment = (previousCsm: string | null, csm: string | null, more: Partial<AccountAssignment> = {}) =>
  csmChange({ hours: 1, csm, previousCsm, reason: { kind: "assigned" }, ...more });

describe("what became of a CSM", () => {
  it("is that the account was kept, however the name is spelt", () => {
    expect([assignment("ana  sousa", "Ana Sousa"), assignment(" Ana Sousa ", "ANA SOUSA")]).toEqual(["kept", "kept"]);
    expect(assignment("Ana Sousa", "Ana Souza")).toBe("moved");
  });

  it("is that it is new, without a CSM, or with the pool, whoever had it before", () => {
    expect([assignment(null, "Ana"), assignment("Ana", null), assignment(null, null)]).toEqual([
      "new",
      "unassigned",
      "unassigned",
    ]);
    expect(assignment("Ana", null, { reason: { kind: "pooled" } })).toBe("pool");
  });
});

describe("why an account is no customer", () => {
  const reason = (status: string, start: number | null, end: number | null): string | null => {
    const sheet = accountsSheet(["Account", "Status", "Start date", "Churned at"], [["A", status, start, end]]);
    const [account] = readingOf(sheet).accounts;
    return account ? standingReason(account, asOf, en.report) : null;
  };

  it("is the end that has come, on the very day too, and not one that is to come", () => {
    expect(reason("Live", null, asOf)).toBe("Ended on 2026-11-23");
    expect(reason("Churned", null, asOf - 1)).toBe("Ended on 2026-11-22");
    expect(reason("Churned", null, asOf + 1)).toBe("Status Churned");
  });

  it("is the start that is to come, from the next day on", () => {
    expect(reason("Live", asOf + 1, null)).toBe("Starts on 2026-11-24");
    expect(reason("Trial", asOf, null)).toBe("Status Trial");
  });
});

describe("the note on a rank", () => {
  const segment = { assumedMrr: false, assumedHealth: false, pinned: false, segment: "handHeld" } as AccountSegment;

  it("is none where nothing was assumed and nothing pinned", () => {
    expect(rankNote(segment, en.report)).toBeNull();
  });

  it("names all of what was, in one sentence", () => {
    const note = rankNote({ ...segment, assumedMrr: true, assumedHealth: true, pinned: true }, en.report);
    expect(note?.split("; ")).toHaveLength(3);
    expect(note).toMatch(/^[A-Z]/);
  });
});
