import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  HostError,
  type CellChange,
  type SourceReference,
  type SpreadsheetHost,
} from "../../src/commands/spreadsheetHost";
import type { ResultCell, ResultSheet } from "../../src/core/report/layout/resultSheet";
import type { Cell, Cells } from "../../src/core/sheet/cell";
import type { SheetRange } from "../../src/core/sheet/sheetRange";

/** A cell as a person types it: text, a number, or a formula that starts with `=`. Text is entered as text. */
export type Typed = string | number | boolean | null;

export interface ContractSheet {
  readonly name: string;
  readonly rows: readonly (readonly Typed[])[];
  /** Name of a table that covers all rows. */
  readonly table?: string;
  /** Number format of a column from its second row on, by column. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly hiddenRows?: readonly number[];
}

/** A host with a workbook open in it, and a person's hands on that workbook. */
export interface HostUnderTest {
  readonly host: SpreadsheetHost;
  /** What a cell shows; formulas calculated. */
  readonly value: (sheet: string, row: number, column: number) => Promise<Cell>;
  readonly formula: (sheet: string, row: number, column: number) => Promise<string | null>;
  readonly type: (sheet: string, row: number, column: number, typed: Typed) => Promise<void>;
  /** Adds a column to the right of a table, header first. */
  readonly addTableColumn: (table: string, cells: readonly Typed[]) => Promise<void>;
  readonly renameTableColumn: (table: string, header: string, name: string) => Promise<void>;
  readonly addSheet: (name: string) => Promise<void>;
  readonly renameSheet: (sheet: string, name: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  readonly sheetNames: () => Promise<readonly string[]>;
  readonly undo: () => Promise<void>;
  /** Begins to type into the active cell, and leaves it at that. */
  readonly beginTyping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a host hands over, put together again, and how many rows each block had. */
async function inBlocks(
  host: SpreadsheetHost,
  source: SourceReference,
): Promise<readonly [range: SheetRange, lengths: readonly number[]]> {
  let blocks: Cells[] = [];
  const head = await host.readInBlocks(source, {
    start: async () => void (blocks = []),
    rows: async (rows) => void blocks.push(rows),
  });
  return [{ ...head, cells: blocks.flat() }, blocks.map(({ length }) => length)];
}

export type MakeHost = (sheets: readonly ContractSheet[]) => Promise<HostUnderTest>;

const hostile = ['=HYPERLINK("http://x","y")', "007", "+1", "-2", "1E5", "'a", "@x", "TRUE", "#N/A", "2026-01-31"];

function placement(accounts: readonly (readonly [string, number])[], extra: Partial<ResultSheet> = {}): ResultSheet {
  return {
    key: "placement",
    name: "CS Placement",
    frozenRows: 1,
    tables: [
      {
        name: "CS_Placement",
        columns: [
          { id: "account", header: "Account", kind: "text", numberFormat: "@", width: 24 },
          { id: "mrr", header: "MRR", kind: "number", numberFormat: "#,##0.00", width: 12 },
          { id: "bucket", header: "Bucket", kind: "text", numberFormat: "@", width: 10, bucketColours: true },
        ],
        rows: accounts.map(([name, mrr]): ResultCell[] => [name, mrr, mrr > 100 ? "Good" : "Poor"]),
        keyColumns: [0],
      },
    ],
    ...extra,
  };
}

/** A result with other words in its headers, by the ids of its columns. */
function inWords(sheet: ResultSheet, words: Readonly<Record<string, string>>): ResultSheet {
  const tables = sheet.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, header: words[column.id] ?? column.header })),
  }));
  return { ...sheet, tables };
}

/** A formula that fills two columns and, under its header row, as many rows as are asked for. */
function live(rows: number): ResultSheet {
  return {
    key: "mrr",
    name: "CS MRR",
    frozenRows: 1,
    tables: [],
    spill: {
      formula: `=SEQUENCE(${rows + 1},2)`,
      columns: [
        { id: "period", header: "Period", kind: "date", numberFormat: "yyyy-mm-dd", width: 12 },
        { id: "opening", header: "Opening", kind: "number", numberFormat: "#,##0.00", width: 12 },
      ],
      rows,
    },
  };
}

const source: ContractSheet = {
  name: "Accounts",
  rows: [
    ["Account", "MRR", "Renewal", "Active"],
    ["007", 1200.5, 46053, true],
    ["=a", 300, null, false],
    [" ", "=1/0", 46054, null],
  ],
  formats: { 1: "#,##0.00", 2: "yyyy-mm-dd" },
  hiddenRows: [2],
};

