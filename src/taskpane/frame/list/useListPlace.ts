import { useLayoutEffect, useState } from "react";

/** Where the rows of a list are within what scrolls around it, in pixels. */
export interface ListPlace {
  /** From the upper edge of all that scrolls to the first row. */
  readonly top: number;
  /** What the list's head covers at the upper edge of what is in sight. */
  readonly covered: number;
  /** From the last row to the lower edge of all that scrolls. */
  readonly below: number;
}

/** Measures whenever the list is drawn, and when something beside it becomes higher or lower. */
export function useListPlace(
  scroller: HTMLElement | null,
  rows: HTMLElement | null,
  head: HTMLElement | null,
): ListPlace {
  const [place, setPlace] = useState<ListPlace>({ top: 0, covered: 0, below: 0 });
  useLayoutEffect(() => {
    if (scroller === null || rows === null || typeof ResizeObserver === "undefined") return;
    // It is told of every size once when it begins to observe, so also of what has come beside the list since the last drawing.
    const observer = new ResizeObserver(() => {
      const next = placeOf(scroller, rows, head);
      setPlace((last) => (isSamePlace(last, next) ? last : next));
    });
    for (const part of scroller.children) observer.observe(part);
    return () => observer.disconnect();
  });
  return place;
}

function placeOf(scroller: HTMLElement, rows: HTMLElement, head: HTMLElement | null): ListPlace {
  const top = topWithin(scroller, rows);
  const below = Math.max(scroller.scrollHeight - top - rows.offsetHeight, 0);
  return { top, covered: head?.offsetHeight ?? 0, below };
}

function isSamePlace(one: ListPlace, other: ListPlace): boolean {
  return one.top === other.top && one.covered === other.covered && one.below === other.below;
}

/** From one positioned element to the beginning of another one that is somewhere within it. */
function topWithin(around: HTMLElement, inner: HTMLElement): number {
  const parent = inner.offsetParent;
  const further = parent instanceof HTMLElement && parent !== around ? topWithin(around, parent) : 0;
  return inner.offsetTop + further;
}
