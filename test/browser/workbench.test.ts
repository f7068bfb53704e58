import { afterEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";

let opened: OpenPage;

afterEach(async () => {
  await opened.close();
});

async function openWorkbench(): Promise<void> {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await opened.page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
}

/** Types into a cell as a person does: its address in the name box, then the text, then Enter. */
async function typeIntoCell(address: string, text: string): Promise<void> {
  const { page } = opened;
  const nameBox = page.locator("[data-u-comp=defined-name] input");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await nameBox.fill(address);
  await nameBox.press("Enter");
}

describe("a file that is chosen while the page still starts", () => {
  it("is opened, and no sample takes its place", async () => {
    opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
    const { page } = opened;
    const buffer = Buffer.from("Account,MRR\nAda,120\nBolt,60\n");
    await page.locator("input[type=file]").setInputFiles({ name: "early.csv", mimeType: "text/csv", buffer });
    await page.getByText("2 live accounts").waitFor({ timeout: 60_000 });
    await page.getByRole("banner").getByText("early.csv").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(opened.errors).toEqual([]);
  });
});

describe("a formula typed into a cell", () => {
  it("says in words what is wrong with it", async () => {
    await openWorkbench();
    await typeIntoCell("T3", "=CS.CHURN(-5,100)");
    await opened.page.getByText(/T3 #VALUE!: .*CHURN needs lost as a positive amount/).waitFor();
    expect(opened.errors).toEqual([]);
  });
});

describe("a sheet that the user deletes in the grid", () => {
  it("takes the figures that were read from it along", async () => {
    await openWorkbench();
    const { page } = opened;
    await page.getByRole("tab", { name: "MRR" }).click();
    await page.getByText("Subscriptions!A1:I262 · 261 rows").waitFor();
    await page.getByRole("main").getByRole("tab", { name: "Subscriptions" }).click({ button: "right" });
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("button", { name: "OK" }).click();
    await page.getByRole("heading", { name: "Start with your billing export" }).waitFor();
    expect(await page.getByRole("button", { name: "Write to sheet" }).count()).toBe(0);
    expect(opened.errors).toEqual([]);
  });
});

describe("a file that cannot be opened", () => {
  it.each([
    ["empty.xlsx", Buffer.alloc(0), "It is empty."],
    ["letter.xlsx", Buffer.from("Dear customer"), "It is not an Excel workbook, whatever its name says."],
    ["picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "It is neither an Excel workbook"],
  ])("%s is refused in words, and the open workbook stays", async (name, buffer, reason) => {
    await openWorkbench();
    const { page } = opened;
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByText(`${name} could not be opened`).waitFor();
    await page.getByText(reason).waitFor();
    await page.getByText("112 live accounts").waitFor();
  });
});