/** What every host does alike, whichever spreadsheet is behind it. */
export function describeSpreadsheetHost(name: string, makeHost: MakeHost): void {
  describe(`${name} as a spreadsheet host`, () => {
    let open: HostUnderTest;
    const start = async (...sheets: ContractSheet[]): Promise<HostUnderTest> => {
      open = await makeHost(sheets);
      return open;
    };
    const column = async (sheet: string, index: number, rows: number): Promise<Cell[]> =>
      Promise.all(Array.from({ length: rows }, (_, row) => open.value(sheet, row, index)));

    beforeEach(() => {
      expect.hasAssertions();
    });
    afterEach(() => open.close());

    test("lists sheets and tables in their order, a sheet that is one table once, as the table", async () => {
      const { host } = await start(
        source,
        { name: "Team", rows: [["CSM"], ["Ana"]], table: "Team" },
        { name: "Empty", rows: [] },
      );
      expect(await host.listSources()).toEqual([
        { sheet: "Accounts", rows: 4, columns: 4, resultKey: null },
        { sheet: "Team", table: "Team", rows: 2, columns: 1, resultKey: null },
        { sheet: "Empty", rows: 0, columns: 0, resultKey: null },
      ]);
    });

    test("reads raw values, errors by their code, number formats and hidden rows", async () => {
      const { host } = await start(source);
      const range = await host.read({ sheet: "Accounts" });
      expect(range).toMatchObject({ sheet: "Accounts", firstRow: 0, firstColumn: 0, hiddenRows: [2] });
      expect(range.cells).toEqual([
        ["Account", "MRR", "Renewal", "Active"],
        ["007", 1200.5, 46053, true],
        ["=a", 300, null, false],
        [" ", { code: "#DIV/0!" }, 46054, null],
      ]);
      expect(range.numberFormats?.slice(1, 3)).toEqual(["#,##0.00", "yyyy-mm-dd"]);
    });

    test("reads a single cell with the number format that it has itself", async () => {
      const { host } = await start(source);
      const cell = (row: number, column: number) => host.readCell({ sheet: "Accounts", row, column });
      expect(await cell(1, 1)).toEqual({ value: 1200.5, numberFormat: "#,##0.00" });
      expect(await cell(3, 2)).toEqual({ value: 46054, numberFormat: "yyyy-mm-dd" });
      expect(await cell(0, 2)).toEqual({ value: "Renewal", numberFormat: null });
      expect((await cell(3, 1)).value).toEqual({ code: "#DIV/0!" });
      expect((await cell(2, 2)).value).toBeNull();
      expect(await cell(40, 7)).toEqual({ value: null, numberFormat: null });
      await expect(host.readCell({ sheet: "Gone", row: 0, column: 0 })).rejects.toMatchObject({
        code: "sheet-missing",
      });
    });

    test("reads a table by its name, and no more rows than are wanted of a sheet", async () => {
      const { host } = await start(source, { name: "T", rows: [["CSM"], ["Ana"], ["Rui"]], table: "Team" });
      expect(await host.read({ sheet: "T", table: "Team" })).toMatchObject({
        table: "Team",
        cells: [["CSM"], ["Ana"], ["Rui"]],
      });
      expect((await host.read({ sheet: "Accounts" }, { rows: 1 })).cells[0]).toEqual(source.rows[0]);
    });

    test("hands the rows of a sheet or a table over in blocks, and answers all else as it reads it in one piece", async () => {
      const rows = Array.from({ length: 25 }, (_, row): Typed[] =>
        Array.from({ length: 2600 }, (_, column) => (row === 0 ? `C${column}` : row > 2 || column > 0 ? row : null)),
      );
      const { host } = await start(
        { name: "Wide", rows, formats: { 1: "0.00" }, hiddenRows: [2] },
        { name: "T", rows: [["CSM"], ["Ana"]], table: "Team" },
        { name: "Empty", rows: [] },
      );
      const [wide, lengths] = await inBlocks(host, { sheet: "Wide" });
      expect(wide).toEqual(await host.read({ sheet: "Wide" }));
      expect(wide.cells).toEqual(rows);
      expect(Math.max(...lengths)).toBeLessThan(20);
      for (const place of [{ sheet: "T", table: "Team" }, { sheet: "Empty" }]) {
        expect((await inBlocks(host, place))[0]).toEqual(await host.read(place));
      }
      await expect(inBlocks(host, { sheet: "Gone" })).rejects.toMatchObject({ code: "sheet-missing" });
    });

    test("says in a host error that a sheet or a table is not there", async () => {
      const { host } = await start(source);
      await expect(host.read({ sheet: "Gone" })).rejects.toMatchObject({
        code: "sheet-missing",
        deed: { doing: "reading", sheet: "Gone" },
        written: "nothing",
      });
      await expect(host.read({ sheet: "Accounts", table: "Gone" })).rejects.toMatchObject({ code: "table-missing" });
      await expect(host.select({ sheet: "Gone", row: 0, column: 0 })).rejects.toBeInstanceOf(HostError);
    });

    test("writes a result sheet and marks it as ours", async () => {
      const { host } = await start(source);
      const written = await host.writeResults([
        placement([
          ["A", 500],
          ["B", 20],
        ]),
      ]);
      expect(written).toEqual([{ key: "placement", name: "CS Placement", rows: 2, orphans: [] }]);
      expect(await column("CS Placement", 1, 3)).toEqual(["MRR", 500, 20]);
      expect((await host.listSources()).at(-1)).toMatchObject({
        table: "CS_Placement",
        resultKey: "placement",
        rows: 3,
      });
    });

    test("adds its sheets behind the others, in the order of the result", async () => {
      const { host } = await start(source);
      await host.writeResults([placement([["A", 1]]), placement([["A", 1]], { key: "summary", name: "CS Summary" })]);
      expect(await open.sheetNames()).toEqual(["Accounts", "CS Placement", "CS Summary"]);
    });

    test("writes text as exactly this text, whatever it looks like", async () => {
      const { host } = await start(source);
      await host.writeResults([placement(hostile.map((text) => [text, 1]))]);
      expect(await column("CS Placement", 0, hostile.length + 1)).toEqual(["Account", ...hostile]);
      expect(await open.formula("CS Placement", 1, 0)).toBeNull();
      expect((await host.read({ sheet: "CS Placement", table: "CS_Placement" })).cells.map((row) => row[0])).toEqual([
        "Account",
        ...hostile,
      ]);
    });

    test("writes formulas, error values and blanks as what they are", async () => {
      const { host } = await start(source);
      const sheet = placement([["A", 500]]);
      const [table] = sheet.tables;
      if (!table) throw new Error("no table");
      const rows: ResultCell[][] = [
        ["A", { formula: "=1+1" }, null],
        ["B", { code: "#N/A" }, "Good"],
      ];
      await host.writeResults([{ ...sheet, tables: [{ ...table, rows }] }]);
      await expect.poll(() => column("CS Placement", 1, 3)).toEqual(["MRR", 2, { code: "#N/A" }]);
      expect(await open.value("CS Placement", 1, 2)).toBeNull();
    });

    test("writes a formula that fills the cells below it and beside it", async () => {
      const { host } = await start(source);
      const written = await host.writeResults([live(2)]);
      expect(written).toEqual([{ key: "mrr", name: "CS MRR", rows: 2, orphans: [] }]);
      await expect.poll(() => column("CS MRR", 1, 4)).toEqual([2, 4, 6, null]);
      expect(await open.formula("CS MRR", 0, 0)).toBe("=SEQUENCE(3,2)");
      expect((await host.read({ sheet: "CS MRR" })).numberFormats).toEqual(["yyyy-mm-dd", "#,##0.00"]);
      expect((await host.listSources()).at(-1)).toEqual({ sheet: "CS MRR", rows: 3, columns: 2, resultKey: "mrr" });
    });

    test("writes such a formula over an earlier one, whether that filled more or less", async () => {
      const { host } = await start(source, { name: "Mine", rows: [["='CS MRR'!B2"]] });
      await host.writeResults([live(3)]);
      await expect.poll(() => column("CS MRR", 0, 5)).toEqual([1, 3, 5, 7, null]);
      await host.writeResults([live(1)]);
      await expect.poll(() => column("CS MRR", 0, 5)).toEqual([1, 3, null, null, null]);
      const written = await host.writeResults([live(4)]);
      await expect.poll(() => column("CS MRR", 0, 6)).toEqual([1, 3, 5, 7, 9, null]);
      expect(written[0]?.orphans).toEqual([]);
      await expect.poll(() => open.value("Mine", 0, 0)).toBe(4);
      expect(await open.sheetNames()).toEqual(["Accounts", "Mine", "CS MRR"]);
    });

    test("writes a table over such a formula and the formula over the table, each without a trace of the other", async () => {
      const { host } = await start(source);
      const values = placement([["A", 500]], { key: "mrr", name: "CS MRR" });
      await host.writeResults([live(3)]);
      await expect.poll(() => column("CS MRR", 1, 5)).toEqual([2, 4, 6, 8, null]);
      await host.writeResults([values]);
      await expect.poll(() => column("CS MRR", 1, 5)).toEqual(["MRR", 500, null, null, null]);
      expect(await open.formula("CS MRR", 0, 0)).toBeNull();
      await host.writeResults([live(3)]);
      await expect.poll(() => column("CS MRR", 1, 5)).toEqual([2, 4, 6, 8, null]);
      expect(await column("CS MRR", 2, 3)).toEqual([null, null, null]);
      expect((await host.listSources()).at(-1)).toEqual({ sheet: "CS MRR", rows: 4, columns: 2, resultKey: "mrr" });
    });

    test("takes the user's cells out of the way of such a formula, and says what stood in them", async () => {
      const { host } = await start(source);
      await host.writeResults([live(1)]);
      await expect.poll(() => column("CS MRR", 0, 3)).toEqual([1, 3, null]);
      await open.type("CS MRR", 3, 1, "my note");
      await open.type("CS MRR", 1, 4, "beside");
      const written = await host.writeResults([live(3)]);
      await expect.poll(() => column("CS MRR", 1, 4)).toEqual([2, 4, 6, 8]);
      expect(written[0]?.orphans).toEqual([{ key: "B4", values: { B4: "my note" } }]);
      expect(await open.value("CS MRR", 1, 4)).toBe("beside");
    });

    test("takes such a formula back in one step", async () => {
      const { host } = await start(source);
      await host.writeResults([live(1)]);
      await expect.poll(() => column("CS MRR", 0, 3)).toEqual([1, 3, null]);
      await host.writeResults([live(3)]);
      await expect.poll(() => column("CS MRR", 0, 5)).toEqual([1, 3, 5, 7, null]);
      await open.undo();
      await expect.poll(() => column("CS MRR", 0, 5)).toEqual([1, 3, null, null, null]);
      await open.undo();
      expect(await open.sheetNames()).toEqual(["Accounts"]);
    });

    test("leaves a user's own sheet of the wanted name alone, and follows that in formulas", async () => {
      const { host } = await start({ name: "cs placement", rows: [["mine"]] });
      const sheet = placement([["A", 500]]);
      const [table] = sheet.tables;
      if (!table) throw new Error("no table");
      const rows: ResultCell[][] = [
        ["A", 500, "Good"],
        ["B", { formula: "='CS Placement'!B2*2" }, "Good"],
      ];
      const written = await host.writeResults([{ ...sheet, tables: [{ ...table, rows }] }]);
      expect(written[0]?.name).toBe("CS Placement (2)");
      expect(await open.value("cs placement", 0, 0)).toBe("mine");
      await expect.poll(() => open.value("CS Placement (2)", 2, 1)).toBe(1000);
    });

    test("updates its own sheet in place, so that references to cells and tables hold", async () => {
      const { host } = await start(source, { name: "Mine", rows: [[null]] });
      await host.writeResults([
        placement([
          ["A", 500],
          ["B", 20],
          ["C", 30],
        ]),
      ]);
      await open.type("Mine", 0, 0, "=SUM(CS_Placement[MRR])");
      await open.type("Mine", 1, 0, "='CS Placement'!B2");
      await expect.poll(() => column("Mine", 0, 2)).toEqual([550, 500]);
      await host.writeResults([
        placement([
          ["D", 7],
          ["A", 400],
        ]),
      ]);
      await expect.poll(() => column("Mine", 0, 2)).toEqual([407, 7]);
      expect(await column("CS Placement", 0, 5)).toEqual(["Account", "D", "A", null, null]);
      await host.writeResults([
        placement([
          ["A", 1],
          ["B", 2],
          ["C", 3],
          ["D", 4],
        ]),
      ]);
      await expect.poll(() => column("Mine", 0, 2)).toEqual([10, 1]);
      expect(await open.sheetNames()).toEqual(["Accounts", "Mine", "CS Placement"]);
    });

    test("knows its own sheet under another name", async () => {
      const { host } = await start(source);
      await host.writeResults([placement([["A", 500]])]);
      await open.renameSheet("CS Placement", "November");
      const written = await host.writeResults([placement([["B", 1]])]);
      expect(written[0]?.name).toBe("November");
      expect(await column("November", 0, 2)).toEqual(["Account", "B"]);
    });

    test("keeps the user's own columns with their rows, formulas with them, and reports what lost its row", async () => {
      const { host } = await start(source);
      await host.writeResults([
        placement([
          ["A", 500],
          ["B", 20],
          ["C", 30],
        ]),
      ]);
      await open.addTableColumn("CS_Placement", ["Note", "first", "second", "third"]);
      await open.addTableColumn("CS_Placement", ["Double", "=B2*2", "=B3*2", "=B4*2"]);
      const written = await host.writeResults([
        placement([
          ["C", 33],
          ["New", 1],
          ["A", 501],
        ]),
      ]);
      expect(await column("CS Placement", 3, 4)).toEqual(["Note", "third", null, "first"]);
      await expect.poll(() => column("CS Placement", 4, 4)).toEqual(["Double", 66, null, 1002]);
      expect(written[0]?.orphans).toMatchObject([{ key: "B", values: { Note: "second" } }]);
    });

    const german = { account: "Kunde", mrr: "Umsatz im Monat", bucket: "Note" };

    test("finds its columns again when their headers say it in other words: notes stay, formulas follow", async () => {
      const { host } = await start(source, { name: "Mine", rows: [[null]] });
      await host.writeResults([
        placement([
          ["A", 500],
          ["B", 20],
        ]),
      ]);
      await open.addTableColumn("CS_Placement", ["Note", "first", "second"]);
      await open.addTableColumn("CS_Placement", ["Total", "=SUM(CS_Placement[MRR])", null]);
      await open.type("Mine", 0, 0, "=SUM(CS_Placement[MRR])");
      await open.type("Mine", 1, 0, "=SUM(CS_Placement[[#Data],[MRR]])+0");
      await open.type("Mine", 2, 0, "='CS Placement'!B2");
      await expect.poll(() => column("Mine", 0, 3)).toEqual([520, 520, 500]);
      const [written] = await host.writeResults([
        inWords(
          placement([
            ["B", 30],
            ["New", 1],
            ["A", 600],
          ]),
          german,
        ),
      ]);
      expect(written?.orphans).toEqual([]);
      const headers = ["Kunde", "Umsatz im Monat", "Note", "Note (2)", "Total"];
      const { cells } = await host.read({ sheet: "CS Placement", table: "CS_Placement" });
      expect(cells[0]).toEqual(headers);
      expect(await column("CS Placement", 3, 4)).toEqual(["Note (2)", "second", null, "first"]);
      await expect.poll(() => column("Mine", 0, 3)).toEqual([631, 631, 30]);
      expect(await open.formula("Mine", 0, 0)).toBe("=SUM(CS_Placement[Umsatz im Monat])");
      await expect.poll(() => open.value("CS Placement", 3, 4)).toBe(631);
      await open.undo();
      await expect.poll(() => column("Mine", 0, 3)).toEqual([520, 520, 500]);
      expect(await column("CS Placement", 3, 3)).toEqual(["Note", "first", "second"]);
      // What is known of the columns goes back with them.
      await host.writeResults([placement([["B", 7]])]);
      await expect.poll(() => column("Mine", 0, 3)).toEqual([7, 7, 7]);
      expect((await host.read({ sheet: "CS Placement", table: "CS_Placement" })).cells).toEqual([
        ["Account", "MRR", "Bucket", "Note", "Total"],
        ["B", 7, "Poor", "second", null],
      ]);
    });

    test("finds rows again that are named in other words of ours, with what the user wrote beside them", async () => {
      const { host } = await start(source);
      const named = (captions: Readonly<Record<string, string>>, rows: readonly [string, number][]): ResultSheet => {
        const sheet = placement(rows);
        const tables = sheet.tables.map((table) => ({
          ...table,
          columns: table.columns.map((one) => (one.id === "account" ? { ...one, captions } : one)),
        }));
        return { ...sheet, tables };
      };
      const english = named({ asOf: "As of", source: "Source" }, [
        ["As of", 500],
        ["Source", 20],
      ]);
      await host.writeResults([english]);
      await open.addTableColumn("CS_Placement", ["Note", "first", "second"]);
      const [written] = await host.writeResults([
        named({ asOf: "Stand", source: "Quelle" }, [
          ["Quelle", 30],
          ["Stand", 40],
        ]),
      ]);
      expect(written?.orphans).toEqual([]);
      expect(await column("CS Placement", 3, 3)).toEqual(["Note", "second", "first"]);
      await host.writeResults([english]);
      expect(await column("CS Placement", 3, 3)).toEqual(["Note", "first", "second"]);
    });

    test("gives each column its words where they were another's before, and formulas follow the column", async () => {
      const { host } = await start(source, { name: "Mine", rows: [[null]] });
      await host.writeResults([placement([["A", 500]])]);
      await open.type("Mine", 0, 0, "=SUM(CS_Placement[MRR])");
      await open.type("Mine", 1, 0, "=COUNTA(CS_Placement[Account])&CS_Placement[Bucket]");
      await expect.poll(() => column("Mine", 0, 2)).toEqual([500, "1Good"]);
      await host.writeResults([inWords(placement([["A", 7]]), { account: "MRR", mrr: "Bucket", bucket: "Account" })]);
      expect((await host.read({ sheet: "CS Placement", table: "CS_Placement" })).cells).toEqual([
        ["MRR", "Bucket", "Account"],
        ["A", 7, "Poor"],
      ]);
      await expect.poll(() => column("Mine", 0, 2)).toEqual([7, "1Poor"]);
      expect(await open.formula("Mine", 0, 0)).toBe("=SUM(CS_Placement[Bucket])");
    });

    test("takes the headers of a result from before ids were kept for what they say in English", async () => {
      const { host } = await start(source, { name: "Mine", rows: [[null]] });
      await host.writeResults([placement([["A", 500]])]);
      await open.addTableColumn("CS_Placement", ["Own", "first"]);
      await open.type("Mine", 0, 0, "=SUM(CS_Placement[MRR])");
      for (const kept of ["", JSON.stringify({ CS_Placement: ["Account", "MRR", "Bucket"] })]) {
        await host.writeSetting("resultColumns", kept);
        await host.writeResults([inWords(placement([["A", 7]]), german)]);
        expect((await host.read({ sheet: "CS Placement", table: "CS_Placement" })).cells).toEqual([
          ["Kunde", "Umsatz im Monat", "Note", "Own"],
          ["A", 7, "Poor", "first"],
        ]);
        await expect.poll(() => open.value("Mine", 0, 0)).toBe(7);
        await host.writeResults([placement([["A", 500]])]);
      }
    });

    test("leaves a column whose header the user changed to the user, and brings ours anew", async () => {
      const { host } = await start(source, { name: "Mine", rows: [[null]] });
      await host.writeResults([placement([["A", 500]])]);
      await open.renameTableColumn("CS_Placement", "MRR", "My MRR");
      await open.type("Mine", 0, 0, "=SUM(CS_Placement[My MRR])");
      await host.writeResults([placement([["A", 7]])]);
      expect((await host.read({ sheet: "CS Placement", table: "CS_Placement" })).cells).toEqual([
        ["Account", "MRR", "Bucket", "My MRR"],
        ["A", 7, "Poor", 500],
      ]);
      await expect.poll(() => open.value("Mine", 0, 0)).toBe(500);
    });

    test("drops a column of ours that is no longer written, rather than taking it for the user's", async () => {
      const { host } = await start(source);
      await host.writeResults([placement([["A", 500]])]);
      const sheet = placement([["A", 1]]);
      const [table] = sheet.tables;
      if (!table) throw new Error("no table");
      const narrow = { ...table, columns: table.columns.slice(0, 2), rows: [["A", 1]] };
      await host.writeResults([{ ...sheet, tables: [narrow] }]);
      expect(await open.value("CS Placement", 0, 2)).toBeNull();
      expect((await host.listSources()).at(-1)).toMatchObject({ columns: 2 });
    });

    test("takes a table that is no longer written away with its title", async () => {
      const { host } = await start(source);
      const sheet = placement([["A", 500]]);
      const second = sheet.tables.map((table) => ({
        ...table,
        name: "CS_More",
        title: "More",
        rows: [["B", 1, null]],
      }));
      await host.writeResults([{ ...sheet, tables: [...sheet.tables, ...second] }]);
      expect(await column("CS Placement", 0, 6)).toEqual(["Account", "A", null, "More", "Account", "B"]);
      await host.writeResults([sheet]);
      expect(await column("CS Placement", 0, 6)).toEqual(["Account", "A", null, null, null, null]);
    });

    test("takes one placement back in one step, and can place again after it", async () => {
      const { host } = await start(source);
      await host.writeResults([
        placement([
          ["A", 500],
          ["B", 20],
        ]),
      ]);
      await host.writeResults([placement([["C", 1]])]);
      await open.undo();
      expect(await column("CS Placement", 0, 3)).toEqual(["Account", "A", "B"]);
      expect((await host.listSources()).at(-1)).toMatchObject({ rows: 3 });
      await open.undo();
      expect(await open.sheetNames()).toEqual(["Accounts"]);
      await host.writeResults([placement([["E", 5]])]);
      expect(await column("CS Placement", 0, 2)).toEqual(["Account", "E"]);
    });

    test("inserts a formula as if it were typed: it calculates, spills, follows its cells, and the cell keeps its look", async () => {
      const { host } = await start(source, { name: "Mine", rows: [["Sum"]] });
      await host.insertFormula({ sheet: "Mine", row: 1, column: 1 }, "=SUM(Accounts!$B$2:$B$3)");
      await host.insertFormula({ sheet: "Mine", row: 3, column: 0 }, "={1,2;3,4}");
      await expect.poll(() => open.value("Mine", 1, 1)).toBe(1500.5);
      await expect.poll(() => open.value("Mine", 4, 1)).toBe(4);
      await open.type("Accounts", 1, 1, 100);
      await expect.poll(() => open.value("Mine", 1, 1)).toBe(400);
      await host.insertFormula({ sheet: "Accounts", row: 1, column: 1 }, "=7*3");
      await expect.poll(() => open.value("Accounts", 1, 1)).toBe(21);
      expect((await host.read({ sheet: "Accounts" })).numberFormats?.[1]).toBe("#,##0.00");
    });

    test("takes an inserted formula back in one step, with what stood in the cell", async () => {
      const { host } = await start(source);
      await host.insertFormula({ sheet: "Accounts", row: 1, column: 0 }, "=1+1");
      await expect.poll(() => open.value("Accounts", 1, 0)).toBe(2);
      await open.undo();
      expect(await open.value("Accounts", 1, 0)).toBe("007");
      expect(await open.formula("Accounts", 1, 0)).toBeNull();
    });

    test.each([
      ["nothing", ""],
      ["an equals sign alone", "="],
      ["text without one", "1+1"],
      ["a bracket that is not closed", "=SUM(1,2"],
      ["a sum without its end", "=1+"],
      ["a text that is not closed", '="open'],
      ["more than a cell can hold", `=${"1+".repeat(4500)}1`],
    ])("refuses what is no formula, and leaves the cell as it is: %s", async (_what, text) => {
      const { host } = await start(source);
      const inserting = host.insertFormula({ sheet: "Accounts", row: 1, column: 1 }, text);
      await expect(inserting).rejects.toMatchObject({ code: "formula-refused", written: "nothing" });
      expect(await open.value("Accounts", 1, 1)).toBe(1200.5);
    });

    test("does not insert into a sheet whose user is typing into a cell", async () => {
      const { host } = await start(source);
      await open.beginTyping();
      const inserting = host.insertFormula({ sheet: "Accounts", row: 6, column: 1 }, "=1+1");
      await expect(inserting).rejects.toMatchObject({ code: "edit-mode", written: "nothing" });
      expect(await open.formula("Accounts", 6, 1)).toBeNull();
    });

    const change = (
      row: number,
      column: number,
      before: CellChange["before"],
      after: CellChange["after"],
    ): CellChange => ({
      place: { sheet: "Accounts", row, column },
      before,
      after,
    });

    test("writes over cells that hold what they are believed to, and no others, as one step of Undo", async () => {
      const { host } = await start(source, { name: "Mine", rows: [["=Accounts!B2*2"]] });
      const before = await host.read({ sheet: "Accounts" });
      const changes = [
        change(1, 0, "007", "=1+1"),
        change(2, 0, "=a", "Ana Sousa"),
        change(1, 1, 1200.5, 99),
        change(2, 2, null, 46060),
        change(1, 3, true, null),
        change(2, 3, false, true),
      ];
      expect(await host.writeCells(changes)).toEqual(changes);
      expect((await host.read({ sheet: "Accounts" })).cells).toEqual([
        before.cells[0],
        ["=1+1", 99, 46053, null],
        ["Ana Sousa", 300, 46060, true],
        before.cells[3],
      ]);
      expect((await host.read({ sheet: "Accounts" })).numberFormats?.slice(1, 3)).toEqual(["#,##0.00", "yyyy-mm-dd"]);
      expect(await open.formula("Accounts", 1, 0)).toBeNull();
      await expect.poll(() => open.value("Mine", 0, 0)).toBe(198);
      await open.undo();
      expect((await host.read({ sheet: "Accounts" })).cells).toEqual(before.cells);
      await expect.poll(() => open.value("Mine", 0, 0)).toBe(2401);
    });

    test("writes texts into cells as exactly these texts, whatever they look like", async () => {
      const { host } = await start({ name: "Accounts", rows: hostile.map((text, row) => [row, text]) });
      await host.writeCells(hostile.map((text, row) => change(row, 0, row, text)));
      expect(await column("Accounts", 0, hostile.length)).toEqual(hostile);
      for (const [row] of hostile.entries()) expect(await open.formula("Accounts", row, 0)).toBeNull();
      await host.writeCells(hostile.map((text, row) => change(row, 0, text, row)));
      expect(await column("Accounts", 0, hostile.length)).toEqual(hostile.map((_, row) => row));
    });

    test("gives a cell that becomes a day the format of a date, unless it has one, and Undo takes both back", async () => {
      const { host } = await start({
        name: "Accounts",
        rows: [
          ["Renewal", "Start", "End"],
          ["04/05/2026", 46053, "5.4.2026"],
        ],
        formats: { 1: "dd.mm.yyyy", 2: "@" },
      });
      const formats = async (): Promise<unknown> =>
        Promise.all(
          [0, 1, 2].map(async (at) => (await host.readCell({ sheet: "Accounts", row: 1, column: at })).numberFormat),
        );
      const before = await formats();
      const dateFormat = "yyyy-mm-dd";
      await host.writeCells([
        { ...change(1, 0, "04/05/2026", 46146), dateFormat },
        { ...change(1, 1, 46053, 46054), dateFormat },
        { ...change(1, 2, "5.4.2026", 46117), dateFormat },
      ]);
      expect(await formats()).toEqual([dateFormat, "dd.mm.yyyy", dateFormat]);
      expect((await host.read({ sheet: "Accounts" })).cells[1]).toEqual([46146, 46054, 46117]);
      await open.undo();
      expect(await formats()).toEqual(before);
      expect((await host.read({ sheet: "Accounts" })).cells[1]).toEqual(["04/05/2026", 46053, "5.4.2026"]);
    });

    test.each([
      ["that holds something else by now", change(1, 0, "008", "x"), "cell-changed"],
      ["that holds a number where a text is expected", change(1, 1, "1200.5", "x"), "cell-changed"],
      ["that holds a formula", change(3, 1, { code: "#DIV/0!" }, 5), "cell-formula"],
      ["that a formula spills over", change(5, 2, 2, 5), "cell-formula"],
    ])("refuses a cell %s, by its place, and writes none", async (_what, refused, code) => {
      const { host } = await start(source);
      await host.insertFormula({ sheet: "Accounts", row: 4, column: 2 }, "={1;2}");
      await expect.poll(() => open.value("Accounts", 5, 2)).toBe(2);
      const { cells } = await host.read({ sheet: "Accounts" });
      const writing = host.writeCells([change(2, 1, 300, 1), refused]);
      await expect(writing).rejects.toMatchObject({ code, written: "nothing", cells: [refused.place] });
      expect((await host.read({ sheet: "Accounts" })).cells).toEqual(cells);
    });

    test("writes no cells of a sheet that is gone, or while the user is typing", async () => {
      const { host } = await start(source);
      const gone = { ...change(0, 0, null, 1), place: { sheet: "Gone", row: 0, column: 0 } };
      await expect(host.writeCells([change(2, 1, 300, 1), gone])).rejects.toMatchObject({ code: "sheet-missing" });
      expect(await host.writeCells([])).toEqual([]);
      await open.beginTyping();
      await expect(host.writeCells([change(2, 1, 300, 1)])).rejects.toMatchObject({ code: "edit-mode" });
      expect(await open.value("Accounts", 2, 1)).toBe(300);
    });

    test("finds the filled cells of a block row by row, formulas as they were typed, spilled cells too", async () => {
      const { host } = await start({
        name: "Mine",
        rows: [
          [null, "a", 2],
          ["=1+1", null, true],
        ],
      });
      await host.insertFormula({ sheet: "Mine", row: 3, column: 0 }, "={1;2}");
      await expect.poll(() => open.value("Mine", 4, 0)).toBe(2);
      const filled = async (row: number, column: number, rows: number, columns: number, limit = 9): Promise<unknown> =>
        (await host.filledCells({ sheet: "Mine", row, column, rows, columns }, limit)).map((cell) => [
          cell.row,
          cell.column,
          cell.content,
        ]);
      expect(await filled(0, 0, 2, 2)).toEqual([
        [0, 1, "a"],
        [1, 0, "=1+1"],
      ]);
      expect(await filled(0, 2, 1, 1)).toEqual([[0, 2, "2"]]);
      expect(await filled(4, 0, 1, 1)).toEqual([[4, 0, "2"]]);
      expect(await filled(0, 0, 5, 3, 1)).toEqual([[0, 1, "a"]]);
      expect(await filled(6, 0, 2_000_000, 1)).toEqual([]);
      await expect(
        host.filledCells({ sheet: "Gone", row: 0, column: 0, rows: 1, columns: 1 }, 1),
      ).rejects.toMatchObject({ code: "sheet-missing" });
    });

    test("says in a host error that the sheet to insert into is not there", async () => {
      const { host } = await start(source);
      const inserting = host.insertFormula({ sheet: "Gone", row: 0, column: 0 }, "=1");
      await expect(inserting).rejects.toMatchObject({ code: "sheet-missing", written: "nothing" });
    });

    test("writes nothing when it is cancelled before it starts", async () => {
      const { host } = await start(source);
      const writing = host.writeResults([placement([["A", 1]])], { signal: AbortSignal.abort() });
      await expect(writing).rejects.toMatchObject({ code: "cancelled", written: "nothing" });
      expect(await open.sheetNames()).toEqual(["Accounts"]);
    });

    test("reports progress up to the whole", async () => {
      const { host } = await start(source);
      const shares: number[] = [];
      await host.writeResults([placement([["A", 1]])], { onProgress: ({ share }) => shares.push(share) });
      expect(shares.at(-1)).toBe(1);
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    });

    test("keeps settings with the workbook", async () => {
      const { host } = await start(source);
      expect(await host.readSetting("policy")).toBeNull();
      const long = JSON.stringify({ text: "ä".repeat(20_000) });
      await host.writeSetting("policy", long);
      expect(await host.readSetting("policy")).toBe(long);
    });

    test("writes settings of any length with a result, and takes them back with it", async () => {
      const { host } = await start(source);
      const text = (letter: string): string => `${letter}'😀'`.repeat(150_000);
      await host.writeSetting("policy", "mine");
      await host.writeResults([placement([["A", 1]])], { settings: { lastPlacement: "first" } });
      await host.writeResults([placement([["A", 2]])], { settings: { lastPlacement: text("b") } });
      expect((await host.readSetting("lastPlacement")) === text("b")).toBe(true);
      await open.undo();
      expect(await host.readSetting("lastPlacement")).toBe("first");
      await host.writeResults([placement([["A", 3]])], { settings: { lastPlacement: text("c") } });
      await host.writeResults([placement([["A", 4]])], { settings: { lastPlacement: "short" } });
      expect(await host.readSetting("lastPlacement")).toBe("short");
      const stopped = host.writeResults([placement([["A", 5]])], {
        settings: { lastPlacement: "never" },
        signal: AbortSignal.abort(),
      });
      await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
      expect(await host.readSetting("lastPlacement")).toBe("short");
      expect(await host.readSetting("policy")).toBe("mine");
    });

    test("selects a cell and tells that another one became active", async () => {
      const { host } = await start(source, { name: "Other", rows: [["x"]] });
      const heard: unknown[] = [];
      const stop = host.onSelectionChange((place) => heard.push(place));
      await host.select({ sheet: "Other", row: 3, column: 2 });
      await expect.poll(() => heard.at(-1)).toEqual({ sheet: "Other", row: 3, column: 2 });
      expect(await host.selection()).toEqual({ sheet: "Other", row: 3, column: 2 });
      stop();
      const before = heard.length;
      await host.select({ sheet: "Accounts", row: 0, column: 0 });
      expect(heard).toHaveLength(before);
    });

    test("tells of changed cells, but not of what it writes itself", async () => {
      const { host } = await start(source);
      await expect.poll(() => open.value("Accounts", 3, 1)).toEqual({ code: "#DIV/0!" });
      const heard: string[] = [];
      const stop = host.onChange((sheet) => heard.push(sheet));
      await host.writeResults([placement([["A", 1]])]);
      await open.type("Accounts", 1, 1, 99);
      await expect.poll(() => heard).toContain("Accounts");
      expect(heard).not.toContain("CS Placement");
      stop();
    });

    test("tells that a sheet came, got another name or went", async () => {
      const { host } = await start(source, { name: "Other", rows: [["x"]] });
      const listed = async (): Promise<string[]> => (await host.listSources()).map(({ sheet }) => sheet);
      const told: Promise<string[]>[] = [];
      const stop = host.onSheetsChange(() => told.push(listed()));
      // Whoever lists the sheets when told finds them as they are now.
      const seen = async (): Promise<string[] | undefined> => told.at(-1);
      await host.select({ sheet: "Accounts", row: 0, column: 0 });
      await open.type("Accounts", 1, 1, 99);
      await host.writeResults([placement([["A", 1]])]);
      expect(told).toEqual([]);
      await open.addSheet("Third");
      await expect.poll(seen).toEqual(["Accounts", "Other", "CS Placement", "Third"]);
      await open.renameSheet("Third", "Last");
      await expect.poll(seen).toEqual(["Accounts", "Other", "CS Placement", "Last"]);
      await open.deleteSheet("Other");
      await expect.poll(seen).toEqual(["Accounts", "CS Placement", "Last"]);
      stop();
      const before = told.length;
      await open.deleteSheet("Last");
      await host.select({ sheet: "Accounts", row: 1, column: 0 });
      expect(told).toHaveLength(before);
    });
  });
}
