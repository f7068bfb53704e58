import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** Where the sampler is told to stop, and where it keeps the highest size that it has seen. */
const stopSlot = 0;
const peakSlot = 1;

/**
 * Megabytes that a call takes at its peak beyond what the process has before it, garbage that nobody has collected yet
 * included: how far the resident size rises while it runs. Heap pages that are free before the call, which it could use
 * without the size rising, are counted as if it had used them all; so the true figure is never larger.
 *
 * The resident size, because typed arrays lie outside the heap, and because a call cannot be asked for its heap while it
 * runs: a second thread sees the size of the process, and nothing else.
 */
export async function memoryBeyondInput(call: () => unknown): Promise<number> {
  if (!globalThis.gc) throw new Error("Memory is measured with node --expose-gc");
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const sampler = new Worker(new URL("residentSampler.mjs", import.meta.url), { workerData: shared });
  await once(sampler, "online");
  globalThis.gc();
  globalThis.gc();
  const { rss, heapTotal, heapUsed } = process.memoryUsage();
  Atomics.store(shared, peakSlot, 0);
  call();
  const atEnd = process.memoryUsage.rss();
  Atomics.store(shared, stopSlot, 1);
  Atomics.notify(shared, stopSlot);
  await once(sampler, "exit");
  const peak = Math.max(atEnd, 1024 * Atomics.load(shared, peakSlot));
  return (peak - rss + heapTotal - heapUsed) / 1e6;
}
