import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptSheet, KeptStore, KeptWorkbook } from "../../../src/workbench/kept/keptStore";
import { nextCopyPause } from "../../../src/workbench/kept/nextCopyPause";
import { WorkbookKeeper, type KeepableWorkbook } from "../../../src/workbench/kept/workbookKeeper";

/** A workbook of three sheets whose changes a test makes. */
class Workbook implements KeepableWorkbook {
  readonly id = "one";
  readonly name = "accounts.xlsx";
  readonly dropped = (): never[] => [];
  total = 0;
  savedAt = 0;
  sheetIds = ["a", "b", "c"];
  readonly revisions = new Map<string, number>();
  readonly listeners = new Set<() => void>();
  /** Called with each piece that is taken. */
  onPiece: (sheet: string, piece: number) => void = () => undefined;

  change(sheet: string): void {
    this.total++;
    this.revisions.set(sheet, this.total);
    this.listeners.forEach((listener) => listener());
  }

  save(): void {
    this.savedAt = this.total;
    this.listeners.forEach((listener) => listener());
  }

  get changes(): KeepableWorkbook["changes"] {
    const revisionOf = (sheet: string): number => this.revisions.get(sheet) ?? 0;
    return {
      unsaved: this.total - this.savedAt,
      total: this.total,
      mutations: this.total,
      unsavedSheets: this.sheetIds.filter((sheet) => revisionOf(sheet) > this.savedAt),
      revisionOf,
      saved: () => undefined,
      onChange: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      dispose: () => undefined,
    };
  }

  get pieces(): KeepableWorkbook["pieces"] {
    return { sheetIds: this.sheetIds, head: () => "head", sheet: (id) => this.piecesOf(id) };
  }

  private *piecesOf(sheet: string): Iterable<string> {
    for (let piece = 0; piece < 3; piece++) {
      this.onPiece(sheet, piece);
      yield `${sheet}${piece} at ${this.revisions.get(sheet) ?? 0}`;
    }
  }
}

interface Written {
  readonly workbook: KeptWorkbook;
  readonly changed: readonly KeptSheet[];
  readonly gone: readonly string[];
}

let workbook: Workbook;
let written: Written[];
let removed: string[];
let failures: unknown[];
let fails: unknown;
/** Milliseconds that a writing takes. */
let writingTime: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  [workbook, written, removed, failures, fails, writingTime] = [new Workbook(), [], [], [], null, 0];
});

afterEach(() => {
  vi.useRealTimers();
});

function keep(kept?: Readonly<Record<string, readonly string[]>>): WorkbookKeeper {
  const store: Pick<KeptStore, "write" | "remove"> = {
    write: async (...[book, changed, gone]) => {
      if (fails) throw fails as Error;
      written.push({ workbook: book, changed, gone });
      if (writingTime > 0) await new Promise((resolve) => setTimeout(resolve, writingTime));
    },
    remove: async (id) => void removed.push(id),
  };
  return new WorkbookKeeper(
    workbook,
    store as KeptStore,
    { onKept: () => undefined, onFailure: (error) => failures.push(error) },
    kept,
  );
}

const sheetsOf = (index: number): string[] => written[index]?.changed.map(({ sheet }) => sheet) ?? [];

