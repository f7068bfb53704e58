import type { Locator } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { axeFaults } from "./axeFaults";
import { cutOffParts } from "./cutOffParts";
import { narrowPane } from "./narrowPane";
import { openPage, type OpenPage } from "./openPage";

let opened: OpenPage;

afterEach(async () => {
  await opened.close();
});

async function openWorkbench(colorScheme: "light" | "dark" = "light"): Promise<void> {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme });
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
}

describe("the pane in the browser", () => {
  it.each(["light", "dark"] as const)("has no fault that axe finds, before and after placing (%s)", async (theme) => {
    await openWorkbench(theme);
    expect(await axeFaults(opened.page)).toEqual([]);
    await opened.page.getByRole("button", { name: "Place accounts" }).click();
    await opened.page.getByText("112 accounts placed in").waitFor();
    expect(await axeFaults(opened.page)).toEqual([]);
    await opened.screenshot(`place-after-${theme}`);
    await opened.page.getByRole("tab", { name: /^Problems/ }).click();
    await opened.page.getByText("15 problems in").waitFor();
    expect(await axeFaults(opened.page)).toEqual([]);
    await opened.screenshot(`problems-${theme}`);
    await opened.page.getByRole("tab", { name: "MRR" }).click();
    await opened.page.getByRole("table", { name: "Per period" }).waitFor();
    expect(await axeFaults(opened.page)).toEqual([]);
    await opened.screenshot(`mrr-${theme}`);
    await openFunction("CHURN");
    expect(await axeFaults(opened.page)).toEqual([]);
    await opened.screenshot(`functions-${theme}`);
    await opened.page.getByRole("button", { name: "Insert" }).click();
    await opened.page.getByText(/^CS Summary!A1 holds .+ Replace it\?$/).waitFor();
    expect(await axeFaults(opened.page)).toEqual([]);
  });

  it.each(["light", "dark"] as const)("cuts nothing off at 320 px (%s)", async (theme) => {
    await openWorkbench(theme);
    const { page } = opened;
    const pane = await narrowPane(opened.page);
    expect(await cutOffParts(pane)).toEqual([]);
    await opened.screenshot(`pane-320-${theme}`);
    await page.getByRole("tab", { name: "MRR" }).click();
    await page.getByRole("table", { name: "Per period" }).waitFor();
    expect(await cutOffParts(pane)).toEqual([]);
    await opened.screenshot(`mrr-320-${theme}`);
    await openFunction("HEALTHSCORE");
    expect(await cutOffParts(pane)).toEqual([]);
    await opened.screenshot(`functions-320-${theme}`);
  });

  it("prints nine digits of money and their customers whole at 320 px: the waterfall gives way", async () => {
    await openWorkbench();
    const figures = await openLargeLedger();
    const svg = figures.locator("svg");
    expect(await svg.first().isVisible()).toBe(true);
    await narrowPane(opened.page);
    await expect.poll(() => svg.first().isVisible()).toBe(false);
    expect(await figures.evaluate((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0))).toBe(true);
    await figures.getByText("€123,468,789.25").first().waitFor();
    await opened.screenshot("mrr-320-nine-digits");
  });

  it("scrolls a table that is wider than the pane by keyboard", async () => {
    await openWorkbench();
    const { page } = opened;
    await openLargeLedger();
    const region = page.getByRole("region", { name: "By month" });
    expect(await region.count()).toBe(0);
    await narrowPane(opened.page);
    await region.focus();
    const left = (): Promise<number> => region.evaluate(({ scrollLeft }) => scrollLeft);
    await page.keyboard.press("ArrowRight");
    await expect.poll(left).toBeGreaterThan(0);
  });
});

/** Opens subscriptions of nine digits a month and some ten thousand customers, and looks at their roll-forward. */
async function openLargeLedger(): Promise<Locator> {
  const { page } = opened;
  const small = Array.from({ length: 12_000 }, (_, index) => `Small ${index},1,EUR,2020-01-01`);
  const large = ["Large,123456789.25,EUR,2020-01-01", "Late,1000000,EUR,2025-10-01"];
  const rows = ["Customer,MRR,Currency,Start", ...large, ...small];
  const file = { name: "large.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("banner").getByText("large.csv").waitFor();
  await page.getByRole("tab", { name: "MRR" }).click();
  await page.getByLabel("First day of the period").fill("2025-09-01");
  await page.getByLabel("First day after the period").fill("2025-11-01");
  const figures = page.getByRole("table", { name: "Roll-forward, 1 Sept to 1 Nov 2025" });
  await figures.waitFor();
  return figures;
}

/** Opens a function in the Functions view. */
async function openFunction(name: string): Promise<void> {
  const { page } = opened;
  await page.locator("#activity-functions").click();
  await page.getByRole("button", { name: new RegExp(`^${name} `) }).click();
  await page.getByRole("textbox", { name: "Formula" }).waitFor();
  // Help that is still unfolding is half transparent, and its contrast no measure.
  await page
    .locator(".fui-AccordionPanel")
    .evaluate((panel) => Promise.all(panel.getAnimations({ subtree: true }).map(({ finished }) => finished)));
}
