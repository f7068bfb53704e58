import type ExcelJS from "exceljs";
import { afterEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";
import { resultOf, saveAndRead } from "./savedWorkbook";

let opened: OpenPage;

afterEach(async () => {
  await opened.close();
});

const formula = "=CS.CHURN(Subscriptions[#All], DATE(2026,10,1), DATE(2026,11,1))";

async function openFunctions(): Promise<void> {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
  await opened.page.locator("#activity-functions").click();
  await opened.page.getByRole("textbox", { name: "Search functions" }).waitFor();
}

/** Puts the cursor into a cell of the sheet in sight. */
async function goToCell(address: string): Promise<void> {
  const nameBox = opened.page.locator("[data-u-comp=defined-name] input");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await opened.page.getByText(new RegExp(`!${address}$`)).waitFor();
}

function saved(workbook: ExcelJS.Workbook, sheet: string, address: string): ExcelJS.CellValue {
  return workbook.getWorksheet(sheet)?.getCell(address).value ?? null;
}

describe("the Functions view", () => {
  it("finds a function by keyboard alone and inserts it over the user's own table; the cell calculates", async () => {
    await openFunctions();
    const { page } = opened;
    await page.getByRole("textbox", { name: "Search functions" }).focus();
    await page.keyboard.type("churn");
    await page.getByText(/^\d+ of \d+ functions$/).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const field = page.getByRole("textbox", { name: "Formula" });
    await field.waitFor();
    expect(await field.inputValue()).toBe(formula);
    await goToCell("T3");
    await field.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Inserted into Accounts!T3.").waitFor();
    await opened.screenshot("functions-inserted");

    const workbook = await saveAndRead(page);
    const inserted = saved(workbook, "Accounts", "T3");
    expect(inserted).toMatchObject({ formula: expect.stringContaining("CHURN(Subscriptions[#All]") as string });
    // The sample asks the same of the same table for the same month.
    const answer = resultOf(saved(workbook, "Functions", "B10"));
    expect(answer).toBeGreaterThan(0);
    expect(resultOf(inserted)).toBe(answer);
    expect([opened.errors, opened.foreignRequests]).toEqual([[], []]);
  });

  it("fills a column with scores, one for each account, and takes all of it back with one Undo", async () => {
    await openFunctions();
    const { page } = opened;
    await page.getByRole("button", { name: /^HEALTHSCORE / }).click();
    await page.getByText(/The answer fills 120 rows\./).waitFor();
    await goToCell("W2");
    await page.getByRole("button", { name: "Insert" }).click();
    await page.getByText("Inserted into Accounts!W2.").waitFor();
    const workbook = await saveAndRead(page);
    const scores = Array.from({ length: 120 }, (_, row) => resultOf(saved(workbook, "Accounts", `W${row + 2}`)));
    expect(scores.filter((score) => typeof score === "number" && score >= 0 && score <= 100).length).toBeGreaterThan(
      90,
    );
    expect(saved(workbook, "Accounts", "W122")).toBeNull();

    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText(/^Into Accounts!W2, empty$/).waitFor();
    expect(opened.errors).toEqual([]);
  });

  it("replaces nothing that the user has not agreed to, and nothing that is being typed", async () => {
    await openFunctions();
    const { page } = opened;
    await page.getByRole("button", { name: /^CHURN / }).click();
    await page.getByRole("textbox", { name: "Formula" }).waitFor();
    await goToCell("E7");
    await page.getByRole("button", { name: "Insert" }).dblclick();
    await page.getByText("Accounts!E7 holds 2150. Replace it?").waitFor();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByText(/^Into Accounts!E7, holds 2150$/).waitFor();

    await goToCell("T5");
    await page.keyboard.type("half a word");
    await page.getByRole("button", { name: "Insert" }).click();
    await page.getByText(/Nothing was written\. A cell is being edited\./).waitFor();
    await page.locator("[data-u-comp=defined-name] input").press("Enter");
    await goToCell("T5");
    await page.getByText(/^Into Accounts!T5, holds half a word$/).waitFor();
    expect(opened.errors).toEqual([]);
  });
});
