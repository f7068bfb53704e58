import { waitFor } from "@testing-library/react";
import { expect } from "vitest";

/** Waits until the element has the focus: React hands it over after the element is there to be found. */
export async function expectFocus(element: () => HTMLElement | Promise<HTMLElement>): Promise<void> {
  await waitFor(async () => {
    expect(document.activeElement).toBe(await element());
  });
}
