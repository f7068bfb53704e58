import { describe, expect, test } from "vitest";
import { HostError, type CellChange } from "../../src/commands/spreadsheetHost";
import { cleanRun, everyFault, excel, injectFaults, shown, startHost, type Writing } from "./faultWalk";
import { Person } from "./model/person";
import type { Workbook } from "./model/workbook";
import { accountsWorkbook } from "./placedWorkbook";
import { workbookPicture } from "./workbookPicture";

injectFaults();

const change = (row: number, column: number, before: CellChange["before"], after: CellChange["after"]): CellChange => ({
  place: { sheet: "Accounts", row, column },
  before,
  after,
});

/** Texts that look like something else, a figure, a blank; with cells between them that stay. */
const changes = [
  change(1, 0, "Ada Ltd", "=1+1"),
  change(3, 0, "007", "'quoted"),
  change(4, 0, '=HYPERLINK("http://x","y")', "Plain"),
  change(1, 1, 1200, 7),
  change(5, 2, "Eva", "1/2"),
  change(1, 5, 9, null),
  { ...change(2, 2, "Rui", 46146), dateFormat: "yyyy-mm-dd" },
];

const writing: Writing = { prepare: async () => accountsWorkbook(), write: (host) => host.writeCells(changes) };

const values = (workbook: Workbook): unknown[] => {
  const sheet = workbook.sheetNamed("Accounts");
  return changes.map(({ place }) => sheet && workbook.value(sheet, place.row, place.column));
};

async function requestThatWrites(): Promise<number> {
  const { requests } = await cleanRun(writing);
  return 1 + requests.findIndex(({ hasChanged }) => hasChanged);
}

describe("cells that are written over in Excel", () => {
  test("are all written or all as they were, whatever fails, and no others change", { timeout: 300_000 }, async () => {
    const clean = await cleanRun(writing);
    expect(clean.requests.length).toBeLessThan(6);
    for (const fault of everyFault(clean)) {
      const workbook = await shown(writing);
      excel.host.faults.failAt(fault.request, fault.kind, fault.when);
      const outcome: unknown = await writing.write(startHost()).then(
        () => "written",
        (error: unknown) => error,
      );
      expect(excel.host.faults.isArmed).toBe(false);
      excel.host.faults.clear();
      const label = JSON.stringify(fault);
      if (outcome !== "written") expect(outcome, label).toBeInstanceOf(HostError);
      if (outcome !== "written") expect((outcome as HostError).written, label).toBe("nothing");
      expect(workbookPicture(workbook), label).toEqual(outcome === "written" ? clean.after : clean.before);
    }
  });

  test("may be written or not where Excel stays out of reach, and it is said that nobody knows", async () => {
    await shown(writing);
    excel.host.faults.failFrom(3, "connection");
    await expect(writing.write(startHost())).rejects.toMatchObject({ written: "unknown" });
    excel.host.faults.clear();
  });

  test.each([
    ["edits one of them", (person: Person) => person.type("Accounts", 1, 1, 1300), [1, 1, 1300]],
    ["types a formula into one", (person: Person) => person.type("Accounts", 1, 5, "=4+5"), [1, 5, 9]],
    ["clears one", (person: Person) => person.type("Accounts", 5, 2, ""), [5, 2, null]],
  ] as const)("are left to a person who %s before they are written", async (_what, act, [row, column, held]) => {
    const writingRequest = await requestThatWrites();
    for (let request = 1; request <= writingRequest; request++) {
      const workbook = await shown(writing);
      let wanted: unknown;
      excel.host.interruptions.doBefore(request, () => {
        act(new Person(workbook));
        wanted = workbookPicture(workbook);
      });
      const outcome: unknown = await writing.write(startHost()).catch((error: unknown) => error);
      excel.host.interruptions.clear();
      const sheet = workbook.sheetNamed("Accounts");
      expect(sheet && workbook.value(sheet, row, column), `request ${request}`).toEqual(held);
      expect(outcome, `request ${request}`).toBeInstanceOf(HostError);
      expect(outcome).toMatchObject({ written: "nothing", cells: [{ sheet: "Accounts", row, column }] });
      expect(workbookPicture(workbook), `request ${request}`).toEqual(wanted);
    }
  });

  test("are found again, or refused, when a person puts a row in before they are written", async () => {
    const writingRequest = await requestThatWrites();
    for (let request = 1; request <= writingRequest; request++) {
      const workbook = await shown(writing);
      const plain = values(workbook);
      let wanted: unknown;
      excel.host.interruptions.doBefore(request, () => {
        new Person(workbook).insertRows("Accounts", 1, 1);
        wanted = workbookPicture(workbook);
      });
      const outcome: unknown = await writing.write(startHost()).then(
        () => "written",
        (error: unknown) => error,
      );
      excel.host.interruptions.clear();
      if (outcome === "written") {
        new Person(workbook).deleteRows("Accounts", 1, 1);
        expect(values(workbook)).toEqual(changes.map(({ after }) => after));
        expect(values(workbook)).not.toEqual(plain);
      } else {
        expect(outcome).toMatchObject({ written: "nothing", code: "cell-changed" });
        expect(workbookPicture(workbook), `request ${request}`).toEqual(wanted);
      }
    }
  });

  test("are refused on a protected sheet, by its name", async () => {
    const workbook = await shown(writing);
    new Person(workbook).protectSheet("Accounts");
    const before = workbookPicture(workbook);
    await expect(writing.write(startHost())).rejects.toMatchObject({ code: "protected", sheet: "Accounts" });
    expect(workbookPicture(workbook)).toEqual(before);
  });

  test("are written in rows that a filter hides, too", async () => {
    const workbook = await shown(writing);
    const person = new Person(workbook);
    person.makeTable("Accounts", { row: 0, column: 0, rows: 6, columns: 6 }, "Filtered");
    person.filterTable("Filtered", "CSM", ["Rui"]);
    await writing.write(startHost());
    expect(values(workbook)).toEqual(changes.map(({ after }) => after));
  });
});
