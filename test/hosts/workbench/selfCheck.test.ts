import { afterEach, describe, expect, it } from "vitest";
import { cellProbes, selfCheck, type SelfCheckOutcome } from "../../../src/commands/selfCheck/selfCheck";
import { HostError, type SpreadsheetHost } from "../../../src/commands/spreadsheetHost";
import { functionsBuild, type FunctionsInPage } from "../../../src/core/functionsBuild";
import type { Cell } from "../../../src/core/sheet/cell";
import type { SheetFunction } from "../../../src/hosts/workbench/customFunctions/sheetFunction";
import { installCustomFunctionsShim } from "../../functions/customFunctionsShim";
import { functionSources } from "../../functions/sourceFunctions";
import { workbookOf } from "./contractWorkbook";
import { headlessWorkbook, type HeadlessWorkbook } from "./headlessSpreadsheet";
import { sheetFunction } from "./customFunctions/sourceSheetFunction";
import { testerWords } from "../../../src/commands/selfCheck/testerWords";

installCustomFunctionsShim();

const functions = functionSources().map(sheetFunction);
const findFunctions = (): FunctionsInPage => ({ build: functionsBuild, calledOtherwise: new Set() });
const now = new Date(2026, 10, 23, 14, 5);
let open: HeadlessWorkbook;
afterEach(() => open.spreadsheet.univer.dispose());

function start(given: readonly SheetFunction[] = functions): void {
  open = headlessWorkbook(workbookOf([{ name: "Mine", rows: [["a", 1], ["b"]] }]), given);
}

function check(change: Partial<SpreadsheetHost> = {}, patience = 10_000): Promise<SelfCheckOutcome> {
  return selfCheck({ ...open.host, ...change }, { now, patience, findFunctions }, testerWords);
}

const failed = ({ results }: SelfCheckOutcome): unknown =>
  results.filter(({ passed }) => !passed).map(({ name, expected, found }) => ({ name, expected, found }));

