import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryUserColumns } from "../../../../src/core/report/layout/carryUserColumns";
import type { ResultCell, ResultTable } from "../../../../src/core/report/layout/resultSheet";
import type { Cell } from "../../../../src/core/sheet/cell";

/** What a column of ours is known by: here its header. */
const idOf = (header: string): string => header.toLowerCase();
const written = (headers: readonly string[]) => headers.map((header) => ({ id: idOf(header), header }));

function table(headers: readonly string[], ...rows: readonly (readonly ResultCell[])[]): ResultTable {
  const columns = headers.map((header) => ({
    id: idOf(header),
    header,
    kind: "text" as const,
    numberFormat: "@",
    width: 10,
  }));
  return { name: "CS_Placement", columns, rows, keyColumns: [1, 0] };
}

const ours = ["Account", "Account ID", "Health"];
const earlier = (header: readonly string[], ...rows: readonly (readonly Cell[])[]) => ({
  values: [header, ...rows],
  ours: written(ours),
});

describe("columns that the user added", () => {
  it("stay with their account when rows change places, come and go", () => {
    const carried = carryUserColumns(
      earlier(
        ["Account", "Account ID", "Health", "Notes"],
        ["Ada", "1", 50, "call"],
        ["Bob", "2", 60, "visit"],
        ["Cy", "3", 70, "lost"],
      ),
      table(ours, ["New", "9", 10], ["Bob", "2", 61], ["Ada", "1", 51]),
    );
    expect(carried).toEqual({
      columns: [3],
      headers: ["Notes"],
      rows: [null, 1, 0],
      orphans: [2],
      keyColumns: [1, 0],
      renamed: [],
    });
  });

  it("may stand between ours, and need no header", () => {
    const carried = carryUserColumns(
      earlier(["Notes", "Account", "Account ID", "", "Health"], ["n", "Ada", "1", "x", 5]),
      table(ours, ["Ada", "1", 5]),
    );
    expect(carried.columns).toEqual([0, 3]);
    expect(carried.headers).toEqual(["Notes", "Column5"]);
    expect(carried.rows).toEqual([0]);
  });

  it("follow an account that was renamed, or got its id only now", () => {
    const old = earlier(["Account", "Account ID", "Notes"], ["Ada", "1", "a"], ["Bob", "", "b"]);
    const carried = carryUserColumns(old, table(ours, ["Ada Ltd", "1", 5], ["  bob ", "2", 6]));
    expect(carried.rows).toEqual([0, 1]);
    expect(carried.orphans).toEqual([]);
  });

  it("do not go to another account of the same name", () => {
    const old = earlier(["Account", "Account ID", "Notes"], ["Ada", "1", "a"]);
    const carried = carryUserColumns(old, table(ours, ["Ada", "2", 5]));
    expect(carried).toMatchObject({ rows: [null], orphans: [0] });
  });

  it("go to rows of the same key in their order, each once", () => {
    const old = earlier(["Account", "Account ID", "Notes"], ["Ada", "1", "first"], ["ADA", "1", "second"]);
    const carried = carryUserColumns(old, table(ours, ["Ada", "1", 5], ["Ada", "1", 6], ["Ada", "1", 7]));
    expect(carried.rows).toEqual([0, 1, null]);
  });

  it("are no orphans where nothing was written beside the account", () => {
    const old = earlier(["Account", "Account ID", "Notes"], ["Gone", "1", "  "], ["Also gone", "2", 0]);
    expect(carryUserColumns(old, table(ours)).orphans).toEqual([1]);
  });

  it("are told from a metric of ours that left the model by what we wrote last time", () => {
    const old = { values: [["Account", "Account ID", "Logins", "Notes"]], ours: written([...ours, "Logins"]) };
    expect(carryUserColumns(old, table(ours)).headers).toEqual(["Notes"]);
  });

  it("are told from ours by all headers that we know when nobody remembers what we wrote", () => {
    const old = { values: [["Account", "NPS", "Next step", "Notes"]], ours: null };
    expect(carryUserColumns(old, table(ours)).headers).toEqual(["Notes"]);
  });

  it("get another header when a column of ours now has theirs", () => {
    const old = earlier(["Account", "Account ID", "NPS"], ["Ada", "1", "mine"]);
    const carried = carryUserColumns(old, table([...ours, "NPS"], ["Ada", "1", 5, 9]));
    expect(carried).toMatchObject({ columns: [2], headers: ["NPS (2)"], rows: [0] });
  });

  it("are orphans altogether when the table is no longer written", () => {
    const old = earlier(["Account", "Account ID", "Notes"], ["Ada", "1", "a"]);
    expect(carryUserColumns(old, null)).toMatchObject({ rows: [], orphans: [0] });
  });

  it("stay with their account when our headers say it in other words", () => {
    const ours = [
      { id: "account", header: "Account" },
      { id: "id", header: "Account ID" },
      { id: "health", header: "Health" },
    ];
    const old = {
      values: [
        ["Account", "Health", "Notes", "Account ID"],
        ["Ada", 50, "call", "1"],
      ],
      ours,
    };
    const columns = [
      { id: "account", header: "Kunde" },
      { id: "id", header: "Kundennummer" },
      { id: "health", header: "Notes" },
    ];
    expect(carryUserColumns(old, { columns, rows: [["Ada Ltd", "1", 51]], keyColumns: [1, 0] })).toEqual({
      columns: [2],
      headers: ["Notes (2)"],
      rows: [0],
      orphans: [],
      keyColumns: [3, 0],
      renamed: [
        ["Account", "Kunde"],
        ["Health", "Notes"],
        ["Notes", "Notes (2)"],
        ["Account ID", "Kundennummer"],
      ],
    });
  });

  it("are found beside a result that was written before ids were kept, by its English headers", () => {
    const old = {
      values: [
        ["Account", "Health", "Notes"],
        ["Ada", 50, "call"],
      ],
    };
    const columns = [
      { id: "account", header: "Kunde" },
      { id: "health", header: "Gesundheit" },
    ];
    for (const ours of [
      null,
      [
        { id: null, header: "Account" },
        { id: null, header: "Health" },
      ],
    ]) {
      const carried = carryUserColumns({ ...old, ours }, { columns, rows: [["ada", 1]], keyColumns: [0] });
      expect(carried).toMatchObject({
        headers: ["Notes"],
        rows: [0],
        renamed: [
          ["Account", "Kunde"],
          ["Health", "Gesundheit"],
        ],
      });
    }
  });

  it("are joined by one of ours whose header the user changed: what it showed stays, and ours comes anew", () => {
    const old = earlier(["Account", "Account ID", "My health"], ["Ada", "1", 50]);
    expect(carryUserColumns(old, table(ours, ["Ada", "1", 51]))).toMatchObject({
      columns: [2],
      headers: ["My health"],
      rows: [0],
      renamed: [],
    });
  });

  it("are none on a first run", () => {
    expect(carryUserColumns(null, table(ours, ["Ada", "1", 5]))).toEqual({
      columns: [],
      headers: [],
      rows: [null],
      orphans: [],
      keyColumns: [],
      renamed: [],
    });
  });

  it("are never lost and never doubled: every row of notes goes to one new row or is an orphan", () => {
    const row = fc.tuple(
      fc.constantFrom("Ada", "Bob", "cy ", ""),
      fc.constantFrom("1", "2", ""),
      fc.constantFrom("note", ""),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 12 }), (oldRows, newRows) => {
        const old = earlier(["Account", "Account ID", "Notes"], ...oldRows);
        const carried = carryUserColumns(old, table(ours, ...newRows.map(([name, id]) => [name, id, 1])));
        const taken = carried.rows.filter((source) => source !== null);
        expect(new Set(taken).size).toBe(taken.length);
        const withNotes = oldRows.flatMap(([, , note], index) => (note === "note" ? [index] : []));
        const kept = [...taken, ...carried.orphans];
        for (const index of withNotes) expect(kept.filter((one) => one === index)).toHaveLength(1);
        for (const [index, source] of carried.rows.entries()) {
          if (source === null) continue;
          const fold = (text = ""): string => text.trim().toLowerCase();
          const [from, to] = [oldRows[source], newRows[index]];
          const isSameId = fold(from?.[1]) !== "" && fold(from?.[1]) === fold(to?.[1]);
          const isSameName = fold(from?.[0]) !== "" && fold(from?.[0]) === fold(to?.[0]);
          expect(isSameId || isSameName).toBe(true);
        }
      }),
    );
  });
});

