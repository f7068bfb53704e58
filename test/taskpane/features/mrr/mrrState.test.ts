import { defaultMrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import { noProblems } from "../../../../src/commands/calculator/problemDigest";
import { describe, expect, it } from "vitest";
import type { SourceInfo } from "../../../../src/commands/spreadsheetHost";
import { addMonths, serialOf } from "../../../../src/core/sheet/serialDate";
import { maxPeriods } from "../../../../src/taskpane/features/mrr/mrrSpans";
import {
  followWorkbook,
  initialMrrState,
  isReadingCurrent,
  mrrReducer,
  type MrrFigures,
  type MrrState,
  type MrrWritten,
} from "../../../../src/taskpane/features/mrr/mrrState";

const from = serialOf(2000, 1, 1);
const months = (count: number) => ({ from, to: addMonths(from, count) });

describe("another step", () => {
  const stepped = (count: number) =>
    mrrReducer({ ...initialMrrState, stepMonths: 12, span: months(count) }, { type: "stepChosen", stepMonths: 1 });

  it("keeps a span of as many periods as are shown, and lets go of one that has one more", () => {
    expect(stepped(maxPeriods).span).toEqual(months(maxPeriods));
    expect(stepped(maxPeriods + 1).span).toBeNull();
  });

  it("lets go of the period, which may be none of the new step's", () => {
    const state = { ...initialMrrState, period: months(1), span: months(12) };
    expect(mrrReducer(state, { type: "stepChosen", stepMonths: 3 })).toMatchObject({ period: null, span: months(12) });
  });
});

describe("what was written", () => {
  const sheet = { key: "mrr", name: "CS MRR", rows: 12, orphans: [] } as const;
  const written: MrrWritten = { form: "values", sheet, figures: {} as MrrFigures };
  const info = (name: string): SourceInfo => ({ sheet: name, rows: 10, columns: 4, resultKey: null });
  const state: MrrState = { ...initialMrrState, source: { sheet: "Billing" }, written };
  const listed = (...names: readonly string[]): MrrState => {
    const found = { accounts: [], teams: [], subscriptions: [], refused: [] };
    return followWorkbook(state, { type: "sourcesListed", found, sources: names.map(info) }, found);
  };

  it("is told while its sheet is there, and no more once that is gone or is called otherwise", () => {
    expect(listed("Billing", "CS MRR")).toBe(state);
    expect(listed("Billing").written).toBeNull();
    expect(listed("Billing", "CS MRR (2)").written).toBeNull();
  });

  it("goes with the source, the sheet of which is gone", () => {
    expect(listed("CS MRR")).toMatchObject({ source: null, written: null });
  });
});

describe("a reading", () => {
  it("is current for the cells and the ends that it was made with", () => {
    const reading = {
      kind: "unreadable",
      problems: noProblems,
      map: { columns: [], questions: [], proposals: [], profile: null },
      cellsRevision: 2,
      definition: defaultMrrDefinition,
    } as const;
    const state = { ...initialMrrState, reading, cellsRevision: 2 };
    expect(isReadingCurrent(state)).toBe(true);
    expect(isReadingCurrent({ ...state, cellsRevision: 3 })).toBe(false);
    expect(isReadingCurrent({ ...state, definition: { endsInclusive: true } })).toBe(false);
    expect(isReadingCurrent(initialMrrState)).toBe(false);
  });
});
