import { afterEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";
import { saveAndRead } from "./savedWorkbook";

let opened: OpenPage;

afterEach(async () => {
  await opened.close();
});

async function openWorkbench(): Promise<void> {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
}

/** What has the focus, by its words. */
const focused = (): Promise<string | null> => opened.page.evaluate(() => document.activeElement?.textContent ?? null);

/** Presses the keys that would overwrite a cell if the grid had the focus. */
async function typeAstray(): Promise<void> {
  await opened.page.keyboard.press("x");
  await opened.page.keyboard.press("Tab");
}

describe("the focus, once the pane has written by keyboard", () => {
  it("is still on the button, and the next keys change nothing in CS MRR", async () => {
    await openWorkbench();
    const { page } = opened;
    await page.getByRole("tab", { name: "MRR" }).click();
    const button = page.getByRole("button", { name: "Write to sheet" });
    await button.and(page.locator(":not([aria-disabled=true])")).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/periods written to CS MRR\./).waitFor();
    await page.getByRole("main").getByRole("tab", { name: "CS MRR" }).waitFor();
    expect(await focused()).toBe("Write to sheet");
    await typeAstray();
    expect((await saveAndRead(page)).getWorksheet("CS MRR")?.getCell("A1").value).toBe("Period");
  });

  it("is on the button that places again, and the next keys change nothing in the workbook", async () => {
    await openWorkbench();
    const { page } = opened;
    await page.getByRole("button", { name: "Place accounts" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("112 accounts placed in").waitFor();
    await expect.poll(focused).toBe("Place again");
    await typeAstray();
    const workbook = await saveAndRead(page);
    const corners = workbook.worksheets.map(({ name }) => workbook.getWorksheet(name)?.getCell("A1").value);
    expect(corners).not.toContain("x");
  });
});

describe("F6", () => {
  /** The part of the page that has the focus. */
  const part = (): Promise<string | null> =>
    opened.page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-part]")?.dataset.part ?? null);

  it("goes from toolbar to grid to pane and on, Shift+F6 back, each time to where the focus was", async () => {
    await openWorkbench();
    const { page } = opened;
    await page.getByRole("button", { name: "Place accounts" }).focus();
    await page.keyboard.press("F6");
    expect(await part()).toBe("toolbar");
    await page.keyboard.press("F6");
    expect(await part()).toBe("grid");
    await page.keyboard.press("F6");
    expect(await focused()).toBe("Place accounts");
    await page.keyboard.press("Shift+F6");
    expect(await part()).toBe("grid");
    await page.keyboard.press("Shift+F6");
    expect(await part()).toBe("toolbar");
    expect(opened.errors).toEqual([]);
  });

  it("leaves the grid in the middle of its cells, and comes back to them", async () => {
    await openWorkbench();
    const { page } = opened;
    await page.getByRole("main").getByRole("tab", { name: "Team" }).click();
    await page.getByRole("button", { name: "Place accounts" }).focus();
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Adviser");
    await page.keyboard.press("Tab");
    await page.keyboard.press("F6");
    expect(await focused()).toBe("Place accounts");
    expect((await saveAndRead(page)).getWorksheet("Team")?.getCell("A1").value).toBe("Adviser");
  });
});

describe("a closed menu of the grid", () => {
  it("is not reached by Tab behind the pane's last control, and opens and works all the same", async () => {
    await openWorkbench();
    const { page } = opened;
    await page.getByRole("button", { name: "Place accounts" }).focus();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".univer-popup") ?? null)).toBeNull();
    }
    const sheets = page.getByRole("main").getByRole("tab");
    const before = await sheets.count();
    await sheets.filter({ hasText: "Team" }).click({ button: "right" });
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await expect.poll(() => sheets.count()).toBe(before + 1);
    expect(opened.errors).toEqual([]);
  });
});