describe("The keeper of a workbook", () => {
  it("keeps nothing of a workbook that nobody changed", async () => {
    keep();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([]);
  });

  it("takes one copy after a burst of changes, with what is unsaved", async () => {
    keep();
    for (let change = 0; change < 25; change++) workbook.change("b");
    await vi.advanceTimersByTimeAsync(nextCopyPause(0));
    expect(written).toHaveLength(1);
    expect(written[0]?.workbook).toMatchObject({
      ...{ id: "one", name: "accounts.xlsx", unsaved: 25, unsavedSheets: ["b"], head: "head" },
      sheetIds: ["a", "b", "c"],
    });
    expect(sheetsOf(0)).toEqual(["a", "b", "c"]);
  });

  it("writes only the sheets that changed since the last copy, and drops those that are gone", async () => {
    keep();
    workbook.change("a");
    await vi.advanceTimersByTimeAsync(60_000);
    workbook.sheetIds = ["a", "b"];
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sheetsOf(1)).toEqual(["b"]);
    expect(written[1]?.gone).toEqual(["c"]);
    expect(written[1]?.workbook.size).toBe("head".length + 6 * "a0 at 1".length);
  });

  it("continues the copy of a workbook that was opened from the store", async () => {
    keep({ a: ["x"], b: ["y"], c: ["z"] });
    workbook.change("c");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sheetsOf(0)).toEqual(["c"]);
  });

  it("waits ten times as long as the last copy took", async () => {
    writingTime = 700;
    keep();
    workbook.change("a");
    await vi.advanceTimersByTimeAsync(nextCopyPause(0) + 700);
    expect(written).toHaveLength(1);
    workbook.change("a");
    await vi.advanceTimersByTimeAsync(6999);
    expect(written).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toHaveLength(2);
  });

  it("copies a sheet again that changes while it is copied, so that a copy is of one moment", async () => {
    keep();
    let once = true;
    workbook.onPiece = (sheet, piece) => {
      // The first piece takes longer than a slice: the change comes between two slices.
      if (!once || sheet !== "b" || piece !== 0) return;
      once = false;
      vi.advanceTimersByTime(50);
      setTimeout(() => workbook.change("b"));
    };
    workbook.change("a");
    await vi.advanceTimersByTimeAsync(60_000);
    const pieces = written[0]?.changed.find(({ sheet }) => sheet === "b")?.pieces;
    expect(pieces).toEqual(["b0 at 2", "b1 at 2", "b2 at 2"]);
  });

  it("hands a copy over at once when the page may go", () => {
    const keeper = keep();
    workbook.change("b");
    keeper.copyAtOnce();
    expect(sheetsOf(0)).toEqual(["a", "b", "c"]);
    expect(written[0]?.workbook.unsaved).toBe(1);
  });

  it("hands over all that is still on its way to the store, since that may not arrive, but not twice", async () => {
    writingTime = 500;
    const keeper = keep();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(nextCopyPause(0) + 100);
    expect(sheetsOf(0)).toEqual(["a", "b", "c"]);
    keeper.copyAtOnce();
    keeper.copyAtOnce();
    expect(written).toHaveLength(2);
    expect(sheetsOf(1)).toEqual(["a", "b", "c"]);
  });

  it("does not copy again what is kept already", async () => {
    const keeper = keep();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    keeper.copyAtOnce();
    await keeper.copy();
    expect(written).toHaveLength(1);
    expect(keeper.isBehind).toBe(false);
  });

  it("removes the copy when all is saved, and starts another with the next change", async () => {
    keep();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    workbook.save();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(removed).toEqual(["one"]);
    workbook.change("a");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sheetsOf(1)).toEqual(["a", "b", "c"]);
    expect(written[1]?.workbook.unsavedSheets).toEqual(["a"]);
  });

  it("removes a copy that is still being written when all is saved", async () => {
    writingTime = 500;
    keep();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(nextCopyPause(0) + 100);
    workbook.save();
    expect(removed).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(removed).toEqual(["one"]);
  });

  it("writes everything again after the store was emptied", async () => {
    const keeper = keep();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    keeper.forgotten();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sheetsOf(1)).toEqual(["a", "b", "c"]);
  });

  it("writes everything again after the store was emptied while it was writing", async () => {
    writingTime = 500;
    const keeper = keep();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(nextCopyPause(0) + 100);
    keeper.forgotten();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sheetsOf(1)).toEqual(["a", "b", "c"]);
  });

  it("tells of a store that fails, goes on trying, and loses no sheet over it", async () => {
    keep();
    fails = new DOMException("no room", "QuotaExceededError");
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(5000);
    expect(failures).toContain(fails);
    fails = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sheetsOf(0)).toEqual(["a", "b", "c"]);
  });

  it("takes no copy once it is stopped", async () => {
    const keeper = keep();
    workbook.change("b");
    keeper.stop();
    workbook.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([]);
  });
});
