/** So long may a slice keep the page from answering its user. */
const sliceMilliseconds = 12;

/** Runs something long to its end, giving way to others whenever a slice of time is used up. */
export async function inSlices<Result>(work: Generator<undefined, Result>): Promise<Result> {
  let start = performance.now();
  for (let next = work.next(); ; next = work.next()) {
    if (next.done) return next.value;
    if (performance.now() - start < sliceMilliseconds) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    start = performance.now();
  }
}