describe("the self-check in the workbench", () => {
  it("passes every probe, run after run, and says so on its sheet", async () => {
    start();
    for (let run = 0; run < 2; run++) {
      const outcome = await check();
      expect(failed(outcome)).toEqual([]);
      const read = async (table: string): Promise<readonly (readonly Cell[])[]> =>
        (await open.host.read({ sheet: outcome.sheet, table })).cells;
      const all = outcome.results.length;
      expect(await read("CS_SelfCheckRun")).toEqual([
        ["Item", "Value"],
        ["Result", `${all} of ${all} probes passed`],
        ["Opened in", "Workbench"],
        ["Namespace of the functions", "CS"],
        ["Checked on", "2026-11-23 14:05"],
      ]);
      expect(await read("CS_SelfCheck")).toEqual([
        ["About", "Probe", "Expected", "Found", "Result"],
        ...outcome.results.map(({ about, name, expected, found }) => [about, name, expected, found, "Passed"]),
      ]);
      expect((await read("CS_SelfCheckByEye")).length).toBeGreaterThan(10);
    }
  });

  it("leaves one sheet behind, and the user's sheet, settings and selection as they were", async () => {
    start();
    await open.host.select({ sheet: "Mine", row: 1, column: 0 });
    await open.host.writeSetting("policy", "kept");
    const { sheet } = await check();
    expect(open.workbook.getSheets().map((one) => one.getName())).toEqual(["Mine", "CS Self-check"]);
    expect((await open.host.listSources()).map(({ table }) => table)).toEqual([
      undefined,
      undefined,
      "CS_SelfCheckRun",
      "CS_SelfCheck",
      "CS_SelfCheckByEye",
    ]);
    const tables = ["CS_SelfCheckRun", "CS_SelfCheck", "CS_SelfCheckByEye"];
    const sizes = await Promise.all(tables.map(async (table) => (await open.host.read({ sheet, table })).cells.length));
    const { cells } = await open.host.read({ sheet });
    // Three titles and two blank rows; nothing is beside the tables.
    expect(cells.length).toBe(sizes.reduce((sum, rows) => sum + rows, 5));
    expect(cells[0]).toHaveLength(5);
    expect((await open.host.read({ sheet: "Mine" })).cells).toEqual([
      ["a", 1],
      ["b", null],
    ]);
    expect(await open.host.selection()).toEqual({ sheet: "Mine", row: 1, column: 0 });
    expect(await open.host.readSetting("policy")).toBe("kept");
    expect(await open.host.readSetting("selfCheck")).toBe("");
  });

  it("takes another name where a sheet of the user's has its own, and leaves that alone", async () => {
    open = headlessWorkbook(workbookOf([{ name: "CS Self-check", rows: [["mine"]] }]), functions);
    const outcome = await check();
    expect(failed(outcome)).toEqual([]);
    expect(outcome.sheet).toBe("CS Self-check (2)");
    expect((await open.host.read({ sheet: "CS Self-check" })).cells).toEqual([["mine"]]);
  });

  it("finds a function that is not there", async () => {
    start(functions.filter(({ metadata }) => metadata.id !== "QUICKRATIO"));
    expect(failed(await check())).toEqual([{ name: "CS.QUICKRATIO", expected: "3", found: "#NAME?" }]);
  });

  it("finds an answer that is wrong, and one that never comes", async () => {
    start(
      functions.map((one) => {
        if (one.metadata.id === "NPS") return { ...one, code: () => 41 };
        return one.metadata.id === "GRR" ? { ...one, code: () => ({ code: "#BUSY!", message: "" }) } : one;
      }),
    );
    expect(failed(await check({}, 2_000))).toEqual([
      { name: "CS.GRR", expected: "0.95", found: "#BUSY!" },
      { name: "CS.NPS", expected: "40", found: "41" },
      { name: "No answer in the data", expected: "#N/A", found: "41" },
    ]);
  });

  it("tries everything else when the host fails at something, and says why that failed", async () => {
    start();
    const { host } = open;
    const outcome = await check(
      {
        readSetting: () => Promise.reject(new HostError("unexpected", { doing: "readingSettings" })),
        onChange: () => () => undefined,
        insertFormula: (place, formula) =>
          formula === "=SUM(1,2" ? Promise.resolve() : host.insertFormula(place, formula),
        finishWriting: () => Promise.resolve([{ key: "placement", name: "CS Placement", rows: 1, orphans: [] }]),
      },
      1_000,
    );
    const cause = "failed: readingSettings: unexpected";
    expect(failed(outcome)).toEqual([
      { name: "Nothing is left to be finished", expected: "(empty)", found: "CS Placement" },
      { name: "What is no formula is refused", expected: "formula-refused", found: "nothing is refused" },
      { name: "A setting that was never written", expected: "(empty)", found: cause },
      { name: "A setting there and back", expected: "as written", found: cause },
      { name: "A setting of 70,000 characters there and back", expected: "as written", found: cause },
      { name: "A changed cell is told", expected: "told", found: "not told" },
    ]);
    const { cells } = await host.read({ sheet: outcome.sheet, table: "CS_SelfCheck" });
    expect(cells.filter((row) => row.at(-1) === "Failed")).toHaveLength(6);
  });

  it("says in every cell's probe why the sheet could not be read", async () => {
    start();
    const { host } = open;
    let reads = 0;
    const read: SpreadsheetHost["read"] = (...given) =>
      reads++ === 0
        ? Promise.reject(new HostError("connection", { doing: "reading", sheet: "it" }))
        : host.read(...given);
    const { results } = await check({ read });
    const found = results.filter(({ passed }) => !passed).map((result) => result.found);
    expect(found).toHaveLength(cellProbes(testerWords).length);
    expect(new Set(found)).toEqual(new Set(["failed: reading it: connection"]));
  });

  it("is over with the host's own error when its sheet cannot be written", async () => {
    start();
    const writeResults = (): Promise<never> =>
      Promise.reject(new HostError("protected", { doing: "writing", sheets: [] }));
    await expect(check({ writeResults })).rejects.toMatchObject({ code: "protected", written: "nothing" });
    expect(open.workbook.getSheets()).toHaveLength(1);
  });
});
