import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountsCsv, hostileNames } from "../samples/accountsCsv";
import { openPage, type OpenPage } from "./openPage";
import { cents, countBy, resultOf, save, savedRows, saveAndRead, textOf, type SavedRow } from "./savedWorkbook";

/** The day the sample was made for; the page’s clock starts at it. */
const today = new Date("2026-11-23T09:41:00Z");

let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await opened.page.clock.install({ time: today });
  await opened.page.reload();
});

afterAll(async () => {
  await opened.close();
});

async function place(): Promise<void> {
  const { page } = opened;
  const button = page.getByRole("button", { name: /^Place (accounts|again)$/ });
  await button.and(page.locator(":not([aria-disabled=true]):enabled")).waitFor({ timeout: 60_000 });
  await button.click();
  await page.getByText(/accounts? placed in/).waitFor({ timeout: 60_000 });
}

async function openFile(name: string, bytes: Buffer): Promise<void> {
  const { page } = opened;
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await page.getByRole("banner").getByText(name).waitFor({ timeout: 60_000 });
}

/** The row of a table's header on a sheet of several tables, by its first word. */
function headerRowOf(workbook: ExcelJS.Workbook, sheet: string, header: string): number {
  const cells = workbook.getWorksheet(sheet)?.getColumn(1).values ?? [];
  return cells.findIndex((value) => value === header);
}

function placedRows(rows: readonly SavedRow[]): SavedRow[] {
  return rows.filter(({ Status }) => Status === "Placed");
}

