import { readFileSync } from "node:fs";
import { join } from "node:path";
import type ExcelJS from "exceljs";
import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { accountsFolder, asOf, sheets, type ExpectedSheet } from "../hosts/workbench/files/accountsSheets";
import { axeFaults } from "./axeFaults";
import { cutOffParts } from "./cutOffParts";
import { narrowPane } from "./narrowPane";
import { openPage, type OpenPage } from "./openPage";
import { resultOf, saveAndRead, savedRows } from "./savedWorkbook";
import { untilReady } from "./unsavedWork";

let opened: OpenPage;

afterEach(async () => {
  await opened.close();
});

async function openWorkbench(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light", ...options });
  const { page } = opened;
  await page.clock.install({ time: new Date(`${asOf}T09:41:00Z`) });
  await page.reload();
  await untilReady(page);
  return page;
}

async function openFile(name: string, buffer = readFileSync(join(accountsFolder, name))): Promise<void> {
  const { page } = opened;
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  const replace = page.getByRole("dialog").getByRole("button", { name: "Replace" });
  const sheet = page.getByRole("heading", { name: name.replace(".csv", ""), exact: true });
  await replace.or(sheet).first().waitFor();
  if (await replace.isVisible()) await replace.click();
  await sheet.waitFor();
}

/** What a person does to answer: a button, or one of the choices below a question. */
interface Decision {
  readonly question: string | RegExp | null;
  readonly choice: string;
}

const agree: Decision = { question: null, choice: "Use these columns" };
const everyMonth: Decision = { question: /How often is it charged\?$/, choice: "Every month" };
const answersOf: Readonly<Record<string, readonly Decision[]>> = {
  "unknown-us.csv": [
    agree,
    { question: "Meaning of Cooking", choice: "Customer" },
    { question: "Meaning of Burnt", choice: "Gone" },
    { question: "Meaning of Prepping", choice: "Not yet" },
    { question: /^Next sign date: /, choice: "Month first" },
  ],
  "us-ambiguous.csv": [{ question: /^Renewal Date: /, choice: "Month first" }],
  "activecampaign-deals.csv": [everyMonth],
  "pipedrive-en.csv": [everyMonth],
  "pipedrive-pt.csv": [everyMonth],
};

const controlOf = ({ question, choice }: Decision): Locator =>
  question === null
    ? opened.page.getByRole("button", { name: choice })
    : opened.page.getByRole("radiogroup", { name: question }).getByRole("radio", { name: choice, exact: true });

/** Ways to answer. Each sees to it that the answer has been taken. */
const ways: Readonly<Record<"mouse" | "touch" | "keyboard", (decision: Decision) => Promise<void>>> = {
  mouse: async (decision) => {
    await controlOf(decision).click();
  },
  touch: async (decision) => {
    await controlOf(decision).tap();
  },
  keyboard: async (decision) => {
    const control = controlOf(decision);
    await control.waitFor();
    await tabTo(decision.question === null ? control : controlGroup(control));
    // Arrow keys lead on within a group, and choose as they go.
    for (let steps = 0; steps < 9 && decision.question !== null && !(await control.isChecked()); steps++) {
      await opened.page.keyboard.press(steps === 0 ? "Space" : "ArrowRight");
    }
    if (decision.question === null) await opened.page.keyboard.press("Enter");
  },
};

const controlGroup = (control: Locator): Locator => control.locator("xpath=ancestor::*[@role='radiogroup']");

/** Presses F6 until the focus is in the pane, then Tab until it is on something, or within it. */
async function tabTo(target: Locator): Promise<void> {
  const pane = opened.page.locator("aside[aria-label='CS Metrics']");
  const isIn = (part: Locator): Promise<boolean> =>
    part.evaluate((element) => element.contains(document.activeElement));
  for (let presses = 0; presses < 3 && !(await isIn(pane)); presses++) await opened.page.keyboard.press("F6");
  for (let presses = 0; presses < 80 && !(await isIn(target)); presses++) await opened.page.keyboard.press("Tab");
  expect(await isIn(target)).toBe(true);
}

async function answer(decisions: readonly Decision[], way: keyof typeof ways = "mouse"): Promise<void> {
  for (const decision of decisions) {
    await ways[way](decision);
    if (decision.question !== null) await expect.poll(() => controlOf(decision).isChecked()).toBe(true);
    else await controlOf(decision).waitFor({ state: "detached" });
  }
}

const openQuestions = (): Promise<number> => opened.page.getByText(/^\d+ of \d+ open$/).count();

async function place(): Promise<ExcelJS.Workbook> {
  const { page } = opened;
  await page.getByRole("button", { name: "Place accounts", exact: true }).click();
  await page.getByText(/accounts? placed in/).waitFor();
  return saveAndRead(page);
}

