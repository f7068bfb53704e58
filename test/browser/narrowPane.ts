import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Makes the pane as narrow as it gets. */
export async function narrowPane(page: Page): Promise<Locator> {
  await page.getByRole("separator", { name: "Width of the pane" }).focus();
  await page.keyboard.press("Home");
  const pane = page.locator("aside[aria-label='CS Metrics']");
  await expect.poll(async () => (await pane.boundingBox())?.width).toBe(320);
  return pane;
}
