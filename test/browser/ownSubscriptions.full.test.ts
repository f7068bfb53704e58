import { readFileSync } from "node:fs";
import { join } from "node:path";
import type ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { axeFaults } from "./axeFaults";
import { cutOffParts } from "./cutOffParts";
import { narrowPane } from "./narrowPane";
import { openPage, type OpenPage } from "./openPage";
import { resultOf, saveAndRead } from "./savedWorkbook";
import { untilReady } from "./unsavedWork";

const samples = join(import.meta.dirname, "../core/imports/samples");

/** A sample of an export without its rows that are at fault: no formula gives figures beside one. */
function soundRows(profile: string): string {
  const { subscriptions } = JSON.parse(readFileSync(join(samples, `${profile}.json`), "utf8")) as {
    readonly subscriptions: { readonly faults: readonly (readonly [row: number, code: string])[] };
  };
  const faulty = new Set(subscriptions.faults.map(([row]) => row));
  const lines = readFileSync(join(samples, `${profile}.csv`), "utf8")
    .trimEnd()
    .split("\n");
  return lines.filter((_, index) => !faulty.has(index + 1)).join("\n");
}

let opened: OpenPage;

afterEach(async () => {
  await opened.close();
});

async function openWorkbench(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light", ...options });
  const { page } = opened;
  // The exports are of that spring.
  await page.clock.install({ time: new Date("2026-03-10T09:41:00Z") });
  await page.reload();
  await untilReady(page);
  return page;
}

/** Opens a file in place of what is open, and chooses it where nothing tells of subscriptions. */
async function openFile(name: string, content: Buffer | string): Promise<void> {
  const { page } = opened;
  const file = { name: `${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(content) };
  await page.locator("input[type=file]").setInputFiles(file);
  const replace = page.getByRole("dialog").getByRole("button", { name: "Replace" });
  const tab = page.getByRole("banner").getByText(file.name);
  await replace.or(tab).first().waitFor();
  if (await replace.isVisible()) await replace.click();
  await tab.waitFor();
  await page.getByRole("tab", { name: "MRR" }).click();
  const source = page.getByRole("region", { name: "Source" }).getByText(name);
  const choice = page.getByRole("radio", { name: new RegExp(`^${name}`) });
  await source.or(choice).first().waitFor();
  if (await choice.isVisible()) await choice.click();
}

/** All figures of CS MRR, row by row, its headers left out. */
function figuresOf(workbook: ExcelJS.Workbook): (readonly (number | null)[])[] {
  const rows: (readonly (number | null)[])[] = [];
  workbook.getWorksheet("CS MRR")?.eachRow((row, number) => {
    if (number === 1) return;
    const cells = Array.from({ length: 20 }, (_, column) => resultOf(row.getCell(column + 1).value));
    rows.push(cells.slice(1).map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : null)));
  });
  return rows;
}

const message = {
  Values: /^\d+ periods written to CS MRR/,
  "Live formula": /^A formula for \d+ periods was written to CS MRR/,
};

async function write(form: keyof typeof message): Promise<ExcelJS.Workbook> {
  const { page } = opened;
  await page.getByRole("button", { name: /^Write as: / }).click();
  await page.getByRole("menuitemradio", { name: new RegExp(`^${form}`) }).click();
  await page.getByRole("button", { name: "Write to sheet", exact: true }).click();
  await page.getByText(message[form]).first().waitFor();
  return saveAndRead(page);
}

/** What the pane says, written as values, beside what the formula says. */
async function expectAlike(): Promise<ExcelJS.Workbook> {
  const said = figuresOf(await write("Values"));
  expect(said.length).toBeGreaterThan(0);
  let live = await write("Live formula");
  // It is calculated a moment after it was written.
  for (let saves = 0; saves < 10 && figuresOf(live).length < said.length; saves++)
    live = await saveAndRead(opened.page);
  expect(figuresOf(live)).toEqual(said);
  return live;
}

const formulaOf = (workbook: ExcelJS.Workbook): string =>
  (workbook.getWorksheet("CS MRR")?.getCell("A1").value as { readonly formula?: string } | null)?.formula ?? "";

const own = [
  "Shop,Billed / mo (EUR),Live since,Left on,Colour",
  "Alder,120.50,2025-01-01,,red",
  "Birch,80.00,2025-02-01,2026-02-15,red",
  "Cedar,40.25,2025-06-01,,blue",
  "Alder,9.50,2026-01-10,,blue",
];

describe("subscriptions of one's own", () => {
  it.each(["stripeSubscriptions", "chartMogulSubscriptions", "chargebee"])(
    "as an export of %s: the pane's figures are those of the formula over it, which needs no sheet of ours",
    async (profile) => {
      await openWorkbench();
      await openFile(profile, soundRows(profile));
      await opened.page.getByRole("table", { name: /^Roll-forward/ }).waitFor();
      expect(await opened.page.getByText(/with errors (is|are) in no figure here/).count()).toBe(0);
      const live = await expectAlike();
      expect(live.getWorksheet("CS Subscriptions")).toBeUndefined();
    },
  );

  it("that nobody recognises are mapped by one click, and the next ones of their shape by none", async () => {
    const page = await openWorkbench();
    await openFile("shops", own.join("\n"));
    await page.getByRole("button", { name: "Use these columns" }).click();
    await page.getByText("Customer A · Amount B · Start C · End D").waitFor();
    const live = await expectAlike();
    expect(formulaOf(live)).toContain("CS Subscriptions");
    const rows = live.getWorksheet("CS Subscriptions");
    expect([1, 2, 3].map((column) => rows?.getCell(2, column).value)).toEqual(["Alder", 120.5, new Date("2025-01-01")]);
    expect(formulaOf(live)).not.toContain("shops");

    const [header, ...others] = own;
    await openFile("april", [header, ...others.map((row) => row.replace("Cedar", "Dogwood"))].join("\n"));
    await page.getByText("Customer A · Amount B · Start C · End D").waitFor();
    expect(await page.getByRole("button", { name: "Use these columns" }).count()).toBe(0);
    expect([opened.errors, opened.foreignRequests]).toEqual([[], []]);
  });

  it.each(["light", "dark"] as const)(
    "are asked about on a page without fault, at 320 pixels too (%s)",
    async (theme) => {
      const page = await openWorkbench({ colorScheme: theme });
      await openFile("shops", own.join("\n"));
      await page.getByRole("button", { name: "Use these columns" }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await opened.screenshot(`own-subscriptions-${theme}`);
      expect(await cutOffParts(await narrowPane(page))).toEqual([]);
      await opened.screenshot(`own-subscriptions-320-${theme}`);
    },
  );
});
