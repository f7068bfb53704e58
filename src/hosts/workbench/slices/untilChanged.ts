import type { SlicedWork } from "./inSlices";

/** What work comes to that was given up because what it looks at has changed. */
export const changedMeanwhile = Symbol("changed meanwhile");

/** The same work, given up once what it looks at has changed between two slices. */
export function* untilChanged<Result>(
  work: SlicedWork<Result>,
  isChanged: () => boolean,
): SlicedWork<Result | typeof changedMeanwhile> {
  for (;;) {
    if (isChanged()) return changedMeanwhile;
    const { done, value } = work.next();
    if (done) return value;
    yield;
  }
}
