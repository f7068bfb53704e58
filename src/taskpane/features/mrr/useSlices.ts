import { startTransition, useEffect, useState } from "react";

/**
 * Computes something for each of some items, one item to a task, so that the page can answer in between.
 *
 * @param items and `compute` must stay the same while nothing is to be computed anew.
 * @returns `null` until all are done
 */
export function useSlices<Item, Result>(
  items: readonly Item[],
  compute: (item: Item) => Result,
): readonly Result[] | null {
  const [done, setDone] = useState<{ readonly items: readonly Item[]; readonly results: readonly Result[] } | null>(
    null,
  );
  useEffect(() => {
    const results: Result[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      const item = items[results.length];
      if (item === undefined) {
        startTransition(() => setDone({ items, results }));
        return;
      }
      results.push(compute(item));
      timer = setTimeout(next, 0);
    };
    timer = setTimeout(next, 0);
    return () => clearTimeout(timer);
  }, [items, compute]);
  return done?.items === items ? done.results : null;
}
