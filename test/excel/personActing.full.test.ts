import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { deeds } from "./deeds";
import { countHarm, placedWorkbook, requestsOf, swapOf, unplacedWorkbook, writeDuring, type Harm } from "./deedWalk";
import { openExcel, type EmulatedExcel } from "./openExcel";

let excel: EmulatedExcel;
beforeAll(async () => {
  excel = await openExcel();
});
afterAll(() => excel.close());

const startHost = () => createExcelHost({ retryMilliseconds: [0, 0] });

/** A host that leaves everything to the next start. */
const startImpatientHost = () => createExcelHost({ retryMilliseconds: [] });

function tell(what: string, harms: readonly Harm[]): void {
  const { misplaced, lost, unmentioned, failed } = countHarm(harms);
  process.stdout.write(
    `${harms.length} deeds done during ${what}: ${misplaced} notes beside another account, ${lost} lost edits, ` +
      `${unmentioned} staging sheets left unmentioned, ${failed} runs that stopped in words\n`,
  );
}

const noHarm = { misplaced: 0, lost: 0, left: 0, unmentioned: 0 };

describe("a person who acts between two requests", () => {
  test.each([
    ["a first placing", async () => unplacedWorkbook()],
    ["a second placing", () => placedWorkbook(excel, startHost())],
  ])("does no harm in %s, whatever it is and whenever", { timeout: 900_000 }, async (name, prepare) => {
    const prepared = await prepare();
    const requests = await requestsOf(excel, prepared, startHost());
    const harms: Harm[] = [];
    for (const deed of deeds) {
      // From the last request back, as long as there is something to do it to.
      for (let request = requests.length; request >= 1; request--) {
        const whileAnswering = request % 3 === 0;
        const harm = await writeDuring(excel, prepared.copy(), startHost, deed, { request, whileAnswering });
        if (!harm.isDone) break;
        expect([harm.misplaced, harm.lost, harm.left, harm.unmentioned], `${deed.name}, ${request}`).toEqual([
          [],
          [],
          [],
          [],
        ]);
        harms.push(harm);
      }
    }
    tell(`${name} of ${requests.length} requests`, harms);
    expect(harms.length).toBeGreaterThanOrEqual(requests.length);
    expect(countHarm(harms)).toMatchObject(noHarm);
  });

  test("does no harm where Excel stops half-way, before the result is finished", { timeout: 900_000 }, async () => {
    const prepared = await placedWorkbook(excel, startHost());
    const requests = await requestsOf(excel, prepared, startHost());
    const swap = swapOf(requests);
    const { changedAfter = [] } = requests[swap - 1] ?? {};
    expect(changedAfter.length).toBeGreaterThan(20);
    const harms: Harm[] = [];
    const chosen = ["edits the last note", "sorts the table and edits a note", "adds a column to the table"];
    for (const start of [startHost, startImpatientHost]) {
      for (const deed of deeds.filter((one) => chosen.includes(one.name))) {
        for (const when of [
          "after" as const,
          ...changedAfter.filter((_, index) => index % 4 === 0).map((afterActions) => ({ afterActions })),
        ]) {
          for (const request of [swap, swap + 1]) {
            const fault = { request: swap, kind: "general", when } as const;
            const harm = await writeDuring(excel, prepared.copy(), start, deed, { request, fault });
            const label = `${deed.name}, ${request - swap}, ${JSON.stringify(when)}`;
            expect([harm.misplaced, harm.lost, harm.left], label).toEqual([[], [], []]);
            harms.push(harm);
          }
        }
      }
    }
    tell("placings that stopped half-way", harms);
    expect(harms.filter(({ isDone }) => isDone).length).toBeGreaterThan(50);
    expect(countHarm(harms)).toMatchObject({ misplaced: 0, lost: 0, left: 0 });
  });
});
