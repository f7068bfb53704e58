import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { smallWorkbook } from "../hosts/workbench/files/smallWorkbook";
import { openPage, type OpenPage } from "./openPage";
import { saveAndRead } from "./savedWorkbook";

let opened: OpenPage;

beforeEach(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
});

afterEach(async () => {
  expect(opened.errors).toEqual([]);
  expect(opened.foreignRequests).toEqual([]);
  await opened.close();
});

const number = (address: string, value: number, formula = "") =>
  `<c r="${address}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;

/** A workbook as another program wrote it: a pivot, another workbook, a picture, sums over sheets, and one wrong value. */
const book = smallWorkbook({
  sheets: ["Total", "Jan", "Feb", "Mar"],
  rows: [
    `<row r="1">${number("A1", 5)}${number("B1", 77, "[1]Plan!A1")}${number("C1", 12, "GETPIVOTDATA(&quot;x&quot;,A1)")}</row>`,
    `<row r="2">${number("A2", 60, "SUM(Jan:Mar!A1)")}${number("B2", 11, "A1*2")}${number("C2", 89, "B1+C1")}</row>`,
    `<row r="3">${number("A3", 0, "IMAGE(&quot;http://127.0.0.1:9/a.png&quot;,&quot;Logo&quot;)")}</row>`,
  ].join(""),
  otherRows: [10, 20, 30].map((value) => `<row r="1">${number("A1", value)}</row>`),
});

async function goTo(address: string): Promise<void> {
  const nameBox = opened.page.locator("[data-u-comp=defined-name] input");
  await nameBox.fill(address);
  await nameBox.press("Enter");
}

describe("a file whose formulas the grid does not calculate as the file says", () => {
  beforeEach(async () => {
    await opened.page.locator("input[type=file]").setInputFiles({
      name: "plan.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(book),
    });
    await opened.page.getByText("2 formulas come out otherwise than in the file").waitFor();
  });

  it("is said in one notice, each formula with both values and one click from its cell", async () => {
    const { page } = opened;
    await page.getByText("2 formulas keep the file's value").waitFor();
    await page.getByRole("button", { name: "Show them" }).click();
    const list = page.getByRole("table", { name: "Formulas of the file" });
    const rows = await list.getByRole("row").allInnerTexts();
    expect(rows.slice(1).map((row) => row.split("\t").map((text) => text.trim()))).toEqual([
      ["Total!B2", "=A1*2", "11", "10"],
      ["Total!A3", '=IMAGE("http://127.0.0.1:9/a.png","Logo")', "0", "Logo"],
      ["Total!B1", "=[1]Plan!A1", "77", "reads another workbook"],
      ["Total!C1", '=GETPIVOTDATA("x",A1)', "12", "not known here: GETPIVOTDATA"],
    ]);
    await opened.screenshot("file-formulas-light");
    await list.getByRole("button", { name: "Go to Total!C1" }).click();
    await page.getByText("C1 shows the file's value, since the spreadsheet does not know GETPIVOTDATA").waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    await opened.screenshot("file-formulas-320-light");
    const hide = page.getByRole("button", { name: "Hide them" });
    const box = await hide.boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(320);
    await hide.click();
    expect(await list.count()).toBe(0);
  });

  it("is saved with the values and formulas that it had", async () => {
    const sheet = (await saveAndRead(opened.page)).getWorksheet("Total");
    const cells = ["B1", "C1", "A2", "C2"].map((address) => sheet?.getCell(address).value);
    expect(cells).toMatchObject([
      { formula: "[1]Plan!A1", result: 77 },
      { formula: 'GETPIVOTDATA("x",A1)', result: 12 },
      { formula: "SUM(Jan:Mar!A1)", result: 60 },
      { formula: "B1+C1", result: 89 },
    ]);
  });

  it("is worked on like any other: sums over sheets follow their cells, and a kept value goes with its formula", async () => {
    const { page } = opened;
    await goTo("A2");
    await goTo("C1");
    await page.keyboard.type("30");
    await page.keyboard.press("Enter");
    await page.getByRole("main").getByRole("tab", { name: "Feb" }).click();
    await goTo("A1");
    await page.keyboard.type("25");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await saveAndRead(page)).getWorksheet("Total")?.getCell("A2").result).toBe(65);
    const sheet = (await saveAndRead(page)).getWorksheet("Total");
    expect([sheet?.getCell("C1").value, sheet?.getCell("C2").result]).toEqual([30, 107]);
  });
});
