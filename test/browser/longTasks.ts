import { readdirSync } from "node:fs";
import type { CDPSession, Page } from "playwright-core";
import { distText } from "../build/distFiles";
import { distFolder } from "./serveFolder";

/** What of a long task was spent in whose code, in milliseconds. */
export interface LongTask {
  readonly milliseconds: number;
  /** In scripts of the product's own code, what they call of the grid and of React not counted. */
  readonly ours: number;
  /** The functions that took most of it, whoever's they are. */
  readonly most: readonly string[];
}

export interface Watched<Result> {
  readonly result: Result;
  readonly seconds: number;
  /** Tasks of the page's own thread of more than 50 ms, the longest first. */
  readonly tasks: readonly LongTask[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly columnNumber: number };
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const samplingMicroseconds = 2000;

/** Watches a page for long tasks, and tells whose code they were spent in by sampling what runs. */
export async function watchLongTasks(
  page: Page,
): Promise<<Result>(action: () => Promise<Result>) => Promise<Watched<Result>>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: samplingMicroseconds });
  await page.evaluate(() => {
    const found: [number, number][] = [];
    Object.assign(globalThis, { longTasksOfPage: found });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) found.push([startTime, duration]);
    }).observe({ type: "longtask" });
  });
  const grids = new Set(readdirSync(distFolder).filter((file) => file.endsWith(".js") && !isOwn(distText(file))));
  return async (action) => {
    await page.evaluate(() => ((globalThis as unknown as { longTasksOfPage: unknown[] }).longTasksOfPage.length = 0));
    await session.send("Profiler.start");
    const started = performance.now();
    const result = await action();
    const seconds = (performance.now() - started) / 1000;
    // The observer is told of a task after it.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    const { profile } = await session.send("Profiler.stop");
    const tasks = await page.evaluate(
      () => (globalThis as unknown as { longTasksOfPage: [number, number][] }).longTasksOfPage,
    );
    const origin = await timeOrigin(session);
    const samples = timedSamples(profile as Profile);
    const found = tasks.map(([start, milliseconds]) => longTask(origin + start, milliseconds, samples, grids));
    return { result, seconds, tasks: found.sort((one, other) => other.milliseconds - one.milliseconds) };
  };
}

/** Chunks of packages alone define no module of ours. */
function isOwn(script: string): boolean {
  return /cs\.mutation|cs-workbench|flagAgainstStatus/.test(script);
}

/** The page's time 0 by the clock of profiles, in milliseconds. */
async function timeOrigin(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "NavigationStart")?.value ?? 0) * 1000;
}

interface TimedSample {
  readonly time: number;
  readonly milliseconds: number;
  readonly node: ProfileNode;
}

function timedSamples({ nodes, startTime, samples, timeDeltas }: Profile): readonly TimedSample[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  let time = startTime / 1000;
  return samples.flatMap((id, index) => {
    time += (timeDeltas[index] ?? 0) / 1000;
    const node = byId.get(id);
    const milliseconds = (timeDeltas[index + 1] ?? 0) / 1000;
    return node ? [{ time, milliseconds, node }] : [];
  });
}

function longTask(
  start: number,
  milliseconds: number,
  samples: readonly TimedSample[],
  packages: ReadonlySet<string>,
): LongTask {
  const spent = new Map<string, number>();
  let ours = 0;
  for (const { time, milliseconds: took, node } of samples) {
    if (time < start || time > start + milliseconds) continue;
    const { functionName, url, columnNumber } = node.callFrame;
    const file = url.split("/").at(-1) ?? "";
    if (file !== "" && !packages.has(file)) ours += took;
    const name = `${functionName || "(anonymous)"} ${file}:${columnNumber}`;
    spent.set(name, (spent.get(name) ?? 0) + took);
  }
  const most = [...spent].sort(([, one], [, other]) => other - one).slice(0, 4);
  return { milliseconds, ours, most: most.map(([name, took]) => `${name} ${Math.round(took)} ms`) };
}
