import type { Locator } from "playwright-core";

/** Texts of the parts of the pane that reach beyond its right edge. */
export function cutOffParts(pane: Locator): Promise<(string | null)[]> {
  return pane.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>("button, p, span, td, th, h1, h2, h3, code, textarea")]
      .filter(({ offsetParent }) => offsetParent !== null)
      .filter((part) => part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
      .map(({ textContent }) => textContent),
  );
}
