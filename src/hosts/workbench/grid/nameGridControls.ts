/** Names of the spreadsheet's own controls that show a picture alone. */
export interface GridControlNames {
  readonly nameBox: string;
  readonly names: string;
  readonly addSheet: string;
  readonly allSheets: string;
  readonly sheetsBefore: string;
  readonly sheetsAfter: string;
}

/**
 * Gives the grid's own controls, which show a picture alone, names for screen readers – also those that it draws later.
 *
 * @returns the way to stop.
 */
export function nameGridControls(container: HTMLElement, controls: GridControlNames): () => void {
  const { nameBox, names, addSheet, allSheets, sheetsBefore, sheetsAfter } = controls;
  const sheetBarButtons = [addSheet, allSheets, sheetsBefore, sheetsAfter];
  const name = (): void => {
    const box = container.querySelector("[data-u-comp=defined-name]");
    box?.querySelector("input")?.setAttribute("aria-label", nameBox);
    const opener = box?.querySelector("a[aria-haspopup]");
    opener?.setAttribute("role", "button");
    opener?.setAttribute("aria-label", names);
    // They are told apart by their order alone.
    container.querySelectorAll("[data-u-comp=sheet-bar-append-button]").forEach((button, at) => {
      const text = sheetBarButtons[at];
      if (text) button.setAttribute("aria-label", text);
    });
  };
  const observer = new MutationObserver(name);
  observer.observe(container, { childList: true, subtree: true });
  name();
  return () => observer.disconnect();
}