/** The figures of CS Summary as `expected.json` names them. */
function figuresOf(workbook: ExcelJS.Workbook): Pick<ExpectedSheet, "live" | "gone" | "notYet" | "mrr"> {
  const summary = workbook.getWorksheet("CS Summary");
  const cells = new Map<string, readonly [accounts: unknown, mrr: unknown]>();
  summary?.eachRow((row) => {
    const [name, accounts, mrr] = [1, 2, 3].map((column) => resultOf(row.getCell(column).value));
    if (typeof name === "string" && !cells.has(name)) cells.set(name, [accounts, mrr]);
  });
  const [live, mrr] = cells.get("Placed") ?? [];
  return {
    live: Number(live),
    gone: Number(cells.get("Gone")?.[0]),
    notYet: Number(cells.get("Not yet a customer")?.[0]),
    mrr: typeof mrr === "number" ? mrr : null,
  };
}

const recognised = Object.entries(sheets).filter(([, { live }]) => live !== null);

describe("an accounts sheet of one's own", () => {
  it("is placed with the figures that a person would give, and asks no more than it has to", async () => {
    await openWorkbench();
    const counts: Record<string, { readonly decisions: number; readonly mrr: number | null }> = {};
    for (const [file, { live, gone, notYet, mrr, csms, ownScore }] of recognised) {
      await openFile(file);
      const decisions = answersOf[file] ?? [];
      await expect.poll(openQuestions, { message: file }).toBe(decisions.length === 0 ? 0 : 1);
      const before = await place();
      expect(figuresOf(before), file).toEqual({ live, gone, notYet, mrr });
      const rows = savedRows(before.getWorksheet("CS Placement")).filter((row) => row["MRR"] !== undefined);
      if (csms) expect([...new Set(rows.map((row) => row["CSM"]).filter(Boolean))].sort()).toEqual(csms);
      for (const [name, score] of Object.entries(ownScore ?? {})) {
        expect(resultOf(rows.find((row) => row["Account"] === name)?.["Health"])).toBe(score);
      }
      if (decisions.length > 0) {
        await opened.page.getByRole("tab", { name: "Set up" }).click();
        await answer(decisions);
        await expect.poll(openQuestions).toBe(0);
      }
      const after = figuresOf(decisions.length > 0 ? await place() : before);
      expect([after.live, after.gone, after.notYet]).toEqual([live, gone, notYet]);
      expect(after.mrr).not.toBeNull();
      counts[file] = { decisions: decisions.length, mrr: after.mrr };
    }
    process.stdout.write(`${JSON.stringify(counts, null, 1)}\n`);
    expect([opened.errors, opened.foreignRequests]).toEqual([[], []]);
  });

  it.each(["mouse", "touch", "keyboard"] as const)(
    "that nobody recognises is placed in five decisions by %s, and the next one of its shape in none",
    async (way) => {
      await openWorkbench({ hasTouch: way === "touch" });
      await openFile("unknown-us.csv");
      await answer(answersOf["unknown-us.csv"] ?? [], way);
      expect(await openQuestions()).toBe(0);
      expect(figuresOf(await place())).toEqual(sheets["unknown-us.csv"]?.after);

      // Another month: the columns in another order, one more of them, other shops.
      const next = [
        "Where they are,Shop,Billings / mo,Handled by,Next sign date,Town,Till logins 30d,Promoter answer,Branches",
        'Cooking,Fern Foods,"$1,000.50",Max Orr,1/2/2027,Bath,20,9,2',
        'Burnt,Gorse Grill,"$70.00",Ida Roe,,York,0,3,1',
        'Cooking,Hazel House,"$29.50",Ida Roe,3/4/2027,Hull,7,8,1',
      ].join("\n");
      await openFile("next-month.csv", Buffer.from(next));
      await opened.page.getByText(/taken over from an earlier sheet with these headers$/).waitFor();
      expect(await openQuestions()).toBe(0);
      const placed = await place();
      expect(figuresOf(placed)).toEqual({ live: 2, gone: 1, notYet: 0, mrr: 1030 });
      const [largest] = savedRows(placed.getWorksheet("CS Placement"));
      expect(largest).toMatchObject({ Account: "Fern Foods", Reason: "Renews on 2027-01-02, kept until then" });
    },
  );

  it.each(["light", "dark"] as const)(
    "is asked about on a page without fault, at 320 pixels too (%s)",
    async (theme) => {
      const page = await openWorkbench({ colorScheme: theme });
      await openFile("unknown-us.csv");
      await page.getByRole("button", { name: "Use these columns" }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await opened.screenshot(`own-sheet-columns-${theme}`);
      await answer([agree]);
      await page.getByText("2 of 2 open").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await opened.screenshot(`own-sheet-words-${theme}`);
      expect(await cutOffParts(await narrowPane(page))).toEqual([]);
      await opened.screenshot(`own-sheet-words-320-${theme}`);
    },
  );
});
