import { describe, expect, it } from "vitest";
import {
  knownPart,
  nextPeriod,
  stepStart,
  tableDays,
  usualSpan,
  type StepMonths,
} from "../../../src/core/ledger/periods";
import { scheduleDays } from "../../../src/core/ledger/schedule";
import { ledgerCover } from "../../../src/core/ledger/ledger";
import type { Cell } from "../../../src/core/sheet/cell";
import { isoDate, readDate } from "../../../src/core/sheet/serialDate";
import { ledgerOf } from "./ledgerTables";

const day = (text: string): number => readDate(text) ?? NaN;
const words = ({ from, to }: { from: number; to: number }): string => `${isoDate(from)} ${isoDate(to)}`;

function startingOn(...starts: string[]) {
  return ledgerOf([["Customer", "MRR", "Start"], ...starts.map((start, index): Cell[] => [`C${index}`, 10, start])]);
}

function grid(...dates: string[]) {
  return ledgerOf([
    ["Customer", ...dates.map(day)],
    ["A", ...dates.map(() => 10)],
  ]);
}

function usual(ledger: ReturnType<typeof ledgerOf>, asOf: string, step: StepMonths): string {
  return words(usualSpan(tableDays(ledger), day(asOf), step));
}

describe("the start of a step", () => {
  it.each([
    ["2026-11-23", 1, "2026-11-01"],
    ["2026-11-01", 1, "2026-11-01"],
    ["2026-11-23", 3, "2026-10-01"],
    ["2026-03-31", 3, "2026-01-01"],
    ["2026-11-23", 12, "2026-01-01"],
  ] as const)("of %s in steps of %i months is %s", (date, step, start) => {
    expect(isoDate(stepStart(day(date), step))).toBe(start);
  });
});

describe("the usual span", () => {
  it("is a year of full months, two of quarters, or five years", () => {
    const ledger = startingOn("2015-05-05");
    expect(usual(ledger, "2026-11-23", 1)).toBe("2025-11-01 2026-11-01");
    expect(usual(ledger, "2026-11-23", 3)).toBe("2024-10-01 2026-10-01");
    expect(usual(ledger, "2026-11-23", 12)).toBe("2021-01-01 2026-01-01");
  });

  it("begins with the period of the first subscription, where that is later", () => {
    expect(usual(startingOn("2026-08-17", "2026-06-09"), "2026-11-23", 1)).toBe("2026-06-01 2026-11-01");
    expect(usual(startingOn("2026-06-09"), "2026-11-23", 3)).toBe("2026-04-01 2026-10-01");
  });

  it("is the period under way where none is full yet", () => {
    expect(usual(startingOn("2026-11-05"), "2026-11-23", 1)).toBe("2026-11-01 2026-11-23");
    expect(usual(startingOn("2026-03-05"), "2026-11-23", 12)).toBe("2026-01-01 2026-11-23");
  });

  it("is the first period that has something where all subscriptions are still to come", () => {
    expect(usual(startingOn("2027-02-05"), "2026-11-23", 1)).toBe("2027-02-01 2027-03-01");
  });

  it("of a table without rows is a period all the same", () => {
    const { from, to } = usualSpan(tableDays(startingOn()), day("2026-11-23"), 1);
    expect(from).toBeLessThan(to);
  });

  it("of a grid keeps to what the grid knows at both ends", () => {
    expect(usual(grid("2026-01-01", "2026-02-01", "2026-03-01"), "2026-11-23", 1)).toBe("2026-01-01 2026-03-01");
    expect(usual(grid("2026-01-31", "2026-02-28", "2026-03-31"), "2026-11-23", 1)).toBe("2026-02-01 2026-04-01");
    expect(usual(grid("2026-01-01", "2026-02-01", "2026-03-01"), "2026-02-10", 1)).toBe("2026-01-01 2026-02-01");
  });

  it("of a grid of one column is the part that it knows", () => {
    expect(usual(grid("2026-01-01"), "2026-11-23", 1)).toBe("2026-01-01 2026-01-31");
  });

  it.each([
    [["2026-01-01"]],
    [["2026-01-15", "2026-02-15"]],
    [["2026-01-05", "2026-01-12", "2026-01-19"]],
    [["2020-01-31", "2026-12-31"]],
  ])("of a grid of %j asks about no day that it does not know", (dates) => {
    const ledger = grid(...dates);
    for (const asOf of ["2019-06-15", "2026-01-16", "2026-03-01", "2031-05-05"]) {
      for (const step of [1, 3, 12] as const) {
        const { from, to } = usualSpan(tableDays(ledger), day(asOf), step);
        expect(from).toBeLessThan(to);
        for (const date of scheduleDays(from, to, step)) expect(ledgerCover(ledger, date)).toBe("known");
      }
    }
  });
});

describe("the known part of a span", () => {
  const ledger = grid("2026-01-01", "2026-02-01", "2026-03-01");

  it("is cut at both ends of a grid", () => {
    const part = knownPart({ from: day("2025-06-01"), to: day("2026-06-01") }, ledger);
    expect(part && words(part)).toBe("2026-01-01 2026-03-31");
  });

  it("is none where the grid knows nothing", () => {
    expect(knownPart({ from: day("2025-06-01"), to: day("2026-01-01") }, ledger)).toBeNull();
  });

  it("of subscription rows is all of it", () => {
    const span = { from: day("1950-01-01"), to: day("2099-01-01") };
    expect(knownPart(span, startingOn("2026-01-01"))).toEqual(span);
  });
});

describe("the next period", () => {
  it("touches the one before it and is a step long", () => {
    const october = { from: day("2026-10-01"), to: day("2026-11-01") };
    expect(words(nextPeriod(october, 1, -1))).toBe("2026-09-01 2026-10-01");
    expect(words(nextPeriod(october, 3, 1))).toBe("2026-11-01 2027-02-01");
  });
});
