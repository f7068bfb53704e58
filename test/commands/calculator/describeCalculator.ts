import { en } from "../../../src/texts/en";
import { describe, expect, it } from "vitest";
import type { RunningCalculator } from "../../../src/commands/calculator/calculator";
import { collectResults } from "../../../src/commands/calculator/collectResults";
import { inBlocks } from "../inBlocks";
import { handOver } from "../../../src/commands/calculator/handOver";
import { previewFigures } from "../../../src/commands/calculator/previewFigures";
import { entriesAtATime } from "../../../src/commands/calculator/problemDigest";
import { computePlacement } from "../../../src/commands/computePlacement";
import type { Placement } from "../../../src/core/report/placement";
import { resultSheets } from "../../../src/core/report/resultSheets";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";
import { accountsRange } from "../../bench/accountsRange";
import { sheetOf } from "../../core/sheet/sheetOf";

/** More rows than are handed over at once, in either direction. */
const { accounts, team, asOf } = accountsRange(4_500, 8);
const settings = { policy: defaultPolicy, asOf };
const wider = { policy: { ...defaultPolicy, segment: { ...defaultPolicy.segment, share: 0.4 } }, asOf };

function placementOf(range: SheetRange, { policy }: typeof settings): Placement {
  const outcome = computePlacement({ accounts: range, team, policy, asOf });
  if (outcome.kind !== "placement") throw new Error("The accounts could not be read.");
  return outcome.placement;
}

