import { useEffect, type RefObject } from "react";

const parts = "[data-part]";
/** What Tab could reach. */
const stops = "button, a[href], input, select, textarea, [tabindex]:not([tabindex='-1'])";
/** What takes the keys for the cells. */
const cells = "[data-part=grid] canvas[tabindex]";

/**
 * F6 goes on to the next part of the page – toolbar, messages, grid, pane – and Shift+F6 back, as in Excel: within the grid Tab goes
 * from cell to cell. In the grid it goes to the cells; toolbar and pane have it where it was.
 *
 * @param page the element around all parts.
 */
export function useNextPart(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const last = new Map<Element, HTMLElement>();
    const keep = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const part = target.closest(parts);
      if (part) last.set(part, target);
    };
    const move = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || page.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      // In a narrow window one of grid and pane is out of sight, in a wide one the switch between them; messages may be none.
      const all = [...page.current.querySelectorAll<HTMLElement>(parts)].filter(
        (part) => part.checkVisibility({ visibilityProperty: true }) && firstStop(part) !== undefined,
      );
      // Without any focus the grid has the keys.
      const here = document.activeElement?.closest(parts) ?? page.current.querySelector("[data-part=grid]");
      const at = all.findIndex((part) => part === here);
      const next = all.at((at + (event.shiftKey ? -1 : 1)) % all.length);
      if (next) (next.querySelector<HTMLElement>(cells) ?? lastIn(next) ?? firstStop(next))?.focus();
    };
    const lastIn = (part: Element): HTMLElement | undefined => {
      const element = last.get(part);
      return element?.isConnected && part.contains(element) ? element : undefined;
    };
    // Before the grid, which would take the key.
    window.addEventListener("keydown", move, { capture: true });
    window.addEventListener("focusin", keep);
    return () => {
      window.removeEventListener("keydown", move, { capture: true });
      window.removeEventListener("focusin", keep);
    };
  }, [page]);
}

function firstStop(part: HTMLElement): HTMLElement | undefined {
  return [...part.querySelectorAll<HTMLElement>(stops)].find(
    (element) => element.checkVisibility() && !element.matches(":disabled, [aria-hidden='true']"),
  );
}
