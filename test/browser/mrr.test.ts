import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serialOf } from "../../src/core/sheet/serialDate";
import { createFormatter } from "../../src/taskpane/format/formatter";
import { openPage, type OpenPage } from "./openPage";
import { resultOf, saveAndRead, savedRows, type SavedRow } from "./savedWorkbook";

/** The day the sample was made for; the page’s clock starts at it. */
const today = new Date("2026-11-23T09:41:00Z");
const format = createFormatter("en-GB");

let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await opened.page.clock.install({ time: today });
  await opened.page.reload();
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await opened.close();
});

/** The texts of a table's rows, without the plot's cells. */
async function textsOf(table: Locator): Promise<string[][]> {
  await table.waitFor();
  return table.evaluate((element) =>
    [...element.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].filter((cell) => !cell.querySelector("svg")).map(({ textContent }) => textContent),
    ),
  );
}

/** A saved cell's figure; a date counts in days. */
function figureOf(row: SavedRow | undefined, header: string): number | null {
  const value = resultOf(row?.[header]);
  if (value instanceof Date) return serialOf(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  return typeof value === "number" ? value : null;
}

/** The roll-forward's lines as the sheet has them, printed as the view prints them. */
function linesOf(row: SavedRow | undefined): string[][] {
  const money = (header: string): string => format.money(figureOf(row, header) ?? NaN, "EUR");
  const change = (header: string): string => format.change(figureOf(row, header) ?? NaN, "EUR");
  const count = (header: string): string => format.count(Math.abs(figureOf(row, header) ?? NaN));
  return [
    ["Opening", money("Opening MRR"), count("Opening customers")],
    ["New", change("New"), count("New customers")],
    ["Reactivation", change("Reactivation"), count("Reactivated customers")],
    ["Churned", change("Churned"), count("Churned customers")],
    ["Closing", money("Closing MRR"), count("Closing customers")],
  ];
}

const october = "Roll-forward, 1 Oct to 1 Nov 2026";

describe("the MRR of the sample", () => {
  it("is shown without any setting: the last full month, tied, and the last twelve months", async () => {
    const { page } = opened;
    await page.getByRole("tab", { name: "MRR" }).click();
    const lines = await textsOf(page.getByRole("table", { name: october }));
    const cents = lines.map(([, amount = ""]) =>
      Math.round(Number(amount.replace("−", "-").replace(/[€+,]/g, "")) * 100),
    );
    expect(cents.slice(0, 6).reduce((sum, part) => sum + part, 0)).toBe(cents[6]);
    expect(await textsOf(page.getByRole("table", { name: "By month" }))).toHaveLength(12);
    await page.getByText("Subscriptions!A1:I262 · 261 rows").waitFor();
    await opened.screenshot("mrr-light");
  });

  it("lists the customers who churned in a month, and goes to the row of one", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Churned", exact: true }).click();
    await page.getByRole("heading", { name: "Churned, 1 Oct to 1 Nov 2026" }).waitFor();
    const customers = page.getByRole("list", { name: "Customers" }).getByRole("listitem");
    await expect.poll(() => customers.count()).toBe(2);
    const goTo = page.getByRole("button", { name: /^Go to row \d+ of / }).first();
    const [, row] = /row (\d+)/.exec((await goTo.getAttribute("aria-label")) ?? "") ?? [];
    await goTo.click();
    await expect.poll(() => page.locator("[data-u-comp=defined-name] input").inputValue()).toBe(`A${row}`);
    await opened.screenshot("mrr-churned-light");
    await page.getByRole("button", { name: "Back to the roll-forward" }).click();
    await page.getByRole("table", { name: october }).waitFor();
  });

  it("is walked through by keyboard alone", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Oct 2026", exact: true }).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("table", { name: "Roll-forward, 1 Sept to 1 Oct 2026" }).waitFor();
    await page.getByRole("button", { name: "Expansion", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Expansion, 1 Sept to 1 Oct 2026" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Expansion");
    await page.getByRole("button", { name: "Oct 2026", exact: true }).click();
  });

  it("is written as one live formula, which calculates the figures of the view", async () => {
    const { page } = opened;
    const lines = await textsOf(page.getByRole("table", { name: october }));
    const months = await textsOf(page.getByRole("table", { name: "By month" }));
    await page.getByRole("button", { name: "Write as: Values" }).click();
    await page.getByRole("menuitemradio", { name: /^Live formula/ }).click();
    await page.getByRole("button", { name: "Write to sheet" }).click();
    await page.getByText(/A formula for 12 periods was written to CS MRR\./).waitFor();
    // The grid calculates on its own time.
    await expect.poll(async () => liveRows(await saveAndRead(page)).length, { timeout: 60_000 }).toBe(12);
    await opened.screenshot("mrr-written-light");

    const workbook = await saveAndRead(page);
    const sheet = workbook.getWorksheet("CS MRR");
    expect(sheet?.getCell("A1").value).toMatchObject({
      formula: "_xldudf_CS_MRRSCHEDULE(Subscriptions[#All],DATE(2025,11,1),DATE(2026,11,1),1,FALSE)",
      ref: "A1:T13",
    });
    const rows = liveRows(workbook);
    expect(rows).toHaveLength(12);
    expect(linesOf(rows.at(-1))).toEqual(lines.filter(([name]) => name !== "Expansion" && name !== "Contraction"));
    expect(
      rows.map((row) => [
        format.month(figureOf(row, "Period") ?? NaN),
        format.money(figureOf(row, "Opening MRR") ?? NaN, "EUR"),
        format.rate(figureOf(row, "NRR") ?? NaN),
        format.rate(figureOf(row, "GRR") ?? NaN),
      ]),
    ).toEqual(months);
    expect(workbook.worksheets.map(({ name }) => name)).toContain("Subscriptions");
  });

  it("is written as values over the formula, and the figures stay the same", async () => {
    const { page } = opened;
    const before = liveRows(await saveAndRead(page));
    await page.getByRole("button", { name: "Write as: Live formula" }).click();
    await page.getByRole("menuitemradio", { name: /^Values/ }).click();
    await page.getByRole("button", { name: "Write to sheet" }).click();
    await page.getByText(/^12 periods written to CS MRR\./).waitFor();
    const workbook = await saveAndRead(page);
    const sheet = workbook.getWorksheet("CS MRR");
    expect(sheet?.getTables().map((table) => (table as unknown as { name: string }).name)).toEqual(["CS_MRR"]);
    const after = savedRows(sheet);
    const figures = (rows: readonly SavedRow[]): (number | null)[][] =>
      rows.map((row) => Object.keys(after[0] ?? {}).map((header) => figureOf(row, header)));
    expect(figures(after)).toEqual(figures(before));
  });

  it("reconciles a reported figure in a cell", async () => {
    const { page } = opened;
    await page.getByRole("button", { name: "Reconcile" }).click();
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    await nameBox.fill("X3");
    await nameBox.press("Enter");
    await page.keyboard.type("194550");
    await page.keyboard.press("Enter");
    await nameBox.fill("X3");
    await nameBox.press("Enter");
    await page.getByRole("button", { name: "Use active cell" }).click();
    await page.getByText(/^Taken from .*!X3$/).waitFor();
    await page.getByText("They tie to the cent.").waitFor();
  });

  it("asked no other origin for anything and met no error", () => {
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});

/** The rows that the formula filled; its own cell is the first header. */
function liveRows(workbook: Awaited<ReturnType<typeof saveAndRead>>): SavedRow[] {
  const sheet = workbook.getWorksheet("CS MRR");
  if (!sheet) throw new Error("The saved file lacks the sheet");
  const headers = Array.from({ length: 20 }, (_, column) => String(resultOf(sheet.getCell(1, column + 1).value)));
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) =>
    Object.fromEntries(headers.map((header, column) => [header, sheet.getCell(index + 2, column + 1).value])),
  );
}
