import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { CellValue, SampleSheet } from "../../assets/samples/sampleSheet";
import { sampleAsOf } from "../../assets/samples/sampleAccounts";
import { sampleSheets, sampleWorkbook } from "../../assets/samples/sampleWorkbook";
import { settingsKey } from "../../src/commands/settingsStore";
import { defaultSettings } from "../../src/core/settings/defaultSettings";
import { readSettingsTexts } from "../../src/core/settings/settingsText";
import { settingsSheetName } from "../../src/core/report/layout/workbookMarks";
import { readSettingsSheet } from "../../src/hosts/workbench/files/settingsSheet";
import { filesBelow, textOf } from "../architecture/repositoryFiles";

const sampleFile = join(import.meta.dirname, "../../assets/samples/sample-accounts.xlsx");

let sheets: ReadonlyMap<string, SampleSheet>;

beforeAll(() => {
  sheets = new Map(sampleSheets().map((sheet) => [sheet.name, sheet]));
});

/** The rows of a sheet as records by header. */
function records(name: string): Record<string, CellValue>[] {
  const sheet = sheets.get(name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  return sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map(({ header }, index) => [header, row[index] ?? null])),
  );
}

function text(cell: CellValue | undefined): string {
  return typeof cell === "string" ? cell : "";
}

describe("the sample workbook", () => {
  it("is the one that the committed script makes", async () => {
    const committed = await readFile(sampleFile);
    const read = async (bytes: Uint8Array): Promise<unknown> => readXlsx(bytes, { readStyles: true });
    expect(await read(await sampleWorkbook()), "Run npm run sample").toEqual(await read(committed));
  });

  it("has the four sheets in their order", () => {
    expect([...sheets.keys()]).toEqual(["Accounts", "Subscriptions", "Team", "Functions"]);
  });

  it("has 120 accounts in 18 columns", () => {
    expect(records("Accounts")).toHaveLength(120);
    expect(sheets.get("Accounts")?.columns).toHaveLength(18);
  });

  it("bills each live account exactly the MRR of the accounts sheet", () => {
    const monthsOf: Record<string, number> = { month: 1, quarter: 3, year: 12 };
    const billed = new Map<CellValue, number>();
    for (const row of records("Subscriptions")) {
      const months = monthsOf[text(row["Interval"])];
      const isLive = row["End"] === null || Number(row["End"]) > sampleAsOf;
      if (months === undefined || row["Status"] === "trialing" || !isLive) continue;
      const customer = row["Customer"] ?? null;
      billed.set(customer, (billed.get(customer) ?? 0) + Number(row["Amount"]) / months);
    }
    const live = records("Accounts").filter((row) => row["Status"] === "Live" && row["Account"] !== null);
    const priced = live.filter((row) => typeof row["MRR"] === "number");
    expect(priced.length).toBeGreaterThan(100);
    for (const row of priced)
      expect(billed.get(row["Account"] ?? null), text(row["Account"])).toBeCloseTo(Number(row["MRR"]), 9);
    expect(new Set(billed.keys())).toEqual(new Set(live.map((row) => row["Account"])));
  });

  it("has no subscription that ends before it starts, and none that starts after the day", () => {
    for (const row of records("Subscriptions")) {
      expect(Number(row["Start"])).toBeLessThanOrEqual(sampleAsOf);
      if (row["End"] !== null) expect(Number(row["End"])).toBeGreaterThan(Number(row["Start"]));
      expect(row["Status"] === "ended").toBe(row["End"] !== null);
    }
  });

  it("opens in another program with its table, formulas, formats and frozen headers", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(sampleFile);
    expect(workbook.worksheets.map(({ name, rowCount, columnCount }) => [name, rowCount, columnCount])).toEqual([
      ["Accounts", 121, 18],
      ["Subscriptions", (sheets.get("Subscriptions")?.rows.length ?? 0) + 1, 9],
      ["Team", 6, 5],
      ["Functions", (sheets.get("Functions")?.rows.length ?? 0) + 1, 20],
      [settingsSheetName, 2, 2],
    ]);
    for (const { views } of workbook.worksheets.slice(0, 4))
      expect(views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    const [accounts, subscriptions, , functions] = workbook.worksheets;
    expect(subscriptions?.getTable("Subscriptions")).toBeDefined();
    expect(accounts?.getCell("E2").numFmt).toBe("[$€-2]#,##0");
    expect(accounts?.getCell("J2").numFmt).toBe("yyyy-mm-dd");
    expect(accounts?.getCell("E26").value).toBe("1.2k");
    expect(functions?.getCell("B6").formula).toBe("_xldudf_CS_MRR(Subscriptions[#All],$B$2)");
    expect(functions?.getCell("C6").value).toBe("=CS.MRR(Subscriptions[#All],B2)");
  });

  it("carries the default settings for a fixed day", async () => {
    const { sheets: stored } = await readXlsx(await readFile(sampleFile));
    const settings = stored.map(readSettingsSheet).find((found) => found !== null);
    expect(readSettingsTexts({ settings: settings?.[settingsKey] ?? "", policy: null, mrr: null })).toEqual({
      ok: true,
      settings: { ...defaultSettings, asOf: "2026-11-23" },
    });
  });

  it("calls every custom function on the sheet Functions", () => {
    const called = new Set(
      (sheets.get("Functions")?.rows ?? []).flat().flatMap((cell) => {
        const formula = cell !== null && typeof cell === "object" && "formula" in cell ? cell.formula : "";
        return [...formula.matchAll(/_xldudf_[A-Z]+_(\w+)\(/g)].map((found) => found[1]);
      }),
    );
    const declared = filesBelow("src/functions")
      .flatMap((path) => [...textOf(path).matchAll(/@customfunction\s+(\w+)/g)])
      .map((found) => found[1]);
    expect(declared.length).toBeGreaterThan(0);
    expect(called).toEqual(new Set(declared));
  });
});
