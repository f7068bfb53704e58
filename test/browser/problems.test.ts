import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";
import { saveAndRead } from "./savedWorkbook";

let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await opened.page.clock.install({ time: new Date("2026-11-23T09:41:00Z") });
  await opened.page.reload();
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 120_000 });
  await opened.page.getByRole("tab", { name: /^Problems/ }).click();
});

afterAll(async () => {
  await opened.close();
});

async function cells(...addresses: readonly string[]): Promise<readonly unknown[]> {
  const sheet = (await saveAndRead(opened.page)).getWorksheet("Accounts");
  return addresses.map((address) => sheet?.getCell(address).value);
}

describe("the problems of the sample", () => {
  it("are put right where that is certain, and one Undo brings the texts back", async () => {
    const { page } = opened;
    const before = await cells("E26", "C19", "P31");
    expect(before.slice(0, 2)).toEqual(["1.2k", "Ana Souza"]);
    await page.getByRole("button", { name: "Fix all that are certain…" }).first().click();
    const panel = page.getByRole("group", { name: "What would be written" });
    await panel.getByRole("checkbox", { name: "E26: “1.2k” → 1,200" }).waitFor();
    await panel.getByRole("checkbox", { name: "C19: “Ana Souza” → “Ana Sousa”" }).waitFor();
    await opened.screenshot("problems-fix-light");
    await panel.getByRole("button", { name: "Apply to 2 cells" }).click();
    await page.getByText("2 cells written").waitFor();
    await page.getByRole("heading", { name: "Accounts!A1:R121 · 11 problems" }).waitFor({ timeout: 60_000 });
    expect(await cells("E26", "C19", "P31")).toEqual([1200, "Ana Sousa", before[2]]);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByRole("heading", { name: "Accounts!A1:R121 · 13 problems" }).waitFor({ timeout: 60_000 });
    expect(await cells("E26", "C19", "P31")).toEqual(before);
  });

  it("of dates are put right in the order that is chosen: the cells hold days, and look like it", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Choose for all of these…" }).click();
    const panel = page.getByRole("group", { name: "What would be written" });
    await panel.getByRole("button", { name: "Day first" }).click();
    await panel.getByRole("checkbox", { name: "P31: “04/05/2027” → 4 May 2027" }).waitFor();
    await panel.getByRole("checkbox", { name: "P77: “06/07/2027” → 6 Jul 2027" }).click();
    await panel.getByRole("button", { name: "Apply to 1 cell" }).click();
    await page.getByText("1 cell written").waitFor();
    await expect.poll(() => cells("P31", "P77"), { timeout: 60_000 }).toEqual([new Date("2027-05-04"), "06/07/2027"]);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(() => cells("P31", "P77"), { timeout: 60_000 }).toEqual(["04/05/2027", "06/07/2027"]);
  });

  it("can be gone through by keyboard alone, into a quick fix and out of it", async () => {
    const { page } = opened;
    const button = page.getByRole("button", { name: "Fix… C19" });
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("group", { name: "What would be written" });
    const box = panel.getByRole("checkbox", { name: /^C19/ });
    await box.waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Space");
    expect(await box.isChecked()).toBe(false);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await panel.waitFor({ state: "detached" });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});
