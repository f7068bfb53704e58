import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";
import { save, saveAndRead } from "./savedWorkbook";
import {
  choose,
  expectSaved,
  fileName,
  openSecond,
  question,
  reload,
  type,
  untilKept,
  untilReady,
} from "./unsavedWork";

let opened: OpenPage;

beforeEach(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  await untilReady(opened.page);
});

afterEach(async () => {
  expect(opened.errors).toEqual([]);
  expect(opened.foreignRequests).toEqual([]);
  await opened.close();
});

describe("a workbook with unsaved changes", () => {
  it("is asked about before a file is opened, with what is unsaved, and Cancel leaves all as it was", async () => {
    const { page } = opened;
    await type(page, "T3", "first");
    await type(page, "T4", "second");
    await choose(page);
    await question(page).getByText("sample-accounts.xlsx has 2 changes that are not saved, on Accounts.").waitFor();
    await opened.screenshot("replace-question-light");
    await page.keyboard.press("Escape");
    await question(page).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Samples" }).click();
    await page.getByRole("menuitem", { name: /^Sample accounts/ }).click();
    await question(page).getByRole("button", { name: "Cancel" }).click();
    await expectSaved(page, { T3: "first", T4: "second" });
  });

  it("takes the sheets of another file beside its own by Add here, and Undo takes them back", async () => {
    const { page } = opened;
    await type(page, "T3", "first");
    await choose(page);
    await question(page).getByRole("button", { name: "Add here" }).click();
    await page.getByText("team.csv was added").waitFor();
    // The sample has a sheet of that name.
    await page.getByText("Its sheets are now team (2). Undo takes them back.").waitFor();
    const workbook = await saveAndRead(page);
    expect(workbook.getWorksheet("team (2)")?.getCell("A2").value).toBe("Ana");
    expect(workbook.getWorksheet("Accounts")?.getCell("T3").value).toBe("first");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("main").getByRole("tab", { name: "team (2)" }).waitFor({ state: "hidden" });
    await page.getByText("team.csv was added").waitFor({ state: "hidden" });
  });

  it("is among the kept ones after Replace, and comes back with its changes", async () => {
    const { page } = opened;
    await type(page, "T3", "first");
    await choose(page);
    await question(page).getByRole("button", { name: "Replace" }).click();
    await expect.poll(() => fileName(page).first().innerText()).toBe("team.csv");
    await page.getByRole("button", { name: "Kept workbooks" }).click();
    const list = page.getByRole("dialog", { name: "Kept workbooks" });
    await list.getByText(/\d\d:\d\d · \d+ kB · 1 unsaved change$/).waitFor();
    await opened.screenshot("kept-list-light");
    await list.getByRole("button", { name: /^Open sample-accounts.xlsx of/ }).click();
    await untilReady(page);
    await choose(page);
    await question(page).getByText("has 1 change that is not saved, on Accounts.").waitFor();
    await question(page).getByRole("button", { name: "Cancel" }).click();
    await expectSaved(page, { T3: "first" });
  });
});

describe("a page that is reloaded", () => {
  it("asks after 2 changes, a saving, an undo and another change", async () => {
    const { page } = opened;
    await type(page, "T3", "one");
    await type(page, "T4", "two");
    await save(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await type(page, "T5", "three");
    expect(await reload(opened.page)).toBe(true);
    await page.getByText(/sample-accounts\.xlsx, \d\d:\d\d, 2 changes/).waitFor();
  });
});

describe("a page whose renderer crashes", () => {
  it("leaves the work to the next one", async () => {
    const { page } = opened;
    await type(page, "T3", "before the crash");
    await untilKept(page, 1);
    const crash = once(page as unknown as NodeJS.EventEmitter, "crash");
    page.goto("chrome://crash").catch(() => undefined);
    await crash;
    const next = await page.context().newPage();
    await next.goto(`${opened.origin}/index.html`);
    await untilReady(next);
    await next.getByText(/sample-accounts\.xlsx, \d\d:\d\d, 1 change/).waitFor();
    await next.getByRole("button", { name: "Open", exact: true }).last().click();
    await untilReady(next);
    await expectSaved(next, { T3: "before the crash" });
  });
});

describe("a second tab", () => {
  it("shows the workbook of the first read only, and takes the work over with all changes", async () => {
    const { page } = opened;
    await type(page, "T3", "in the first tab");
    await untilKept(page, 1);
    const second = await openSecond(opened);
    const grid = await second.getByRole("main").boundingBox();
    expect(grid && grid.y + grid.height).toBe(860);
    await type(second, "T3", "x");
    await second.keyboard.press("Escape");
    await expectSaved(second, { T3: "in the first tab" });
    // Another change, which the store may not have yet.
    await page.bringToFront();
    await type(page, "T4", "a moment ago");
    await second.bringToFront();
    await second.getByRole("button", { name: "Work here instead" }).click();
    await untilReady(second);
    await page.getByText("is open in another tab").waitFor();
    await type(second, "T5", "in the second tab");
    await untilKept(second, 3);
    await page.bringToFront();
    await page.getByRole("button", { name: "Work here instead" }).click();
    await untilReady(page);
    await second.getByText("is open in another tab").waitFor();
    await expectSaved(page, { T3: "in the first tab", T4: "a moment ago", T5: "in the second tab" });
  });
});
