import type { Dialog, Page } from "playwright-core";
import { expect } from "vitest";
import type { OpenPage } from "./openPage";
import { saveAndRead } from "./savedWorkbook";

export async function untilReady(page: Page): Promise<void> {
  await page.getByText("112 live accounts").waitFor({ timeout: 60_000 });
}

/** Types into a cell as a person does: its address in the name box, then the text, then Enter. */
export async function type(page: Page, address: string, text: string): Promise<void> {
  const nameBox = page.locator("[data-u-comp=defined-name] input");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Saves, and compares cells of the first sheet. */
export async function expectSaved(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  const sheet = (await saveAndRead(page)).getWorksheet("Accounts");
  const found = Object.keys(cells).map((address) => [address, sheet?.getCell(address).value]);
  expect(Object.fromEntries(found)).toEqual(cells);
}

/** Waits until the browser keeps a copy with so many unsaved changes. */
export async function untilKept(page: Page, unsaved: number, timeout = 10_000): Promise<void> {
  await expect
    .poll(
      () =>
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
      { timeout },
    )
    .toBe(unsaved);
}

const csv = { name: "team.csv", mimeType: "text/csv", buffer: Buffer.from("CSM,Capacity\nAna,5\nRui,7\n") };

export async function choose(page: Page): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(csv);
}

export const question = (page: Page) =>
  page.getByRole("dialog", { name: "What should happen to sample-accounts.xlsx?" });
export const fileName = (page: Page) => page.getByRole("banner").locator("[title]");

/** Reloads the page as a person would, leaving it where it asks. Returns whether it asked. */
export async function reload(page: Page): Promise<boolean> {
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

/** The workbench in another tab of the same browser. */
export async function openSecond(opened: OpenPage): Promise<Page> {
  const second = await opened.page.context().newPage();
  await second.goto(`${opened.origin}/index.html`);
  await second.getByText("is open in another tab").waitFor({ timeout: 60_000 });
  return second;
}
