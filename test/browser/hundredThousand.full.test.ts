import { mkdtemp, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
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

/** What the calculator was asked, and how many rows went with it. */
interface Asked {
  readonly name: string;
  readonly rows: number;
}

/** What a worker answered, and when by the page's clock. */
interface Answer {
  readonly kind: string;
  readonly time: number;
}

let opened: OpenPage;
let watched: Awaited<ReturnType<typeof watchLongTasks>>;

beforeAll(async () => {
  opened = await openPage("index.html", { locale: "en-GB", colorScheme: "light" });
  opened.page.setDefaultTimeout(patience.timeout);
  await untilReady(opened.page);
  watched = await watchLongTasks(opened.page);
  await opened.page.evaluate(() => {
    const { postMessage } = Worker.prototype as { postMessage: (...given: unknown[]) => void };
    const counts = Object.assign(globalThis, {
      callsToWorkers: 0,
      answers: [] as Answer[],
      asked: [] as Asked[],
    });
    const heard = new WeakSet<Worker>();
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      counts.callsToWorkers++;
      const { path, argumentList } = (given[0] ?? {}) as {
        path?: readonly string[];
        argumentList?: readonly { value?: { length?: number } }[];
      };
      if (path?.[0]) counts.asked.push({ name: path[0], rows: argumentList?.[1]?.value?.length ?? 0 });
      if (!heard.has(this)) {
        heard.add(this);
        this.addEventListener("message", ({ data }: MessageEvent<{ value?: { kind?: string } } | undefined>) => {
          const kind = data?.value?.kind;
          if (kind !== undefined) counts.answers.push({ kind, time: performance.now() });
        });
      }
      postMessage.apply(this, given);
    };
  });
});

afterAll(async () => {
  await opened.close();
});

/** How busy the machine is beside the test: times are worth little without it. */
const load = (): string => loadavg()[0]!.toFixed(1);

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
    [
      `${what}: ${seconds.toFixed(1)} s at load ${load()}, longest task ${longest} ms, longest of ours ${ours} ms`,
      ...lines,
      "",
    ].join("\n"),
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

/** What the calculator was asked from now on. */
async function watchAsked(): Promise<() => Promise<readonly Asked[]>> {
  const asked = (): Promise<readonly Asked[]> =>
    opened.page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked);
  const before = (await asked()).length;
  return async () => (await asked()).slice(before);
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

interface Drag {
  readonly answers: readonly string[];
  /** Milliseconds from the last key to the first figures on the screen, and to the rest. */
  readonly first: number;
  readonly rest: number;
  /** Whether what is out of date said so meanwhile. */
  readonly wasBusy: boolean;
}

/** Moves the share's slider by keys, faster than anything is calculated, and watches what becomes of the preview. */
async function drag(move: () => Promise<void>): Promise<Drag> {
  const { page } = opened;
  await page.getByRole("slider", { name: "Hand-held share" }).focus();
  const watching = page.evaluate(
    () =>
      new Promise<Drag>((resolve) => {
        const slider = document.querySelector<HTMLInputElement>("input[type=range]")!;
        const { answers } = globalThis as unknown as { answers: Answer[] };
        answers.length = 0;
        let [last, first, wasBusy] = [0, 0, false];
        slider.addEventListener("input", () => ([last, first] = [performance.now(), 0]));
        const look = (): void => {
          const isBusy = document.querySelector("[aria-busy=true]") !== null;
          wasBusy ||= isBusy;
          if (last > 0 && first === 0 && answers.some(({ kind, time }) => kind === "quick" && time > last)) {
            first = performance.now() - last;
          }
          const isDone = last > 0 && answers.some(({ kind, time }) => kind === "figures" && time > last);
          if (isDone && !isBusy) {
            const kinds = answers.map(({ kind }) => kind);
            resolve({ answers: kinds, first, rest: performance.now() - last, wasBusy });
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await move();
  const dragged = await watching;
  process.stdout.write(
    `   first figures after ${Math.round(dragged.first)} ms, the rest after ${Math.round(dragged.rest)} ms; ${dragged.answers.join(", ")}\n`,
  );
  return dragged;
}

async function pressSome(key: "ArrowRight" | "ArrowLeft"): Promise<void> {
  for (let times = 0; times < 5; times++) await opened.page.keyboard.press(key);
}

/** The rest of an answer is being calculated when the next keys come. */
async function pressAgain(): Promise<void> {
  const { page } = opened;
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => {
    const { asked } = globalThis as unknown as { asked: Asked[] };
    const names = asked.map(({ name }) => name);
    return names.lastIndexOf("preview") > names.lastIndexOf("quick");
  });
  await pressSome("ArrowRight");
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
    // Rows go to the calculator while they are read, block by block.
    const handed = (await page.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked)).filter(
      ({ name, rows }) => name === "addRows" && rows > 0,
    );
    expect(handed.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(accounts);
    expect(Math.max(...handed.map(({ rows }) => rows))).toBeLessThanOrEqual(2000);
    await page.getByRole("button", { name: /^Share and limits/ }).click();
    const atRest = await step("dragging the share", () => drag(() => pressSome("ArrowLeft")));
    expect(atRest.wasBusy).toBe(true);
    expect(atRest.first).toBeGreaterThan(0);
    const dragged = await step("dragging it again while the rest is calculated", () => drag(pressAgain));
    expect(dragged.wasBusy).toBe(true);
    // What was still calculated gave way to what was asked later.
    expect(dragged.answers).toContain("superseded");
    expect(dragged.answers.filter((kind) => kind === "figures")).toHaveLength(1);
    const saved = await step("save of the opened file", () => save(page));
    process.stdout.write(`   ${saved.length} bytes\n`);
    await step("kept copy", async () => {
      await type(page, "AA3", "a note");
      await untilKept(page, 1, patience.timeout);
    });
    await place("Place accounts");
    const askedAgain = await watchAsked();
    await place("Place again");
    const blocks = await askedAgain();
    expect(Math.max(...blocks.map(({ rows }) => rows))).toBeLessThanOrEqual(2000);
    // 2,000 rows of each of the two large sheets at a time.
    expect(blocks.filter(({ name }) => name === "resultRows").length).toBeGreaterThan(accounts / 2000);
    const withResults = await step("save with results", () => save(page));
    expect([1, 2].map((sheet) => rowsOf(withResults, sheet))).toEqual([accounts + 1, accounts + 1]);
    expect(opened.errors).toEqual([]);
  },
);
