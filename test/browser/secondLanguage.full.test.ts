import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../src/texts/en";
import type { Texts } from "../../src/texts/texts";
import { accountsFolder } from "../hosts/workbench/files/accountsSheets";
import { reversedEnglish } from "../texts/reversedEnglish";
import { everything, shownTexts } from "../texts/shownTexts";
import { countReversed, strangeWords } from "../texts/strangeWords";
import { backwardsFolder, buildBackwards } from "./buildBackwards";
import { openPage, type OpenPage } from "./openPage";
import { distFolder } from "./serveFolder";
import { type } from "./unsavedWork";

/** The day the sample was made for. */
const today = new Date("2026-11-23T09:41:00Z");
const patience = { timeout: 120_000 };
/** The spreadsheet's own controls and menus speak the language of its maker's packages. */
const outsideGrid = { ...everything, apart: `${everything.apart}, main > div:first-child` };
const csv = { name: "jahr.csv", mimeType: "text/csv", buffer: Buffer.from("Mitarbeiter,Stunden\nAna,5\nRui,7\n") };

/** A sheet whose headers and words nobody knows but who wrote them. */
const ownSheet = readFileSync(join(accountsFolder, "unknown-us.csv"));

type Step =
  "setUp" | "result" | "problems" | "fix" | "functions" | "function" | "mrr" | "reconciled" | "written" | "again";
type OwnStep = "columns" | "words";

/** The sheets that the walk writes: nothing was said of the subscriptions that a sheet of their own would be needed for. */
const writtenSheets = ["placement", "portfolios", "summary", "mrr"] as const;

interface Walk {
  /** What the page said at each step. */
  readonly shown: Readonly<Record<Step | OwnStep, readonly string[]>>;
  /** What its dialogs and lists about workbooks said. */
  readonly dialogs: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly saved: Buffer<ArrayBuffer>;
}

/** Opens the sample, does all that the pane is for, and saves. */
async function walk(opened: OpenPage, words: Texts): Promise<Walk> {
  const { page } = opened;
  const { pane, mrr, functions } = words;
  const shown = {} as Record<Step | OwnStep, readonly string[]>;
  const look = async (step: Step | OwnStep): Promise<void> => {
    shown[step] = await page.locator("#root").evaluate(shownTexts, outsideGrid);
  };
  await untilRead(page, words);
  await page.getByRole("button", { name: pane.place.place, exact: true }).waitFor(patience);
  await look("setUp");

  await place(page, words, pane.place.place);
  await look("result");

  await page.locator("#activity-problems").click();
  await page.getByRole("textbox", { name: pane.problems.filter }).waitFor();
  // Subscriptions are read for their problems beside the accounts.
  await page
    .getByText(/Subscriptions!A1:I262/)
    .first()
    .waitFor(patience);
  await look("problems");
  await page.getByRole("button", { name: pane.problems.fix.openCertain }).first().click();
  await page.getByRole("group", { name: pane.problems.fix.title }).getByRole("checkbox").first().waitFor(patience);
  await look("fix");

  await page.locator("#activity-functions").click();
  await page.getByRole("textbox", { name: functions.search }).waitFor();
  await page.getByRole("button", { name: /^CHURN / }).waitFor(patience);
  await look("functions");
  await page.getByRole("button", { name: /^CHURN / }).click();
  await page.getByRole("textbox", { name: functions.formula.label }).waitFor();
  await look("function");

  await page.locator("#activity-mrr").click();
  await page.getByText(mrr.rates.lines.quickRatio.name).waitFor(patience);
  await page.getByText(mrr.reasons.perPeriod).first().waitFor(patience);
  await look("mrr");
  await page.getByRole("button", { name: mrr.reconcile.title }).click();
  await page.getByRole("textbox", { name: mrr.reconcile.reported }).fill("190000");
  await page.getByRole("button", { name: mrr.reconcile.compare, exact: true }).click();
  await page.getByText(mrr.reconcile.computed).waitFor(patience);
  await page.getByText(mrr.reconcile.explanations).waitFor(patience);
  await look("reconciled");
  await page.getByRole("button", { name: mrr.write.button, exact: true }).click();
  await page.getByText(mrr.write.goToSheet, { exact: true }).first().waitFor(patience);
  await look("written");

  await page.locator("#activity-place").click();
  await place(page, words, pane.place.again);
  await look("again");

  const dialogs = await walkDialogs(page, words);
  const saved = await save(page, words);

  const file = { name: "unknown-us.csv", mimeType: "text/csv", buffer: ownSheet };
  await page.locator("input[type=file]").setInputFiles(file);
  const agree = page.getByRole("button", { name: pane.proposals.agree });
  await agree.waitFor(patience);
  await look("columns");
  await agree.click();
  await page.getByText(pane.questions.untilThen.status).waitFor(patience);
  await look("words");
  return { shown, dialogs, title: await page.title(), language: await languageOf(page), saved };
}

async function untilRead(page: Page, { pane }: Texts): Promise<void> {
  await page.getByText(pane.preview.live(112, "112")).first().waitFor(patience);
}

async function place(page: Page, { pane }: Texts, button: string): Promise<void> {
  const enabled = page
    .getByRole("button", { name: button, exact: true })
    .and(page.locator(":not([aria-disabled=true])"));
  await enabled.click(patience);
  await page.getByText(pane.result.placed(112, "112")).first().waitFor(patience);
}

/** Another file over an edited workbook, and the list of kept ones. */
async function walkDialogs(page: Page, { workbench }: Texts): Promise<readonly string[]> {
  await type(page, "T3", "neu");
  await page.locator("input[type=file]").setInputFiles(csv);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: workbench.replaceDialog.cancel }).waitFor(patience);
  const question = await dialog.evaluate(shownTexts, everything);
  await dialog.getByRole("button", { name: workbench.replaceDialog.cancel }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: workbench.toolbar.kept }).click();
  await dialog.getByRole("button", { name: workbench.kept.close, exact: true }).waitFor(patience);
  const list = await dialog.evaluate(shownTexts, everything);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  return [...question, ...list];
}