describe("rows that are named in words of ours", () => {
  const english = { asOf: "As of", source: "Source", mode: "Way of working" };
  const german = { asOf: "Stand", source: "Quelle", mode: "Arbeitsweise" };
  const run = (
    captions: Readonly<Record<string, string>>,
    ...rows: readonly (readonly ResultCell[])[]
  ): ResultTable => ({
    name: "CS_Run",
    columns: [
      { id: "item", header: "Angabe", kind: "text", numberFormat: "@", width: 10, captions },
      { id: "value", header: "Wert", kind: "text", numberFormat: "@", width: 10 },
    ],
    rows,
    keyColumns: [0],
  });
  const values: readonly (readonly Cell[])[] = [
    ["Item", "Value", "Notes"],
    ["Way of working", "Pooled", "m"],
    ["As of", "2026-11-23", "a"],
    ["Of the user", "x", "u"],
  ];
  const ours = [
    { id: "item", header: "Item", captions: english },
    { id: "value", header: "Value" },
  ];

  it("keep the user's cells when they are written in another language", () => {
    const table = run(german, ["Stand", "1"], ["Quelle", "2"], ["Arbeitsweise", "3"], ["Of the user", "4"]);
    const carried = carryUserColumns({ values, ours }, table);
    expect(carried.rows).toEqual([1, null, 0, 2]);
    expect(carried.orphans).toEqual([]);
  });

  it("are known by the words of now where nobody has kept the earlier ones", () => {
    const table = run(english, ["as  of", "1"], ["Way of working", "2"]);
    expect(carryUserColumns({ values, ours: null }, table).rows).toEqual([1, 0]);
    const kept = ours.map(({ id, header }) => ({ id, header }));
    expect(carryUserColumns({ values, ours: kept }, table).rows).toEqual([1, 0]);
  });

  it("are known by the words of that time where one of them means something else now", () => {
    const swapped = { source: "As of", asOf: "Source" };
    const table = run(swapped, ["As of", "source"], ["Source", "day"]);
    expect(carryUserColumns({ values, ours }, table).rows).toEqual([null, 1]);
  });
});
