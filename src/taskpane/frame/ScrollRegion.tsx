import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  region: {
    overflowX: "auto",
    // Room for the outlines of what has the focus, which would be cut off at the edge.
    margin: "0 -8px",
    padding: "0 8px 2px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface ScrollRegionProps {
  readonly name: string;
  readonly className?: string;
  /** One element, which may be wider than the pane. */
  readonly children: ReactNode;
}

/** What may be wider than the pane. Where it is, it scrolls, and is a tab stop so that the arrow keys can scroll it. */
export function ScrollRegion({ name, className, children }: ScrollRegionProps) {
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const element = region.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth));
    for (const observed of [element, ...element.children]) observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={region}
      className={mergeClasses(styles.region, className)}
      role={isWider ? "region" : undefined}
      aria-label={isWider ? name : undefined}
      // Not without any: what has the focus would lose it when the pane grows.
      tabIndex={isWider ? 0 : -1}
    >
      {children}
    </div>
  );
}
