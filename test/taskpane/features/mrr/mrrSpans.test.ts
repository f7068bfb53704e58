import { describe, expect, it } from "vitest";
import { periodsBetween, tableDays, type Span, type StepMonths } from "../../../../src/core/ledger/periods";
import { isoDate, readDate } from "../../../../src/core/sheet/serialDate";
import { followedSpan, mrrSpans } from "../../../../src/taskpane/features/mrr/mrrSpans";
import { ledgerOf } from "../../../core/ledger/ledgerTables";

const day = (text: string): number => readDate(text) ?? NaN;
const span = (from: string, to: string): Span => ({ from: day(from), to: day(to) });
const words = ({ from, to }: Span): string => `${isoDate(from)} ${isoDate(to)}`;
const asOf = day("2026-11-23");
const rows = ledgerOf([
  ["Customer", "MRR", "Start"],
  ["A", 10, "2020-01-01"],
]);
const grid = ledgerOf([
  ["Customer", "Jan 2026", "Feb 2026", "Mar 2026"],
  ["A", 10, 20, 30],
]);

function shown(ledger: typeof rows, given: { span?: Span; period?: Span; stepMonths?: StepMonths }) {
  return mrrSpans(
    { span: given.span ?? null, period: given.period ?? null, stepMonths: given.stepMonths ?? 1 },
    tableDays(ledger),
    asOf,
  );
}

describe("what is shown of a ledger", () => {
  it("is the last of the usual periods when nothing was asked for", () => {
    const { span: whole, period, days, cut } = shown(rows, {});
    expect(words(whole)).toBe("2025-11-01 2026-11-01");
    expect(words(period)).toBe("2026-10-01 2026-11-01");
    expect(days).toHaveLength(13);
    expect(cut).toEqual({ span: false, period: false });
  });

  it("is what was asked for, whether or not the period is one of the table's", () => {
    const asked = shown(rows, { span: span("2026-01-01", "2026-04-01"), period: span("2025-01-15", "2026-02-03") });
    expect(words(asked.span)).toBe("2026-01-01 2026-04-01");
    expect(words(asked.period)).toBe("2025-01-15 2026-02-03");
  });

  it("stops at the last day of the span, step or not", () => {
    const { days, period } = shown(rows, { span: span("2026-01-01", "2026-02-15") });
    expect(days.map(isoDate)).toEqual(["2026-01-01", "2026-02-01", "2026-02-15"]);
    expect(words(period)).toBe("2026-02-01 2026-02-15");
  });

  it("is no more than a grid knows, and says so", () => {
    const asked = shown(grid, { span: span("2025-01-01", "2027-01-01"), period: span("2025-12-01", "2026-02-01") });
    expect(words(asked.span)).toBe("2026-01-01 2026-03-31");
    expect(words(asked.period)).toBe("2026-01-01 2026-02-01");
    expect(asked.cut).toEqual({ span: true, period: true });
  });

  it("is the usual where a grid knows nothing of what was asked for, and says so", () => {
    const asked = shown(grid, { period: span("2020-01-01", "2020-02-01") });
    expect(words(asked.period)).toBe("2026-02-01 2026-03-01");
    expect(asked.cut.period).toBe(true);
  });
});

describe("the span after a step of the period", () => {
  const year = span("2025-11-01", "2026-11-01");

  it("stays while the period is in it", () => {
    expect(followedSpan(year, span("2026-09-01", "2026-10-01"), 1, -1)).toBe(year);
  });

  it("goes along when the period leaves it, and keeps its length", () => {
    expect(words(followedSpan(year, span("2026-11-01", "2026-12-01"), 1, 1))).toBe("2025-12-01 2026-12-01");
    expect(words(followedSpan(year, span("2025-10-01", "2025-11-01"), 1, -1))).toBe("2025-10-01 2026-10-01");
    const { days } = shown(rows, { span: followedSpan(year, span("2026-11-01", "2026-12-01"), 1, 1) });
    expect(periodsBetween(days)).toHaveLength(12);
  });

  it("stays when the period is somewhere else altogether", () => {
    expect(followedSpan(year, span("2019-01-01", "2019-02-01"), 1, -1)).toBe(year);
  });
});
