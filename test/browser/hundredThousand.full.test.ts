import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { manyAccountsHeaders } from "../samples/manyAccounts";
import { watchLongTasks, type Watched } from "./longTasks";
import { manyAccountsFile } from "./manyAccountsFile";
import { openPage, type OpenPage } from "./openPage";
import { save } from "./savedWorkbook";
import { type, untilKept, untilReady } from "./unsavedWork";

const accounts = 100_000;
/** What a call may carry at most, with some to spare. */
const maxCellsOfBlock = 25_000;
const patience = { timeout: 120_000 } as const;

let opened: OpenPage;
let watched: Awaited<ReturnType<typeof watchLongTasks>>;

beforeAll(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  opened.page.setDefaultTimeout(patience.timeout);
  await untilReady(opened.page);
  watched = await watchLongTasks(opened.page);
  await opened.page.evaluate(() => {
    const { postMessage } = Worker.prototype as { postMessage: (...given: unknown[]) => void };
    const counts = Object.assign(globalThis, { callsToWorkers: 0 });
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      counts.callsToWorkers++;
      postMessage.apply(this, given);
    };
  });
});

afterAll(async () => {
  await opened.close();
});

function print(what: string, { seconds, tasks }: Watched<unknown>): void {
  const longest = Math.round(tasks[0]?.milliseconds ?? 0);
  const ours = Math.round(Math.max(0, ...tasks.map((task) => task.ours)));
  const lines = tasks
    .slice(0, 8)
    .map(
      ({ milliseconds, ours: own, most }) =>
        `   ${Math.round(milliseconds)} ms, ours ${Math.round(own)}: ${most.join("; ")}`,
    );
  process.stdout.write(
    [`${what}: ${seconds.toFixed(1)} s, longest task ${longest} ms, longest of ours ${ours} ms`, ...lines, ""].join(
      "\n",
    ),
  );
}

async function step<Result>(what: string, action: () => Promise<Result>): Promise<Result> {
  const seen = await watched(action);
  print(what, seen);
  return seen.result;
}

/** Calls to workers so far: a workbook that came or went in few of them would hold up the page. */
function blocksOverThreads(): Promise<number> {
  return opened.page.evaluate(() => (globalThis as unknown as { callsToWorkers: number }).callsToWorkers);
}

/** Rows of a sheet of a saved file. */
function rowsOf(file: Uint8Array, sheet: number): number {
  const part = `xl/worksheets/sheet${sheet}.xml`;
  const content = unzipSync(file, { filter: ({ name }) => name === part })[part];
  return (
    Buffer.from(content ?? [])
      .toString("latin1")
      .match(/<row /g)?.length ?? 0
  );
}

async function place(button: "Place accounts" | "Place again"): Promise<void> {
  const { page } = opened;
  const enabled = page.getByRole("button", { name: button }).and(page.locator(":not([aria-disabled=true]):enabled"));
  await enabled.waitFor();
  await step(button, async () => {
    await enabled.click();
    await page
      .getByRole("progressbar")
      .or(page.getByText("Placing"))
      .first()
      .waitFor({ timeout: 5000 })
      .catch(() => undefined);
    await page.getByText(/accounts? placed in/).waitFor();
  });
}

it(
  "100,000 accounts of 25 columns are opened, placed, placed again, saved and kept",
  { timeout: 900_000 },
  async () => {
    const { page } = opened;
    // A path, not the bytes: those would go through the page's own thread.
    const file = join(await mkdtemp(join(tmpdir(), "many-accounts-")), "many.xlsx");
    await writeFile(file, manyAccountsFile(accounts));
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("main").getByRole("button", { name: "Cancel" }).click();
    await page.getByText("many.xlsx could not be opened").waitFor();
    await page.getByRole("banner").getByText("sample-accounts.xlsx").waitFor();

    const before = await blocksOverThreads();
    await step("open", async () => {
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("banner").getByText("many.xlsx").waitFor();
      await page.getByText(/^Opening many/).waitFor({ state: "detached" });
    });
    const opening = (await blocksOverThreads()) - before;
    expect(opening).toBeGreaterThan((accounts * manyAccountsHeaders.length) / maxCellsOfBlock);
    await step("read by the pane", async () => {
      await page.getByText("live accounts").waitFor();
    });
    const saved = await step("save of the opened file", () => save(page));
    process.stdout.write(`   ${saved.length} bytes\n`);
    await step("kept copy", async () => {
      await type(page, "AA3", "a note");
      await untilKept(page, 1, patience.timeout);
    });
    await place("Place accounts");
    await place("Place again");
    const withResults = await step("save with results", () => save(page));
    expect([1, 2].map((sheet) => rowsOf(withResults, sheet))).toEqual([accounts + 1, accounts + 1]);
    expect(opened.errors).toEqual([]);
  },
);
