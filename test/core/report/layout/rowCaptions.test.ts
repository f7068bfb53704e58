import { describe, expect, it } from "vitest";
import { carryUserColumns } from "../../../../src/core/report/layout/carryUserColumns";
import {
  columnsToWrite,
  readWrittenColumns,
  writtenColumnsText,
} from "../../../../src/core/report/layout/workbookMarks";
import { resultSheets } from "../../../../src/core/report/resultSheets";
import type { Cell } from "../../../../src/core/sheet/cell";
import { en } from "../../../../src/texts/en";
import { reversedEnglish } from "../../../texts/reversedEnglish";
import { placeRows } from "../samplePlacement";

const placement = placeRows();
const tablesIn = (words: typeof en.report) => resultSheets(placement, words).flatMap(({ tables }) => tables);
const english = tablesIn(en.report);
const backwards = tablesIn(reversedEnglish.report);
/** As the workbook keeps it. */
const written = readWrittenColumns(writtenColumnsText(columnsToWrite(english)));

describe("result sheets in another language than before", () => {
  it("have the tables that they had", () => {
    expect(backwards.map(({ name }) => name)).toEqual(english.map(({ name }) => name));
    expect(english.length).toBeGreaterThan(10);
  });

  it.each(english.map((table, index) => [table.name, table, backwards[index]!] as const))(
    "continue each row of %s with what the user wrote beside it",
    (name, table, next) => {
      const values: Cell[][] = [
        [...table.columns.map(({ header }) => header), "Notes"],
        ...table.rows.map((row, index) => [
          ...row.map((cell) => (typeof cell === "object" ? null : cell)),
          `note ${index}`,
        ]),
      ];
      const carried = carryUserColumns({ values, ours: written[name] ?? null }, next);
      expect(carried.columns).toEqual([table.columns.length]);
      expect(carried.rows).toEqual(table.rows.map((_, index) => index));
      expect(carried.orphans).toEqual([]);
    },
  );

  it("are no better known than by their words where those were not kept", () => {
    const bare = {
      values: [
        ["Item", "Value", "Notes"],
        [en.report.summary.run.asOf, "x", "n"],
      ],
      ours: null,
    };
    const run = backwards.find(({ name }) => name === "CS_Run");
    expect(carryUserColumns(bare, run ?? null).orphans).toEqual([0]);
  });
});