describe("the main job on the sample", () => {
  it("opens on the sample and shows what placing would give", async () => {
    await opened.page.getByRole("button", { name: "Place accounts" }).waitFor({ timeout: 60_000 });
    await opened.page.getByText("112 live accounts").waitFor();
    await opened.screenshot("place-before-light");
  });

  it("places every account once, and the money adds up", async () => {
    await place();
    await opened.page.getByText("112 accounts placed in").waitFor();
    await opened.screenshot("place-after-light");
    const workbook = await saveAndRead(opened.page);
    const source = savedRows(workbook.getWorksheet("Accounts"));
    const rows = savedRows(workbook.getWorksheet("CS Placement"));
    expect(rows).toHaveLength(source.length);
    expect(placedRows(rows)).toHaveLength(112);
    const known = source.filter(({ MRR }) => typeof MRR === "number");
    expect(cents(rows, "MRR")).toBe(cents(known, "MRR"));
    expect(countBy(placedRows(rows), "Segment")).toEqual({ "Hand-held": 22, Scaled: 90 });

    const csms = savedRows(workbook.getWorksheet("CS Portfolios")).filter(({ CSM }) => CSM !== "All portfolios");
    expect(csms.reduce((sum, { Accounts }) => sum + Number(Accounts), 0)).toBe(112);
    expect(cents(csms, "MRR")).toBe(cents(placedRows(rows), "MRR"));

    const summary = savedRows(workbook.getWorksheet("CS Summary"), headerRowOf(workbook, "CS Summary", "Status"));
    const mrrOf = (status: string): number =>
      cents(
        summary.filter(({ Status }) => Status === status),
        "MRR",
      );
    expect(mrrOf("In the sheet")).toBe(
      mrrOf("Placed") + mrrOf("Gone") + mrrOf("Not yet a customer") + mrrOf("Left out"),
    );
    expect(mrrOf("Placed")).toBe(cents(placedRows(rows), "MRR"));
  });

  it("saves formulas, tables and number formats that another library reads", async () => {
    const workbook = await saveAndRead(opened.page);
    const formulas: string[] = [];
    const answers = new Map<string, unknown>();
    workbook.getWorksheet("Functions")?.eachRow((row) =>
      row.eachCell((cell) => {
        if (!cell.formula) return;
        formulas.push(cell.formula);
        answers.set(cell.formula, cell.result);
      }),
    );
    const names = "MRR CHURN NETCHURN HEALTHSCORE HEALTHBUCKET HEALTHCOVERAGE HEALTHNEXT TTV SEGMENT NPS STICKINESS";
    for (const name of names.split(" ")) {
      expect(formulas.some((formula) => formula.includes(`_xldudf_CS_${name}(`))).toBe(true);
    }
    // An answer that is an object is an error value.
    expect([...answers].filter(([, answer]) => typeof answer === "object")).toEqual([]);
    const nextStep = [...answers].find(([formula]) => formula.includes("HEALTHNEXT"))?.[1];
    expect(nextStep).toMatch(/^[A-Z].* → \d.*: (Average|Good)$/);
    expect(answers.get('_xldudf_CS_MRR(1200,"year")')).toBe(100);
    expect(answers.get("_xldudf_CS_CHURN(5,100)")).toBe(0.05);
    expect(answers.get("_xldudf_CS_NETCHURN(10000,15000)")).toBe(5000);
    const placement = workbook.getWorksheet("CS Placement");
    expect(placement?.getTables().map((table) => (table as unknown as { name: string }).name)).toContain(
      "CS_Placement",
    );
    expect(placement?.getCell("D2").numFmt).toContain("#,##0.00");
    expect(placement?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  });

  it("follows a changed share and a changed limit when placed again", async () => {
    const { page } = opened;
    await page.getByRole("tab", { name: "Set up" }).click();
    const section = page.getByRole("button", { name: /^Share and limits/ });
    if ((await section.getAttribute("aria-expanded")) === "false") await section.click();
    await page.getByRole("spinbutton", { name: "Hand-held share in per cent" }).fill("30");
    await page.keyboard.press("Enter");
    await page.getByRole("spinbutton", { name: "Average from a health score of" }).fill("60");
    await page.keyboard.press("Enter");
    await place();
    const rows = placedRows(savedRows((await saveAndRead(page)).getWorksheet("CS Placement")));
    expect(countBy(rows, "Segment")).toEqual({ "Hand-held": 34, Scaled: 78 });
    const scored = rows.filter(({ Health }) => typeof Health === "number");
    // The sample has four accounts of which too little is known.
    expect(scored).toHaveLength(108);
    for (const { Health, Bucket } of scored) {
      expect(Bucket).toBe(Number(Health) < 60 ? "Poor" : Number(Health) < 75 ? "Average" : "Good");
    }
  });

  it("lists the problems and goes to the cell of one", async () => {
    const { page } = opened;
    await page.getByRole("tab", { name: /^Problems/ }).click();
    await page.getByText("13 problems in").waitFor();
    await opened.screenshot("problems-light");
    const goTo = page.getByRole("button", { name: /^Go to [A-Z]+\d+$/ }).first();
    const address = ((await goTo.getAttribute("aria-label")) ?? "").replace("Go to ", "");
    await goTo.click();
    const nameBox = page.locator("[data-u-comp=defined-name] input");
    await expect.poll(() => nameBox.inputValue()).toBe(address);
    await page.getByRole("tab", { name: "Place accounts" }).first().click();
  });
});

describe("a workbook that was saved and opened again", () => {
  it("keeps the settings, and placing again updates our sheets instead of adding others", async () => {
    const before = await saveAndRead(opened.page);
    await openFile("opened-again.xlsx", await save(opened.page));
    await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
    await place();
    const after = await saveAndRead(opened.page);
    expect(after.worksheets.map(({ name }) => name)).toEqual(before.worksheets.map(({ name }) => name));
    expect(savedRows(after.getWorksheet("CS Placement"))).toEqual(savedRows(before.getWorksheet("CS Placement")));
  });
});

describe("a file that another program wrote", () => {
  const hostile = ['=HYPERLINK("http://x","y")', "007", "+1"];

  async function fileOfAnotherProgram(): Promise<Buffer> {
    const workbook = new ExcelJS.Workbook();
    const accounts = workbook.addWorksheet("Customers");
    accounts.addRow(["Company", "MRR", "CSM", "NPS", "Tickets", "DAU", "MAU"]);
    hostile.forEach((name, index) => accounts.addRow([name, 100 * (index + 1), "Ana", 6 + index, index, 12, 80]));
    for (let row = 0; row < 20; row++) {
      accounts.addRow([`Account ${row}`, 250.25 * row, row % 2 ? "Ana" : "Rui", row % 11, row % 9, 5 + row, 100]);
    }
    const check = workbook.addWorksheet("Check");
    check.addRow(["Score"]);
    for (let row = 2; row <= 24; row++) {
      const metrics = `Customers!H${row}:J${row}`;
      accounts.getCell(`H${row}`).value = { formula: `F${row}/G${row}` };
      accounts.getCell(`I${row}`).value = { formula: `D${row}` };
      accounts.getCell(`J${row}`).value = { formula: `E${row}` };
      check.getCell(`A${row}`).value = {
        formula: `_xldudf_CS_HEALTHSCORE(${metrics},{0.05,6,10},{0.25,9,0},{25,10,5})`,
      };
    }
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }

  it("is opened, placed and saved; names stay the texts they are, and the cell's score is the pane's", async () => {
    await openFile("from-elsewhere.xlsx", await fileOfAnotherProgram());
    await opened.page.getByText("23 live accounts").waitFor({ timeout: 60_000 });
    await place();
    const workbook = await saveAndRead(opened.page);
    const rows = savedRows(workbook.getWorksheet("CS Placement"));
    expect(rows.map(({ Account }) => Account)).toEqual(expect.arrayContaining(hostile));
    expect(rows).toHaveLength(23);

    const scores = new Map(rows.map(({ Account, Health }) => [textOf(Account), Number(resultOf(Health))]));
    const source = workbook.getWorksheet("Customers");
    const check = workbook.getWorksheet("Check");
    for (let row = 2; row <= 24; row++) {
      const name = textOf(source?.getCell(`A${row}`).value);
      const cell = check?.getCell(`A${row}`).value;
      expect(cell).toMatchObject({ formula: expect.stringContaining("_xldudf_CS_HEALTHSCORE(") as string });
      expect(resultOf(cell)).toBeTypeOf("number");
      expect(resultOf(cell)).toBe(scores.get(name));
    }
  });
});

describe("a CSV of 5,000 accounts with 30 dirty rows", () => {
  const csv = accountsCsv(5000);

  it("is placed with nothing lost", async () => {
    await openFile("accounts-5000.csv", Buffer.from(csv.text, "utf8"));
    await place();
    const rows = savedRows((await saveAndRead(opened.page)).getWorksheet("CS Placement"));
    expect(rows).toHaveLength(5000);
    expect(rows.map(({ Account }) => Account)).toEqual(expect.arrayContaining(hostileNames));
  });

  it("lists its problems", async () => {
    const { page } = opened;
    await page.getByRole("tab", { name: /^Problems/ }).click();
    await page.getByText(`${csv.dirty.length} problems in accounts-5000!A1:U5001.`).waitFor();
  });
});

describe("the whole run", () => {
  it("asked no other origin for anything and met no error", () => {
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
