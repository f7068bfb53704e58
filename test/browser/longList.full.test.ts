import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";
import { untilReady } from "./unsavedWork";

const customers = 100_000;
const nameOf = (index: number): string => `${["Acme", "Bolt", "Corvus"][index % 3]} ${index}`;
/** Some names are so long that their rows are higher. */
const longName = (index: number): string =>
  index % 10 === 9 ? `${nameOf(index)} of the many islands in the middle of the very wide ocean` : nameOf(index);

let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light", hasTouch: true });
  const { page } = opened;
  page.setDefaultTimeout(60_000);
  await untilReady(page);
  const rows = Array.from({ length: customers }, (_, index) => `${longName(index)},${customers - index},2025-01-01`);
  const buffer = Buffer.from(["Customer,MRR,Start", ...rows].join("\n"));
  await page.locator("input[type=file]").setInputFiles({ name: "subscriptions.csv", mimeType: "text/csv", buffer });
  await page.getByText("100,000 rows · for MRR").waitFor();
  await page.getByRole("tab", { name: "MRR" }).click();
  await page.getByRole("button", { name: "Closing", exact: true }).click();
  await page.getByText(/^100,000 customers, /).waitFor();
}, 180_000);

afterAll(async () => {
  await opened.close();
});

const list = (): Locator => opened.page.getByRole("list", { name: "Customers" });
const goTo = (index: number): Locator =>
  list().getByRole("button", { name: `Go to row ${index + 2} of ${longName(index)}`, exact: true });

async function expectFocus(index: number): Promise<void> {
  await expect.poll(() => goTo(index).evaluate((link) => link === document.activeElement)).toBe(true);
  await expect.poll(() => inSight(index)).toBe(true);
}

/** The whole row is within the part of the view that scrolls. */
function inSight(index: number): Promise<boolean> {
  return goTo(index).evaluate((link) => {
    const row = link.closest("[data-index]")!.getBoundingClientRect();
    let view = link.closest("[role=list]")!.parentElement!;
    while (getComputedStyle(view).overflowY !== "auto") view = view.parentElement!;
    const { top, bottom } = view.getBoundingClientRect();
    return row.top >= top - 1 && row.bottom <= bottom + 1;
  });
}

/** In pixels, between the rows in sight; the first is the one with the focus. */
function widestGap(): Promise<number> {
  return list().evaluate((element) => {
    const rows = [...element.querySelectorAll("[data-index]")].slice(1).map((row) => row.getBoundingClientRect());
    return Math.max(...rows.slice(1).map((row, index) => Math.abs(row.top - rows[index]!.bottom)));
  });
}

const scroll = (top: number): Promise<void> =>
  list().evaluate((element, wanted) => {
    let view = element.parentElement!;
    while (getComputedStyle(view).overflowY !== "auto") view = view.parentElement!;
    view.scrollTop = wanted;
  }, top);

it("shows 100,000 customers by those in sight, and leads to each of them by key", async () => {
  const { page } = opened;
  expect(await list().getByRole("listitem").count()).toBeLessThan(60);
  await page.getByRole("textbox", { name: "Filter customers" }).focus();
  await page.keyboard.press("Tab");
  // The button that clears the filter is there with a filter alone.
  await expectFocus(0);
  for (let step = 1; step <= 30; step++) await page.keyboard.press("ArrowDown");
  await expectFocus(30);
  await page.keyboard.press("End");
  await expectFocus(customers - 1);
  await opened.screenshot("mrr-long-list-light");
  for (let step = 1; step <= 12; step++) await page.keyboard.press("ArrowUp");
  await expectFocus(customers - 13);
  await page.keyboard.press("PageUp");
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^Go to row 999\d\d of/);
  await page.keyboard.press("Home");
  await expectFocus(0);
  await page.keyboard.type("corvus 54323", { delay: 30 });
  await expectFocus(54_323);
});

it("keeps the focus while it is scrolled away, and every row is drawn where it stands", async () => {
  const { page } = opened;
  await page.keyboard.press("Home");
  await expectFocus(0);
  await scroll(2_500_000);
  await expect.poll(() => list().getByRole("listitem").count()).toBeGreaterThan(10);
  await expect.poll(() => list().getByText("Reading").count()).toBe(0);
  expect(await goTo(0).evaluate((link) => link === document.activeElement)).toBe(true);
  await expect.poll(widestGap).toBeLessThanOrEqual(1);
  await page.keyboard.press("ArrowDown");
  await expectFocus(1);
});

it("holds at 320 pixels", async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 320, height: 640 });
  await list().waitFor();
  await page.getByRole("button", { name: "Back to the roll-forward" }).focus();
  const isWider = await list().evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(isWider).toBe(false);
  await opened.screenshot("mrr-long-list-320-light");
  expect(opened.errors).toEqual([]);
});
