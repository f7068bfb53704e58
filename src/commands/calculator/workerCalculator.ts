import { wrap, type Remote } from "comlink";
import { CalculatorError, type Calculator, type RunningCalculator } from "./calculator";

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<Calculator>;
}

/**
 * A calculator in a worker. Stopping ends the worker, whatever it is at; so does a crash. The next question starts another
 * one, which knows of no source: `session` tells.
 */
export function workerCalculator(startWorker: () => Worker): RunningCalculator {
  let running: Running | null = null;
  let session = 0;
  const waiting = new Set<(error: CalculatorError) => void>();

  const end = (error: CalculatorError): void => {
    if (running === null) return;
    running.worker.terminate();
    running = null;
    session++;
    // A worker that is gone answers nothing any more.
    for (const fail of [...waiting]) fail(error);
  };

  const start = (): Running => {
    const worker = startWorker();
    const crashed = (event: Event): void => {
      if (running?.worker !== worker) return;
      const detail = "message" in event && typeof event.message === "string" ? event.message : undefined;
      end(new CalculatorError("crashed", { cause: event, detail }));
    };
    worker.addEventListener("error", crashed);
    worker.addEventListener("messageerror", crashed);
    return { worker, remote: wrap<Calculator>(worker) };
  };

  const question =
    <Name extends keyof Calculator>(name: Name) =>
    (...given: Parameters<Calculator[Name]>): Promise<Awaited<ReturnType<Calculator[Name]>>> => {
      running ??= start();
      // Comlink's types cannot say that this is a function of the same arguments and the same answer.
      const asked = running.remote[name] as unknown as (
        ...same: Parameters<Calculator[Name]>
      ) => Promise<Awaited<ReturnType<Calculator[Name]>>>;
      return new Promise((resolve, reject) => {
        waiting.add(reject);
        asked(...given)
          .then(resolve, (error: unknown) => {
            const detail = error instanceof Error ? error.message : String(error);
            reject(new CalculatorError("failed", { cause: error, detail }));
          })
          .finally(() => waiting.delete(reject));
      });
    };

  return {
    get session() {
      return session;
    },
    stop: () => end(new CalculatorError("stopped")),
    take: question("take"),
    addRows: question("addRows"),
    complete: question("complete"),
    forget: question("forget"),
    quick: question("quick"),
    preview: question("preview"),
    place: question("place"),
    results: question("results"),
    resultSettings: question("resultSettings"),
    resultRows: question("resultRows"),
    readSubscriptions: question("readSubscriptions"),
    schedule: question("schedule"),
    lineCustomers: question("lineCustomers"),
    findCustomer: question("findCustomer"),
    churnReasons: question("churnReasons"),
    liveRows: question("liveRows"),
    reconcile: question("reconcile"),
    differingAccounts: question("differingAccounts"),
    findDifferingAccount: question("findDifferingAccount"),
    problems: question("problems"),
    problemRows: question("problemRows"),
    quickFixes: question("quickFixes"),
  };
}
