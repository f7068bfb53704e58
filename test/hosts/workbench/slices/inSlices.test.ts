import { expect, test } from "vitest";
import { atOnce, inSlices, type SlicedWork } from "../../../../src/hosts/workbench/slices/inSlices";

function* counting(to: number, busy = 0): SlicedWork<number> {
  for (let count = 0; count < to; count++) {
    const end = performance.now() + busy;
    while (performance.now() < end);
    yield;
  }
  return to;
}

test("Work in slices comes to the same as work at once", async () => {
  expect(await inSlices(counting(1000))).toBe(atOnce(counting(1000)));
});

test("Between the slices others have their turn", async () => {
  let turns = 0;
  let isDone = false;
  const others = (): void => {
    turns++;
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  await inSlices(counting(10, 5));
  isDone = true;
  expect(turns).toBeGreaterThan(1);
});

test("Work that is no longer wanted ends with the reason, and goes no further", async () => {
  const controller = new AbortController();
  let steps = 0;
  function* endless(): SlicedWork<never> {
    for (;;) {
      if (++steps === 5) controller.abort(new Error("not wanted"));
      yield;
    }
  }
  await expect(inSlices(endless(), controller.signal)).rejects.toThrow("not wanted");
  expect(steps).toBe(5);
});
