import { CellValueType, type ICellData } from "@univerjs/core";
import { expect, test } from "vitest";
import { openFile } from "../../../../src/hosts/workbench/files/openFile";
import { smallWorkbook } from "./smallWorkbook";

async function firstRow(cells: string): Promise<Record<number, ICellData>> {
  const { snapshot } = await openFile(smallWorkbook({ rows: `<row r="1">${cells}</row>` }), "a.xlsx");
  return snapshot.sheets["sheet-1"]?.cellData?.[0] ?? {};
}

test("A formula comes with the value that the file last had for it, of the same type", async () => {
  const cells = await firstRow(
    `<c r="A1"><f>B9</f><v>46023.123456789</v></c>` +
      `<c r="B1" t="str"><f>B9</f><v>5x</v></c>` +
      `<c r="C1" t="b"><f>B9</f><v>1</v></c>` +
      `<c r="D1" t="e"><f>B9</f><v>#DIV/0!</v></c>` +
      `<c r="E1" t="s"><f>B9</f><v>0</v></c>` +
      `<c r="F1" t="b"><f>B9</f><v>0</v></c>`,
  );
  expect(cells).toMatchObject({
    0: { f: "=B9", v: 46023.123456789, t: CellValueType.NUMBER },
    1: { f: "=B9", v: "5x" },
    2: { f: "=B9", v: 1, t: CellValueType.BOOLEAN },
    3: { f: "=B9", v: "#DIV/0!", t: CellValueType.STRING },
    4: { f: "=B9", v: "First string", t: CellValueType.STRING },
    5: { f: "=B9", v: 0, t: CellValueType.BOOLEAN },
  });
});

test("A formula for which the file has no value comes without one", async () => {
  const cells = await firstRow(
    `<c r="A1"><f>B9</f></c><c r="B1"><f>B9</f><v></v></c><c r="C1" t="str"><f>B9</f><v></v></c>` +
      `<c r="D1" t="str"><f>B9</f></c><c r="E1" t="e"><f>B9</f><v/></c>`,
  );
  for (let column = 0; column < 5; column++) {
    expect(cells[column]).toHaveProperty("f", "=B9");
    expect(cells[column]).not.toHaveProperty("v");
    expect(cells[column]).not.toHaveProperty("t");
  }
});

test("Formulas that were filled down have each their own value, and an array's first cell has its own", async () => {
  const cells = await firstRow(
    `<c r="A1"><f t="shared" ref="A1:C1" si="0">A9*2</f><v>2</v></c>` +
      `<c r="B1" t="str"><f t="shared" si="0"/><v>four</v></c><c r="C1" t="e"><f t="shared" si="0"/><v>#N/A</v></c>` +
      `<c r="D1"><f t="array" ref="D1:E1">A9:B9</f><v>7</v></c><c r="E1"><v>8</v></c>`,
  );
  expect(cells).toMatchObject({
    0: { f: "=A9*2", v: 2 },
    1: { f: "=B9*2", v: "four" },
    2: { f: "=C9*2", v: "#N/A", t: CellValueType.STRING },
    3: { f: "=A9:B9", v: 7 },
  });
  expect(cells[4]).toBeUndefined();
});
