import { describe, expect, it } from "vitest";
import { readAccounts } from "../../../../src/core/accounts/readAccounts";
import type { SheetColumn } from "../../../../src/core/accounts/mapping/sheetColumns";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import type { AccountsSettings } from "../../../../src/core/settings/settings";
import type { Cell } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { sheetOf } from "../../sheet/sheetOf";

const asOf = serialOf(2026, 11, 30);

function columnsOf(change: Partial<AccountsSettings>, ...cells: readonly (readonly Cell[])[]): readonly SheetColumn[] {
  const outcome = readAccounts(sheetOf("Accounts", ...cells), { ...defaultPolicy, ...change }, asOf);
  return outcome.ok ? outcome.reading.sheetColumns : (outcome.table?.columns ?? []);
}

const uses = (columns: readonly SheetColumn[]): readonly (readonly [string, string | null, string | null])[] =>
  columns.map(({ header, field, why }) => [header, field, why]);

describe("the columns of a sheet", () => {
  const sheet: readonly (readonly Cell[])[] = [
    ["Account", "MRR", "ARR", "Annual Revenue", "Renewal", "Mood", "MRR (EUR)", "Target", "", "NPS"],
    ["Ada", 100, 1200, "$4,200,000", "2026-12-24", "fine", 100, "yes", "one", "nine"],
    ["Bob", 200, 2400, "$310,000", "2027-01-02", "glum", 200, "no", "two", "ten"],
  ];

  it("stand in its order, each with what becomes of it and why not", () => {
    expect(uses(columnsOf({}, ...sheet))).toEqual([
      ["Account", "account", null],
      ["MRR", "mrr", null],
      ["ARR", "arr", "otherMoney"],
      ["Annual Revenue", null, "customerRevenue"],
      ["Renewal", "renewal", null],
      ["Mood", null, "notKnown"],
      ["MRR (EUR)", null, "anotherFits"],
      ["Target", null, "notKnown"],
      ["", null, "noHeader"],
      ["NPS", "nps", "notReadable"],
    ]);
    expect(columnsOf({}, ...sheet)[6]?.instead).toBe("MRR");
  });

  it("say what stands in them, with two cells that differ", () => {
    const columns = columnsOf({}, ...sheet);
    expect(columns.map(({ content }) => content)).toEqual([
      "text",
      "number",
      "number",
      "money",
      "date",
      "text",
      "money",
      "flag",
      "text",
      "text",
    ]);
    expect(columns[3]?.samples).toEqual([
      { text: "$4,200,000", day: null },
      { text: "$310,000", day: null },
    ]);
  });

  it("show days as days where the sheet does", () => {
    const range = {
      ...sheetOf("Accounts", ["Account", "Renewal"], ["Ada", 46380], ["Bob", 46389]),
      numberFormats: [null, "yyyy-mm-dd"],
    };
    const outcome = readAccounts(range, defaultPolicy, asOf);
    expect(outcome.ok && outcome.reading.sheetColumns[1]).toMatchObject({
      content: "date",
      samples: [{ day: 46380 }, { day: 46389 }],
    });
  });

  it("say that they wait for an answer, that a person switched them off, and that another is called the same", () => {
    const asked: readonly (readonly Cell[])[] = [
      ["Account", "Amount", "NPS", "NPS", "Renewal"],
      ["Ada", 100, 9, 9, "3/4/2027"],
    ];
    expect(uses(columnsOf({ columns: { nps: null } }, ...asked))).toEqual([
      ["Account", "account", null],
      ["Amount", "amount", "waits"],
      ["NPS", null, "switchedOff"],
      ["NPS", null, "sameHeader"],
      ["Renewal", "renewal", "waits"],
    ]);
  });

  it("are there where nothing names the accounts", () => {
    expect(uses(columnsOf({}, ["Shop", "MRR"], ["Ada", 1], ["Bob", 2]))).toEqual([
      ["Shop", null, "notKnown"],
      ["MRR", "mrr", null],
    ]);
  });
});

describe("proposals for columns whose headers say nothing", () => {
  function proposalsOf(...cells: readonly (readonly Cell[])[]) {
    const outcome = readAccounts(sheetOf("Shops", ...cells), defaultPolicy, asOf);
    return outcome.ok ? null : outcome.table?.proposals;
  }

  it("go by what stands below", () => {
    expect(
      proposalsOf(
        ["Nr", "Shop", "Handled by", "Take / yr", "Where they are", "Next sign", "Since then"],
        [1, "Alder", "Ida Roe", "€1,240.00", "cooking", "3/4/2027", "2020-01-01"],
        [2, "Birch", "Ida Roe", "€96.50", "cooking", "1/2/2027", "2021-01-01"],
        [3, "Cedar", "Max Orr", "€10.00", "burnt", "12/11/2026", "2022-01-01"],
      ),
    ).toEqual({
      account: "Shop",
      arr: "Take / yr",
      renewal: "Next sign",
      start: "Since then",
      owner: "Handled by",
      status: "Where they are",
    });
  });

  it("leave alone what is known", () => {
    expect(proposalsOf(["Shop", "Fee", "MRR"], ["Alder", "$5", 1], ["Birch", "$6", 2])).toEqual({ account: "Shop" });
  });

  it("are none for a column of names with a gap or a repetition", () => {
    expect(proposalsOf(["Shop", "MRR"], ["Alder", 1], ["Alder", 2], ["", 3])).toEqual({});
  });

  it("take no time for long words of capitals", () => {
    const word = "A".repeat(50_000);
    expect(proposalsOf(["Shop", "Who", "MRR"], ["Alder", `${word}!`, 1], ["Birch", `${word}!`, 2])).toMatchObject({
      account: "Shop",
    });
  });
});
