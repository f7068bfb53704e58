import { once } from "node:events";
import type { Dialog, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage, type OpenPage } from "./openPage";
import { save, saveAndRead } from "./savedWorkbook";

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

async function untilReady(page: Page): Promise<void> {
  await page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
}

/** Types into a cell as a person does: its address in the name box, then the text, then Enter. */
async function type(page: Page, address: string, text: string): Promise<void> {
  const nameBox = page.locator("[data-u-comp=defined-name] input");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Saves, and compares cells of the first sheet. */
async function expectSaved(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  const sheet = (await saveAndRead(page)).getWorksheet("Accounts");
  const found = Object.keys(cells).map((address) => [address, sheet?.getCell(address).value]);
  expect(Object.fromEntries(found)).toEqual(cells);
}

/** Waits until the browser keeps a copy with so many unsaved changes. */
async function untilKept(page: Page, unsaved: number): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open("cs-workbench");
            request.onsuccess = () => {
              const all = request.result.transaction("workbooks").objectStore("workbooks").getAll();
              all.onsuccess = () => {
                const [latest] = (all.result as { unsaved: number; time: number }[]).sort((a, b) => b.time - a.time);
                request.result.close();
                resolve(latest?.unsaved ?? 0);
              };
            };
          }),
      ),
    )
    .toBe(unsaved);
}

const csv = { name: "team.csv", mimeType: "text/csv", buffer: Buffer.from("CSM,Capacity\nAna,5\nRui,7\n") };

async function choose(page: Page): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(csv);
}

const question = (page: Page) => page.getByRole("dialog", { name: "What should happen to sample-accounts.xlsx?" });
const fileName = (page: Page) => page.getByRole("banner").locator("[title]");

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
  async function reload(): Promise<boolean> {
    const { page } = opened;
    let asked = false;
    const accept = (dialog: Dialog): void => {
      asked = dialog.type() === "beforeunload";
      void dialog.accept();
    };
    page.on("dialog", accept);
    await page.reload();
    page.off("dialog", accept);
    await untilReady(page);
    return asked;
  }

  it("asks after 25 changes, a saving and 5 more, and offers these", async () => {
    const { page } = opened;
    for (let row = 3; row < 28; row++) await type(page, `T${row}`, `change ${row}`);
    await save(page);
    for (let row = 30; row < 35; row++) await type(page, `T${row}`, `change ${row}`);
    expect(await reload()).toBe(true);
    const offer = page.getByText(/sample-accounts\.xlsx, \d\d:\d\d, 5 changes/);
    await offer.waitFor();
    await opened.screenshot("kept-offer-light");
    await page.getByRole("button", { name: "Open", exact: true }).last().click();
    await offer.waitFor({ state: "hidden" });
    await untilReady(page);
    await expectSaved(page, { T3: "change 3", T34: "change 34" });
  });

  it("asks after 2 changes, a saving, an undo and another change", async () => {
    const { page } = opened;
    await type(page, "T3", "one");
    await type(page, "T4", "two");
    await save(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await type(page, "T5", "three");
    expect(await reload()).toBe(true);
    await page.getByText(/sample-accounts\.xlsx, \d\d:\d\d, 2 changes/).waitFor();
  });

  it("does not ask when nothing is unsaved", async () => {
    expect(await reload()).toBe(false);
    await type(opened.page, "T3", "one");
    await save(opened.page);
    expect(await reload()).toBe(false);
    expect(await opened.page.getByText("Unsaved work was kept").count()).toBe(0);
  });

  it("goes on offering what is put off, until all is forgotten", async () => {
    const { page } = opened;
    await type(page, "T3", "one");
    expect(await reload()).toBe(true);
    await page.getByRole("button", { name: "Not now" }).click();
    await page.getByText("Unsaved work was kept").waitFor({ state: "hidden" });
    await reload();
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
  async function openSecond(): Promise<Page> {
    const second = await opened.page.context().newPage();
    await second.goto(`${opened.origin}/index.html`);
    await second.getByText("is open in another tab").waitFor({ timeout: 60_000 });
    return second;
  }

  it("shows the workbook of the first read only, and takes the work over with all changes", async () => {
    const { page } = opened;
    await type(page, "T3", "in the first tab");
    await untilKept(page, 1);
    const second = await openSecond();
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

  it("may be given another workbook of its own without a question", async () => {
    await type(opened.page, "T3", "in the first tab");
    await untilKept(opened.page, 1);
    const second = await openSecond();
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
