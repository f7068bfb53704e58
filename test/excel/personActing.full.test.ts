import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { deeds } from "./deeds";
import { placedWorkbook, unplacedWorkbook, writeDuring, type Harm } from "./deedWalk";
import type { Workbook } from "./model/workbook";
import { openExcel, type EmulatedExcel } from "./openExcel";
import { place } from "./placedWorkbook";

let excel: EmulatedExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const startHost = () => createExcelHost({ retryMilliseconds: [0, 0] });

describe("a person who acts between two requests", () => {
  test.each([
    ["a first placing", async () => unplacedWorkbook()],
    ["a second placing", () => placedWorkbook(excel, startHost())],
  ])("does no harm in %s, whatever it is and whenever", { timeout: 300_000 }, async (name, prepare) => {
    const prepared = await prepare();
    const requests = await requestsOf(prepared.copy());
    const harms: { deed: string; request: number; harm: Harm }[] = [];
    for (const deed of deeds) {
      // From the last request back, as long as there is something to do it to.
      for (let request = requests; request >= 1; request -= Number(process.env.STEP ?? 1)) {
        const whileAnswering = request % 3 === 0;
        const harm = await writeDuring(excel, prepared.copy(), startHost, deed, { request, whileAnswering });
        if (!harm.isDone) break;
        harms.push({ deed: deed.name, request, harm });
      }
    }
    const done = harms.filter(({ harm }) => harm.isDone);
    const counts = (of: (harm: Harm) => number): number => done.reduce((sum, { harm }) => sum + of(harm), 0);
    process.stdout.write(
      `${done.length} deeds done during ${name} (${requests} requests): ` +
        `${counts(({ misplaced }) => misplaced.length)} notes beside another account, ` +
        `${counts(({ lost }) => lost.length)} lost edits, ${counts(({ left }) => left.length)} staging sheets left, ` +
        `${counts(({ failure }) => Number(failure !== null))} runs that failed in words\n`,
    );
    if (process.env.SHOW) {
      const by = new Map<string, string[]>();
      for (const { deed, request, harm } of done) {
        const bad = [harm.misplaced.length, harm.lost.length, harm.left.length, harm.failure?.code, harm.failure?.written];
        if (bad.some((b) => b)) by.set(deed, [...(by.get(deed) ?? []), `${request}:${bad.join("/")}`]);
      }
      for (const [deed, list] of by) process.stdout.write(`${deed}: ${list.join(" ")}\n`);
    }
    expect(done.length).toBeGreaterThan(requests);
    expect(done.filter(({ harm }) => harm.misplaced.length + harm.lost.length + harm.left.length > 0)).toEqual([]);
  });
});

async function requestsOf(workbook: Workbook): Promise<number> {
  excel.show(workbook);
  const before = excel.host.requests.length;
  await place(startHost());
  return excel.host.requests.length - before;
}
