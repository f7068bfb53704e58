import type { RunningCalculator } from "../commands/calculator/calculator";
import { workerCalculator } from "../commands/calculator/workerCalculator";

/** A calculator in a worker, which starts with the first question. */
export function startWorkerCalculator(): RunningCalculator {
  return workerCalculator(() => new Worker(new URL("./calculatorWorker.ts", import.meta.url)));
}
