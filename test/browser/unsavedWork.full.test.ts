import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";
import { save } from "./savedWorkbook";
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
  it("is asked about when a file is dropped", async () => {
    const { page } = opened;
    await type(page, "T3", "first");
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["CSM,Capacity\nAna,5\n"], "team.csv", { type: "text/csv" }));
      return transfer;
    });
    const target = page.locator("[data-part=pane]");
    await target.dispatchEvent("dragover", { dataTransfer: dropped });
    await target.dispatchEvent("drop", { dataTransfer: dropped });
    await question(page).getByText("has 1 change that is not saved, on Accounts.").waitFor();
  });

  it("is not asked about once it is saved, and no copy of it is kept", async () => {
    const { page } = opened;
    await type(page, "T3", "first");
    await untilKept(page, 1);
    await save(page);
    await untilKept(page, 0);
    await choose(page);
    await expect.poll(() => fileName(page).first().innerText()).toBe("team.csv");
  });
});

describe("an untouched workbook", () => {
  it("is replaced without a question", async () => {
    const { page } = opened;
    await choose(page);
    await expect.poll(() => fileName(page).first().innerText()).toBe("team.csv");
    await page.getByRole("button", { name: "Kept workbooks" }).click();
    await page.getByText("No workbook is kept: nothing is unsaved.").waitFor();
  });
});

describe("a page that is reloaded", () => {
  it("asks after 25 changes, a saving and 5 more, and offers these", async () => {
    const { page } = opened;
    for (let row = 3; row < 28; row++) await type(page, `T${row}`, `change ${row}`);
    await save(page);
    for (let row = 30; row < 35; row++) await type(page, `T${row}`, `change ${row}`);
    expect(await reload(opened.page)).toBe(true);
    const offer = page.getByText(/sample-accounts\.xlsx, \d\d:\d\d, 5 changes/);
    await offer.waitFor();
    await opened.screenshot("kept-offer-light");
    await page.getByRole("button", { name: "Open", exact: true }).last().click();
    await offer.waitFor({ state: "hidden" });
    await untilReady(page);
    await expectSaved(page, { T3: "change 3", T34: "change 34" });
  });

  it("does not ask when nothing is unsaved", async () => {
    expect(await reload(opened.page)).toBe(false);
    await type(opened.page, "T3", "one");
    await save(opened.page);
    expect(await reload(opened.page)).toBe(false);
    expect(await opened.page.getByText("Unsaved work was kept").count()).toBe(0);
  });

  it("goes on offering what is put off, until all is forgotten", async () => {
    const { page } = opened;
    await type(page, "T3", "one");
    expect(await reload(opened.page)).toBe(true);
    await page.getByRole("button", { name: "Not now" }).click();
    await page.getByText("Unsaved work was kept").waitFor({ state: "hidden" });
    await reload(page);
    await page.getByText("Unsaved work was kept").waitFor();
    await page.getByRole("button", { name: "Kept workbooks" }).click();
    const list = page.getByRole("dialog", { name: "Kept workbooks" });
    await list.getByRole("button", { name: "Forget kept workbooks" }).click();
    await list.getByText("Forget the kept workbook?").waitFor();
    await list.getByRole("button", { name: "Forget", exact: true }).click();
    await list.getByText("No workbook is kept").waitFor();
    await list.getByRole("button", { name: "Close" }).click();
    await page.getByText("Unsaved work was kept").waitFor({ state: "hidden" });
    await untilKept(page, 0);
  });
});

describe("a second tab", () => {
  it("may be given another workbook of its own without a question", async () => {
    await type(opened.page, "T3", "in the first tab");
    await untilKept(opened.page, 1);
    const second = await openSecond(opened);
    await choose(second);
    await expect.poll(() => fileName(second).first().innerText()).toBe("team.csv");
    await second.getByText("is open in another tab").waitFor({ state: "hidden" });
    await expectSaved(opened.page, { T3: "in the first tab" });
  });
});

describe("a browser that forbids its store", () => {
  it("is told about once, when there is something to keep, and the question says what Replace would lose", async () => {
    const { page } = opened;
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("not allowed", "SecurityError");
      };
    });
    await page.reload();
    await untilReady(page);
    expect(await page.getByText("Unsaved work cannot be kept").count()).toBe(0);
    await type(page, "T3", "first");
    await page.getByText("Unsaved work cannot be kept: the browser does not allow it").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).first().click();
    await type(page, "T4", "second");
    await choose(page);
    await question(page).getByText("its changes are lost unless you save it first").waitFor();
    expect(await page.getByText("Unsaved work cannot be kept").count()).toBe(0);
  });
});
