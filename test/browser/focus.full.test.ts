import { afterEach, describe, expect, it } from "vitest";
import { mainNamespace, relationships, smallWorkbook } from "../hosts/workbench/files/smallWorkbook";
import { openPage, type OpenPage } from "./openPage";
import { saveAndRead } from "./savedWorkbook";
import { type, untilKept } from "./unsavedWork";

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

const withChartSheet = smallWorkbook({
  moreSheets: `<sheet name="Chart1" sheetId="9" r:id="rId9"/>`,
  parts: { "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${mainNamespace}"/>` },
  workbookRels: `<Relationship Id="rId9" Type="${relationships}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
});

describe("a dialog that is left by Escape", () => {
  it.each(["Kept workbooks", "Save as .xlsx"])("gives the focus back to %s, which led to it", async (name) => {
    await openWorkbench();
    const { page } = opened;
    if (name === "Save as .xlsx") {
      const buffer = Buffer.from(withChartSheet);
      await page.locator("input[type=file]").setInputFiles({ name: "a.xlsx", mimeType: "application/zip", buffer });
      await page.getByText("The sheet Chart1 has no cells").waitFor();
    }
    const button = page.getByRole("button", { name });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("a question within the kept workbooks", () => {
  it("has the focus on the answer that keeps them", async () => {
    await openWorkbench();
    const { page } = opened;
    await type(page, "T3", "first");
    await untilKept(page, 1);
    await page.getByRole("button", { name: "Kept workbooks" }).click();
    for (const name of [/^Remove sample-accounts/, "Forget kept workbooks"]) {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(focused).toBe("Keep");
      await page.keyboard.press("Enter");
      await expect.poll(focused).toBe("Close");
    }
  });
});

describe("messages between toolbar and grid", () => {
  it("are a part that F6 reaches while there are any", async () => {
    await openWorkbench();
    const { page } = opened;
    const picture = { name: "picture.png", mimeType: "image/png", buffer: Buffer.from([0x89]) };
    await page.locator("input[type=file]").setInputFiles(picture);
    await page.getByText("picture.png could not be opened").waitFor();
    await page.getByRole("button", { name: "Open" }).focus();
    await page.keyboard.press("F6");
    const close = page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Close" });
    expect(await close.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("F6");
    await page.keyboard.press("Shift+F6");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-part=messages]"))).toBe(null);
  });
});

describe("the grid's own controls", () => {
  it("have names, and Tab reaches none that is out of sight", async () => {
    await openWorkbench();
    const { page } = opened;
    const grid = page.getByRole("main");
    await grid.getByRole("textbox", { name: "Go to a cell or name" }).waitFor();
    for (const name of ["Names of the workbook", "Add a sheet", "All sheets"]) {
      expect(await grid.getByRole("button", { name, exact: true }).count()).toBe(1);
    }
    await page.getByRole("button", { name: "Dark theme" }).focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Go to a cell or name");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).not.toBe("Close sidebar");
  });
});
