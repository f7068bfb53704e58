import { workerData } from "node:worker_threads";

/**
 * Runs beside a busy main thread: looks every millisecond how much memory the process has, and keeps the most.
 * Plain JavaScript, because a thread does not inherit the loader that reads TypeScript.
 *
 * `workerData`: an Int32Array in shared memory. [0] turns 1 to stop; [1] is the highest size seen, in kB.
 */
const shared = workerData;
while (Atomics.wait(shared, 0, 0, 1) === "timed-out") {
  const kilobytes = Math.round(process.memoryUsage.rss() / 1024);
  if (kilobytes > Atomics.load(shared, 1)) Atomics.store(shared, 1, kilobytes);
}
