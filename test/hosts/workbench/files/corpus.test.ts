import { describe, expect, test } from "vitest";
import { compareWorkbook } from "../../../corpus/compareWorkbook";
import { exceljsWorkbooks } from "../../../corpus/exceljsWorkbooks";
import { hucreWorkbooks, smallWorkbooks } from "../../../corpus/otherWorkbooks";

const workbooks = [...(await exceljsWorkbooks()), ...(await hucreWorkbooks()), ...smallWorkbooks()];

describe("Of a workbook that another program wrote, every cell and formula is shown as it is, and saved so", () => {
  test("and there are at least sixty such workbooks", () => {
    expect(workbooks.length).toBeGreaterThanOrEqual(60);
  });

  test.each(workbooks)("%s", async (_, bytes) => {
    const { cells, formulas, ...found } = await compareWorkbook(bytes, "a.xlsx");
    expect(cells + formulas).toBeGreaterThan(0);
    expect(found).toEqual({
      refused: null,
      unsaved: null,
      differentCells: [],
      differentFormulas: [],
      lostCells: [],
      lostFormulas: [],
      othersDiffer: [],
    });
  });
});
