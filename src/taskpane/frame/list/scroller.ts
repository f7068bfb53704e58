import { createContext, useContext } from "react";

const ScrollerContext = createContext<HTMLElement | null>(null);

/** Tells the lists in a view which element scrolls around them. */
export const ScrollerProvider = ScrollerContext.Provider;

/** The element that scrolls around a part of a view; `null` until it is there. */
export function useScroller(): HTMLElement | null {
  return useContext(ScrollerContext);
}
