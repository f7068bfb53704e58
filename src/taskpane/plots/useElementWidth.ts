import { useEffect, useState, type RefObject } from "react";

/** Width of an element in CSS pixels, kept up to date; `assumed` until it was measured. */
export function useElementWidth(element: RefObject<HTMLElement | null>, assumed: number): number {
  const [width, setWidth] = useState(assumed);
  useEffect(() => {
    const observed = element.current;
    if (observed === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