/** What every calculator does, wherever it runs. */
export function describeCalculator(name: string, start: () => RunningCalculator): void {
  const handed = async (range: SheetRange = accounts): Promise<RunningCalculator> => {
    const calculator = start();
    await handOver(calculator, "accounts", inBlocks(range));
    await handOver(calculator, "team", inBlocks(team));
    return calculator;
  };

  describe(`a calculator ${name}`, () => {
    it("answers the figures of the very placement that its stages make", async () => {
      const calculator = await handed();
      const figures = previewFigures(placementOf(accounts, settings));
      expect(await calculator.preview(settings)).toEqual({ kind: "figures", figures });
      calculator.stop();
    });

    it("hands the result sheets over in blocks, none of which is lost or doubled", async () => {
      const calculator = await handed();
      await calculator.place({ ...settings, writtenOn: settings.asOf });
      expect(await collectResults(calculator)).toEqual(resultSheets(placementOf(accounts, settings), en.report));
      calculator.stop();
    });

    it("says why a sheet cannot be read, and what columns there are", async () => {
      const calculator = start();
      await handOver(calculator, "accounts", inBlocks(sheetOf("Sheet", ["Quarter", "Sum"], ["Q1", 2])));
      await handOver(calculator, "team", null);
      expect(await calculator.preview(settings)).toMatchObject({
        kind: "unreadable",
        problems: { count: 1, errors: 1, kinds: [{ first: [{ problem: { code: "noHeaderRow" } }] }] },
        table: { columns: [{ header: "Quarter" }, { header: "Sum" }], proposals: {} },
      });
      calculator.stop();
    });

    it("lists the accounts that differ by the user's own score, in parts, and finds them by name", async () => {
      const calculator = start();
      const rows = Array.from({ length: 9 }, (_, index) => [
        `A${index}`,
        900 - index,
        50,
        100,
        100,
        9,
        index < 5 ? 20 : 90,
      ]);
      const sheet = sheetOf("Accounts", ["Account", "MRR", "DAU", "MAU", "Seats", "NPS", "Health Score"], ...rows);
      await handOver(calculator, "accounts", inBlocks(sheet));
      await handOver(calculator, "team", null);
      expect(await calculator.differingAccounts(0, 9)).toEqual([]);
      await calculator.preview(settings);
      const all = await calculator.differingAccounts(0, 9);
      expect(all).toHaveLength(5);
      expect(all[1]).toEqual({
        name: "A1",
        row: 2,
        mrr: 899,
        ours: { score: expect.any(Number) as number, bucket: "good" },
        own: { score: 20, bucket: "poor" },
      });
      expect(await calculator.differingAccounts(3, 5)).toEqual(all.slice(3));
      expect(await calculator.findDifferingAccount("a3", 0)).toBe(3);
      expect(await calculator.findDifferingAccount("a7", 0)).toBeNull();
      calculator.stop();
    });

    it("gives a preview up when it is asked for another one", async () => {
      const calculator = await handed();
      const first = calculator.preview(settings);
      const second = calculator.preview(wider);
      expect(await first).toEqual({ kind: "superseded" });
      expect(await second).toEqual({ kind: "figures", figures: previewFigures(placementOf(accounts, wider)) });
      calculator.stop();
    });

    it("answers first what is looked at while something is dragged, and of several such questions the last", async () => {
      const calculator = await handed();
      const preview = calculator.preview(settings);
      const questions = [settings, wider, settings, wider].map((each) => calculator.quick(each));
      const answers = await Promise.all(questions);
      expect(answers.map(({ kind }) => kind)).toEqual(["superseded", "superseded", "superseded", "quick"]);
      const { handHeld } = placementOf(accounts, wider);
      expect(answers[3]).toMatchObject({ figures: { handHeld: { accounts: handHeld.accounts } } });
      expect(await preview).toEqual({ kind: "superseded" });
      calculator.stop();
    });

    it("finishes a placing whatever it is asked for in between", async () => {
      const calculator = await handed();
      const placed = calculator.place({ ...settings, writtenOn: settings.asOf });
      await calculator.preview(wider);
      expect((await placed).kind).toBe("figures");
      expect((await collectResults(calculator))[0]?.tables[0]?.rows.length).toBeGreaterThan(4_000);
      calculator.stop();
    });

    it("hands problems over kind by kind, so many at a time", async () => {
      const rows = Array.from({ length: 2 * entriesAtATime + 20 }, (_, row) => [`A${row}`, `some ${row}`]);
      // A column of which fewer than half could be read would not be used at all.
      const readable = rows.map(([name = ""]) => [`B${name}`, 1]);
      const calculator = await handed(sheetOf("Accounts", ["Account", "MRR"], ...rows, ...readable));
      const answer = await calculator.preview(settings);
      if (answer.kind !== "figures") throw new Error("The accounts could not be read.");
      const kind = answer.figures.problems.kinds.find(({ count }) => count > entriesAtATime);
      const further = kind && (await calculator.problems("accounts", kind.id, entriesAtATime));
      const last = kind && (await calculator.problems("accounts", kind.id, 2 * entriesAtATime));
      const all = [kind?.first, further, last].flatMap((part) => part ?? []);
      expect(kind?.entries).toBe(rows.length);
      expect(all.map(({ problem }) => problem.row)).toEqual(rows.map((_, index) => index + 1));
      calculator.stop();
    });

    it("hands the rows of problems over that say the same", async () => {
      const rows = Array.from({ length: 120 }, (_, row) => [`A${row}`, row % 2 === 0 ? "some" : 1]);
      const calculator = await handed(sheetOf("Accounts", ["Account", "MRR"], ...rows));
      const answer = await calculator.preview(settings);
      if (answer.kind !== "figures") throw new Error("The accounts could not be read.");
      const kind = answer.figures.problems.kinds.find(({ count }) => count === 60);
      const [entry] = kind?.first ?? [];
      const further = await calculator.problemRows(
        "accounts",
        kind?.id ?? "",
        entry?.id ?? "",
        entry?.rows.length ?? 0,
      );
      expect([...(entry?.rows ?? []), ...further]).toEqual(Array.from({ length: 60 }, (_, index) => 2 * index + 1));
      calculator.stop();
    });

    it("fails in words of an error when it has nothing to calculate from", async () => {
      const calculator = start();
      await expect(calculator.preview(settings)).rejects.toThrow("No accounts were handed over");
      calculator.stop();
    });
  });
}
