import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openExcel, type EmulatedExcel } from "../../openExcel";

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Account", "MRR"],
      ["A", 1],
      ["B", 2],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Accounts";
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
    await context.sync();
  });
});

afterEach(() => {
  excel.close();
});

/** Does something with the table and answers its address and headers afterwards. */
async function after(act: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<[string, string[]]> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Accounts");
    act(table, table.worksheet);
    const range = table.getRange();
    range.load("address");
    table.columns.load("items/name");
    await context.sync();
    return [range.address, table.columns.items.map(({ name }) => name)];
  });
}

describe("a table", () => {
  test("is found by its name everywhere, with its parts and its look", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("accounts");
      table.load("name,style,showFilterButton,id");
      table.rows.load("count");
      const body = table.getDataBodyRange();
      body.load("values,address");
      const header = table.getHeaderRowRange();
      header.load("values");
      const ofRange = table.worksheet.getRange("B2:C9").getTables(false);
      ofRange.load("items/name");
      const whole = table.worksheet.getRange("B2:C9").getTables(true);
      const count = whole.getCount();
      const gone = context.workbook.tables.getItemOrNullObject("Gone");
      const mrr = table.columns.getItemOrNullObject("mrr");
      mrr.load("index,id,name");
      await context.sync();
      expect(table.toJSON()).toMatchObject({ name: "Accounts", style: "TableStyleLight1", showFilterButton: false });
      expect(body.values).toEqual([
        ["A", 1],
        ["B", 2],
      ]);
      expect(header.values).toEqual([["Account", "MRR"]]);
      expect(ofRange.items.map(({ name }) => name)).toEqual(["Accounts"]);
      expect(count.value).toBe(0);
      expect(gone.isNullObject).toBe(true);
      expect(mrr.index).toBe(1);
      const same = context.workbook.tables.getItem(table.id).columns.getItem(mrr.id);
      same.load("name");
      await context.sync();
      expect(same.name).toBe("MRR");
    });
  });

  test("has header cells that are the names of its columns: text, unique and never empty", async () => {
    expect(
      await after((_table, sheet) => {
        sheet.getRange("A1:B1").values = [["MRR", 2026]];
      }),
    ).toEqual(["Sheet1!A1:B3", ["MRR2", "2026"]]);
    expect(excel.person.value("Sheet1", 0, 1)).toBe("2026");
    expect(
      await after((_table, sheet) => {
        sheet.getRange("A1:B1").clear("Contents");
      }),
    ).toEqual(["Sheet1!A1:B3", ["Column1", "Column2"]]);
    expect(
      await after((table) => {
        table.columns.getItemAt(0).name = "Id";
      }),
    ).toEqual(["Sheet1!A1:B3", ["Id", "Column2"]]);
    expect(excel.person.value("Sheet1", 0, 0)).toBe("Id");
  });

  test("is resized with its header row only, over some of its cells", async () => {
    expect(
      await after((table) => {
        table.resize("A1:C5");
      }),
    ).toEqual(["Sheet1!A1:C5", ["Account", "MRR", "Column1"]]);
    expect(
      await after((table) => {
        table.resize("B1:B2");
      }),
    ).toEqual(["Sheet1!B1:B2", ["MRR"]]);
    for (const address of ["A2:B4", "B1:B1", "D1:E4"]) {
      const resizing = after((table) => {
        table.resize(address);
      });
      await expect(resizing).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });

  test("keeps others out of its cells", async () => {
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("B3:C4", true);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
    const naming = Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Sheet1").tables.add("E1:E3", true);
      table.name = "ACCOUNTS";
      await context.sync();
    });
    await expect(naming).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  test("gains and loses columns, and what lies beside it moves", async () => {
    excel.person.type("Sheet1", 1, 2, "beside");
    expect(
      await after((table) => {
        table.columns.add(1, [["Note"], ["x"], ["y"]]);
      }),
    ).toEqual(["Sheet1!A1:C3", ["Account", "Note", "MRR"]]);
    expect([1, 2, 3].map((column) => excel.person.value("Sheet1", 1, column))).toEqual(["x", 1, "beside"]);
    expect(
      await after((table) => {
        table.columns.getItem("MRR").delete();
      }),
    ).toEqual(["Sheet1!A1:B3", ["Account", "Note"]]);
    expect(excel.person.value("Sheet1", 1, 2)).toBe("beside");
  });

  test("moves with inserted rows and columns, grows with those inside, and is not split", async () => {
    expect(
      await after((_table, sheet) => {
        sheet.getRange("1:2").insert("Down");
        sheet.getRange("A:A").insert("Right");
      }),
    ).toEqual(["Sheet1!B3:C5", ["Account", "MRR"]]);
    expect(
      await after((_table, sheet) => {
        sheet.getRange("4:4").insert("Down");
        sheet.getRange("C:C").insert("Right");
      }),
    ).toEqual(["Sheet1!B3:D6", ["Account", "Column1", "MRR"]]);
    expect(
      await after((_table, sheet) => {
        sheet.getRange("4:4").delete("Up");
        sheet.getRange("C:C").delete("Left");
      }),
    ).toEqual(["Sheet1!B3:C5", ["Account", "MRR"]]);
    for (const address of ["B1", "C4"]) {
      const splitting = after((_table, sheet) => {
        sheet.getRange(address).insert("Down");
      });
      await expect(splitting).rejects.toMatchObject({ code: "InvalidOperation" });
    }
  });

  test("goes alone or with its cells", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("Accounts").convertToRange();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B3");
    });
    expect(excel.workbook.tables()).toEqual([]);
    expect(excel.person.value("Sheet1", 1, 0)).toBe("A");
    excel.person.undo();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Accounts").delete();
      await context.sync();
    });
    expect(excel.person.value("Sheet1", 1, 0)).toBeNull();
  });

  test("moves with its cells when they are cut and pasted", async () => {
    expect(
      await after((_table, sheet) => {
        sheet.getRange("A1:B3").moveTo("D5");
      }),
    ).toEqual(["Sheet1!D5:E7", ["Account", "MRR"]]);
    expect(excel.person.value("Sheet1", 0, 0)).toBeNull();
    expect(excel.person.value("Sheet1", 4, 3)).toBe("Account");
  });

  test("takes a column that a person writes beside it", () => {
    excel.person.addTableColumn("Accounts", ["Note", "first", "second"]);
    expect(excel.workbook.tableNamed("Accounts")?.table.columns.map(({ name }) => name)).toEqual([
      "Account",
      "MRR",
      "Note",
    ]);
    excel.person.undo();
    expect(excel.workbook.tableNamed("Accounts")?.table.columns).toHaveLength(2);
  });
});
