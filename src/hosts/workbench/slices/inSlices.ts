/** Work that stops for a moment wherever the page may go on with something else. */
export type SlicedWork<Result> = Generator<void, Result, void>;

/** How long a piece of work may hold up the page, in milliseconds: most of a frame, far less than a person notices. */
const sliceTime = 12;

/**
 * Does work in slices, between which the page hears keys and paints.
 *
 * @throws what the work throws, and the signal's reason when it aborts; the work is left where it is then
 */
export async function inSlices<Result>(work: SlicedWork<Result>, signal?: AbortSignal): Promise<Result> {
  let end = performance.now() + sliceTime;
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await pageTurn();
    end = performance.now() + sliceTime;
  }
}

/** Does the same work in one go. */
export function atOnce<Result>(work: SlicedWork<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Lets the page go on with what waits. A timer would take longer, and a second in a page out of sight. */
export function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