async function save(page: Page, { workbench }: Texts): Promise<Buffer<ArrayBuffer>> {
  const [download] = await Promise.all([
    page.waitForEvent("download", patience),
    page.getByRole("button", { name: workbench.toolbar.save }).click(),
  ]);
  return readFile(await download.path());
}

const languageOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

async function read(bytes: Buffer<ArrayBuffer>): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return workbook;
}

/** The texts of a workbook's sheets. */
function textsOf(workbook: ExcelJS.Workbook, sheets: readonly string[]): string[] {
  const texts = new Set<string>(sheets);
  for (const sheet of sheets)
    workbook.getWorksheet(sheet)?.eachRow((row) =>
      row.eachCell(({ value }) => {
        if (typeof value === "string") texts.add(value);
      }),
    );
  return [...texts];
}

/** The figures in texts, in the order in which they stand there, without times of day and how long something took. */
function figuresIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.replace(/[\d.]+\u00a0s|\b\d\d:\d\d\b/g, "").match(/\d[\d.,:]*/g) ?? []);
}

async function open(folder: string): Promise<OpenPage> {
  const opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" }, folder);
  await opened.page.clock.install({ time: today });
  await opened.page.reload();
  return opened;
}

describe("the workbench in a second language", () => {
  let english: OpenPage | undefined;
  let backwards: OpenPage | undefined;
  let first: Walk;
  let second: Walk;
  /** What is the user's: all texts of the sample, and the help of the functions. */
  let allowed: readonly string[];

  beforeAll(async () => {
    await buildBackwards();
    english = await open(distFolder);
    first = await walk(english, en);
    backwards = await open(backwardsFolder);
    second = await walk(backwards, reversedEnglish);
    await backwards.screenshot("second-language");
    const sample = await read(await readFile(new URL("../../assets/samples/sample-accounts.xlsx", import.meta.url)));
    const sheets = sample.worksheets.map(({ name }) => name);
    const file = (await readdir(backwardsFolder)).find((name) => name.startsWith("functionhelp."));
    const help = await readFile(join(backwardsFolder, file ?? "functionhelp.json"), "utf8");
    const own = ownSheet.toString().split(/[,\n]/);
    allowed = [...textsOf(sample, sheets), ...own, help, "sample-accounts.xlsx", "jahr.csv", "unknown-us.csv"];
  }, 1_200_000);

  afterAll(async () => {
    for (const opened of [english, backwards]) await opened?.close();
  });

  it("shows the same figures at each step", () => {
    for (const step of Object.keys(first.shown) as Step[])
      expect([step, figuresIn(second.shown[step])]).toEqual([step, figuresIn(first.shown[step])]);
  });

  it("shows no word but those of that language, the user's, and what functions say", () => {
    for (const [step, shown] of Object.entries(second.shown)) {
      expect([step, strangeWords(shown, allowed)]).toEqual([step, []]);
      expect(countReversed(shown)).toBeGreaterThan(15);
    }
    expect(strangeWords(second.dialogs, allowed)).toEqual([]);
    expect(countReversed(second.dialogs)).toBeGreaterThan(20);
  });

  it("has its title and its language", () => {
    expect([second.title, second.language]).toEqual([reversedEnglish.workbench.title, reversedEnglish.language]);
    expect([first.title, first.language]).toEqual([en.workbench.title, en.language]);
  });

  it("writes result sheets in it, with the figures of the English ones", async () => {
    const names = writtenSheets.map((key) => reversedEnglish.report.sheets[key]);
    const workbook = await read(second.saved);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(strangeWords(textsOf(workbook, names), allowed)).toEqual([]);
    const other = await read(first.saved);
    for (const key of writtenSheets) {
      const name = reversedEnglish.report.sheets[key];
      expect([key, numbersOf(workbook, name)]).toEqual([key, numbersOf(other, en.report.sheets[key])]);
    }
  });

  it("goes on with a workbook that was placed in English", async () => {
    const { page } = backwards!;
    const file = { name: "english.xlsx", mimeType: "application/octet-stream", buffer: first.saved };
    await page.locator("input[type=file]").setInputFiles(file);
    const { replace } = reversedEnglish.workbench.replaceDialog;
    const answer = page.getByRole("dialog").getByRole("button", { name: replace });
    const name = page.getByRole("banner").getByText("english.xlsx");
    await answer.or(name).first().waitFor(patience);
    if (await answer.isVisible()) await answer.click();
    await name.waitFor(patience);
    await untilRead(page, reversedEnglish);
    await place(page, reversedEnglish, reversedEnglish.pane.place.place);
    const workbook = await read(await save(page, reversedEnglish));
    const before = await read(first.saved);
    expect(workbook.worksheets).toHaveLength(before.worksheets.length);
    const headers = workbook.getWorksheet(en.report.sheets.placement)?.getRow(1).values;
    expect(headers).toEqual(expect.arrayContaining([reversedEnglish.report.placement.headers.mrrAtRisk]));
  });

  it("met no error and asked no other origin for anything", () => {
    expect([backwards?.errors, backwards?.foreignRequests]).toEqual([[], []]);
  });
});

/** All numbers of a sheet, row by row. */
function numbersOf(workbook: ExcelJS.Workbook, sheet: string): readonly number[] {
  const numbers: number[] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) =>
    row.eachCell(({ value }) => {
      if (typeof value === "number") numbers.push(value);
    }),
  );
  expect(numbers.length).toBeGreaterThan(0);
  return numbers;
}
