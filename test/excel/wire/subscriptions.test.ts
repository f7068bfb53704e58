import { afterEach, beforeEach, expect, test } from "vitest";
import { openExcel, type EmulatedExcel } from "../openExcel";

let excel: EmulatedExcel;
let heard: unknown[];

beforeEach(async () => {
  excel = await openExcel();
  heard = [];
});

afterEach(() => {
  excel.close();
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a change of a person's and one of the add-in's are told apart", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push([event.address, event.source, event.triggerSource, event.changeType, event.worksheetId]);
      return Promise.resolve();
    });
    await context.sync();
  });
  const [sheet] = excel.workbook.sheets;
  excel.person.type("Sheet1", 0, 0, "x");
  await settled();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").values = 1 as never;
    await context.sync();
  });
  await settled();
  expect(heard).toEqual([
    ["A1", "Local", "Unknown", "RangeEdited", sheet?.id],
    ["B2:C3", "Local", "ThisLocalAddin", "RangeEdited", sheet?.id],
  ]);
});

test("an undo changes the sheets that it brings back, and no others", async () => {
  excel.person.addSheet("Other");
  excel.person.type("Other", 0, 0, "o");
  excel.person.type("Sheet1", 0, 0, "x");
  excel.person.type("Sheet1", 0, 0, "y");
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(excel.workbook.sheet(event.worksheetId).name);
      return Promise.resolve();
    });
    await context.sync();
  });
  excel.person.undo();
  await settled();
  expect(excel.person.value("Sheet1", 0, 0)).toBe("x");
  expect(heard).toEqual(["Sheet1"]);
});

test("a page that is shown another workbook goes on listening", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  const before = excel.person;
  excel.show(excel.workbook.copy());
  before.type("Sheet1", 0, 0, "unseen");
  excel.person.type("Sheet1", 1, 1, "seen");
  await settled();
  expect(heard).toEqual(["B2"]);
});

test("a write of many cells raises many events, and a removed handler hears none", async () => {
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const write = (): Promise<void> =>
    Excel.run(async (context) => {
      const values = Array.from({ length: 2000 }, (_, row) => [row, row]);
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2000").values = values;
      await context.sync();
    });
  await write();
  await settled();
  expect(heard).toEqual(["A1:B750", "A751:B1500", "A1501:B2000"]);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write();
  await settled();
  expect(heard).toHaveLength(3);
});

test("selection, activation, sheets that come, go and change their names", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const note = (event: { type: string }): Promise<void> => {
      heard.push(event.type);
      return Promise.resolve();
    };
    worksheets.onSelectionChanged.add((event) => {
      heard.push([event.type, event.address]);
      return Promise.resolve();
    });
    worksheets.onActivated.add(note);
    worksheets.onAdded.add(note);
    worksheets.onDeleted.add(note);
    worksheets.onNameChanged.add(note);
    await context.sync();
  });
  excel.person.addSheet("Team");
  excel.person.select("Team", 3, 2);
  excel.person.renameSheet("Team", "Crew");
  excel.person.deleteSheet("Crew");
  await settled();
  expect(heard).toEqual([
    "WorksheetAdded",
    "WorksheetActivated",
    ["WorksheetSelectionChanged", "C4"],
    "WorksheetNameChanged",
    "WorksheetActivated",
    "WorksheetDeleted",
  ]);
});

test("calculations are told of the sheets whose formulas came to something else", async () => {
  excel.person.addSheet("Other");
  excel.person.type("Other", 0, 0, "=1");
  excel.person.type("Sheet1", 0, 0, 5);
  excel.person.type("Sheet1", 0, 1, "=A1");
  await Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add((event) => {
      heard.push(excel.workbook.sheet(event.worksheetId).name);
      return Promise.resolve();
    });
    await context.sync();
  });
  await settled();
  heard = [];
  excel.person.type("Sheet1", 0, 0, 6);
  await settled();
  expect(heard).toEqual(["Sheet1"]);
  excel.person.type("Sheet1", 5, 5, "beside");
  await settled();
  expect(heard).toEqual(["Sheet1"]);
});
