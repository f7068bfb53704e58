import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/sheet/cell";
import { accountsSheet, asOf, readingOf } from "./accountsSheet";

/** The codes of the problems of one row under these headers. */
function codes(headers: readonly string[], ...cells: readonly Cell[]): readonly string[] {
  return readingOf(accountsSheet(["Account", "MRR", ...headers], [["Ada", 10, ...cells]])).problems.map(
    ({ code }) => code,
  );
}

const standing = (...cells: readonly Cell[]): unknown =>
  readingOf(accountsSheet(["Account", "Status", "Start date", "Churned at"], [["Ada", ...cells]])).accounts[0]
    ?.standing;

describe("an end date", () => {
  const headers = ["Status", "Churned at"];

  it("is over on its very day, which is said of a status that says live", () => {
    expect(codes(headers, "Live", asOf - 1)).toEqual(["endedThoughLive"]);
    expect(codes(headers, "Live", asOf)).toEqual(["endedThoughLive"]);
    expect(codes(headers, "Live", asOf + 1)).toEqual([]);
  });

  it("is still to come the day after, which is said of a status that says gone", () => {
    expect(codes(headers, "Churned", asOf)).toEqual([]);
    expect(codes(headers, "Churned", asOf + 1)).toEqual(["goneBeforeEnd"]);
  });

  it("may be the day of the start, and not before it", () => {
    expect(codes(["Start date", "Churned at"], asOf - 9, asOf - 9)).toEqual([]);
    expect(codes(["Start date", "Churned at"], asOf - 9, asOf - 10)).toEqual(["endBeforeStart"]);
  });
});

describe("an account", () => {
  it("is a customer from its first day to the day before its end", () => {
    expect([standing("", asOf, null), standing("", asOf + 1, null)]).toEqual(["live", "notYet"]);
    expect([standing("", null, asOf + 1), standing("", null, asOf)]).toEqual(["live", "gone"]);
  });
});

describe("dates on the very day", () => {
  it("of a last login and of a renewal are in order, those beyond are not", () => {
    expect([asOf, asOf + 1].map((day) => codes(["Last login"], day))).toEqual([[], ["lastLoginAfterAsOf"]]);
    expect([asOf, asOf - 1].map((day) => codes(["Renewal"], day))).toEqual([[], ["renewalInPast"]]);
  });

  it("of onboarding may be the same", () => {
    const headers = ["Onboarding start", "Onboarding done"];
    expect([asOf - 5, asOf - 6].map((done) => codes(headers, asOf - 5, done))).toEqual([
      [],
      ["onboardingDoneBeforeStart"],
    ]);
  });
});

describe("figures of use", () => {
  it("may be equal, and not above what they are part of", () => {
    expect([100, 101].map((dau) => codes(["DAU", "MAU"], dau, 100))).toEqual([[], ["dauAboveMau"]]);
    const features = ["Features used", "Core features total"];
    expect([8, 9].map((used) => codes(features, used, 8))).toEqual([[], ["featuresAboveTotal"]]);
  });
});

describe("words that are not known", () => {
  it("are said once however they are spelt, with the rows that say them", () => {
    const rows = [
      ["A", "Purple"],
      ["B", " purple "],
      ["C", "PURPLE"],
      ["D", "mauve"],
    ] as const;
    const { problems } = readingOf(accountsSheet(["Account", "Status"], rows));
    expect(problems).toMatchObject([
      { code: "unknownStatus", row: 1, otherRows: [2, 3], values: { accounts: 3 } },
      { code: "unknownStatus", row: 4, values: { accounts: 1 } },
    ]);
  });
});
