import { describe, expect, it } from "vitest";
import type { Calculator } from "../../../src/commands/calculator/calculator";
import { en } from "../../../src/texts/en";
import { createCalculator } from "../../../src/commands/calculator/createCalculator";
import { inBlocks } from "../inBlocks";
import { handOver } from "../../../src/commands/calculator/handOver";
import { workerCalculator } from "../../../src/commands/calculator/workerCalculator";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { sheetOf } from "../../core/sheet/sheetOf";
import { describeCalculator } from "./describeCalculator";
import { describeSubscriptions } from "./subscriptions/describeSubscriptions";
import { ThreadWorker } from "./threadWorker";

const settings = { policy: defaultPolicy, asOf: 46349 };
const accounts = sheetOf("Accounts", ["Account", "MRR"], ["Ada", 900], ["Bolt", 60]);

/** A calculator with the workers that it started, the first of which may do something else than calculate. */
function started(first: Partial<Calculator> = {}) {
  const workers: ThreadWorker[] = [];
  const calculator = workerCalculator(() => {
    const worker = new ThreadWorker(
      workers.length === 0 ? { ...createCalculator(en.report), ...first } : createCalculator(en.report),
    );
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { workers, calculator };
}

const never = new Promise<never>(() => undefined);

describeCalculator("in a worker", () => started().calculator);
describeSubscriptions("in a worker", () => started().calculator);

describe("a calculator in a worker", () => {
  it("starts none before it is asked", () => {
    expect(started().workers).toHaveLength(0);
  });

  it("ends the worker when it is stopped, and goes on with another one that knows of no source", async () => {
    const { workers, calculator } = started({ preview: () => never });
    await handOver(calculator, "accounts", inBlocks(accounts));
    const { session } = calculator;
    const asked = calculator.preview(settings);
    calculator.stop();
    await expect(asked).rejects.toMatchObject({ code: "stopped" });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    expect(calculator.session).not.toBe(session);
    await expect(calculator.preview(settings)).rejects.toMatchObject({ code: "failed" });
    await handOver(calculator, "accounts", inBlocks(accounts));
    expect(await calculator.preview(settings)).toMatchObject({ kind: "figures", figures: { live: 2 } });
    expect(workers).toHaveLength(2);
    calculator.stop();
  });

  it("tells of a crash by an error, and goes on with another worker", async () => {
    const { workers, calculator } = started({ preview: () => never });
    const asked = calculator.preview(settings);
    workers[0]?.crash("out of memory");
    await expect(asked).rejects.toMatchObject({ code: "crashed", message: "out of memory" });
    await handOver(calculator, "accounts", inBlocks(accounts));
    expect(await calculator.preview(settings)).toMatchObject({ kind: "figures" });
    // What the first one says after its end concerns nobody.
    workers[0]?.crash("once more");
    expect(await calculator.preview(settings)).toMatchObject({ kind: "figures" });
    calculator.stop();
  });

  it("tells of an error of ours by its message", async () => {
    const { calculator } = started({ preview: () => Promise.reject(new TypeError("x is undefined")) });
    await expect(calculator.preview(settings)).rejects.toMatchObject({ code: "failed", message: "x is undefined" });
    calculator.stop();
  });
});
