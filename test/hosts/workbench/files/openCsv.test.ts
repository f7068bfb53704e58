import { describe, expect, test } from "vitest";
import { openCsv } from "../../../../src/hosts/workbench/files/openCsv";
import type { FileError } from "../../../../src/hosts/workbench/files/fileError";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = [...(mark ? "\uFEFF" : ""), ...text].map((character) => character.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** The values of the one sheet, row by row. */
function values(bytes: Uint8Array): unknown[][] {
  const sheet = openCsv(bytes, "accounts.csv").snapshot.sheets["sheet-1"];
  return Object.values(sheet?.cellData ?? {}).map((row) =>
    Object.values(row as Record<number, { v?: unknown }>).map(({ v }) => v),
  );
}

const expected = [
  ["Account", "MRR", "Since"],
  ["Müller", 1200.5, 46053],
  ["Ærø", 3, 46054],
];

describe("A text file opens", () => {
  test.each([
    ["commas", utf8("Account,MRR,Since\nMüller,1200.5,2026-01-31\nÆrø,3,2026-02-01\n")],
    ["semicolons and decimal commas", utf8("Account;MRR;Since\nMüller;1.200,50;31.01.2026\nÆrø;3,00;01.02.2026\n")],
    ["tabs and Windows line ends", utf8("Account\tMRR\tSince\r\nMüller\t1200.5\t2026-01-31\r\nÆrø\t3\t2026-02-01\r\n")],
    [
      "Excel's line that names the separator",
      utf8("sep=;\r\nAccount;MRR;Since\r\nMüller;1200,5;2026-01-31\r\nÆrø;3;2026-02-01"),
    ],
    ["a byte order mark", utf8("\uFEFFAccount,MRR,Since\nMüller,1200.5,2026-01-31\nÆrø,3,2026-02-01")],
    ["UTF-16, little end first", utf16("Account;MRR;Since\nMüller;1200,5;2026-01-31\nÆrø;3;2026-02-01", "le", true)],
    ["UTF-16, big end first", utf16("Account;MRR;Since\nMüller;1200,5;2026-01-31\nÆrø;3;2026-02-01", "be", true)],
    ["UTF-16 without a mark", utf16("Account;MRR;Since\nMüller;1200,5;2026-01-31\nÆrø;3;2026-02-01", "le", false)],
    [
      "windows-1252",
      new Uint8Array([
        ...utf8("Account,MRR,Since\nM"),
        0xfc,
        ...utf8("ller,1200.5,2026-01-31\n"),
        0xc6,
        0x72,
        0xf8,
        ...utf8(",3,2026-02-01"),
      ]),
    ],
  ])("with %s", (_, bytes) => {
    expect(values(bytes)).toEqual(expected);
  });

  test("and keeps hostile names as texts", () => {
    const names = ['=HYPERLINK("http://x","y")', "007", "+1", "1E5", "'a"];
    const quoted = names.map((name) => `"${name.replaceAll('"', '""')}",1`).join("\n");
    const sheet = openCsv(utf8(`Account,MRR\n${quoted}`), "x.csv").snapshot.sheets["sheet-1"];
    const cells = names.map((_, row) => (sheet?.cellData as Record<number, Record<number, object>>)[row + 1]?.[0]);
    expect(cells).toEqual(names.map((v) => ({ v, t: 4, s: "text" })));
  });

  test("and says which columns it did not dare to read, and where a line is cut unlike the others", () => {
    const { doubtful, broken } = openCsv(utf8("Account,Renewal\nA,03/04/2026\nB\n"), "x.csv");
    expect(doubtful).toEqual([{ header: "Renewal", column: "B", doubt: "ambiguous-dates" }]);
    expect(broken).toBe("A3");
  });

  test("under its own name as the sheet's, as Excel allows it", () => {
    const sheet = openCsv(utf8("a,b\n1,2"), "accounts [2026/11] of everybody and all of us.csv").snapshot.sheets[
      "sheet-1"
    ];
    expect(sheet?.name).toBe("accounts  2026 11  of everybody");
  });
});

describe("A text file is refused", () => {
  test.each([
    ["empty", new Uint8Array(), "empty"],
    ["of spaces", utf8("  \n \n"), "empty"],
    ["binary", new Uint8Array([1, 2, 3, 0, 0, 0, 4, 5, 6, 7, 8, 9]), "wrong-type"],
  ])("when it is %s", (_, bytes, code) => {
    expect(() => openCsv(bytes, "x.csv")).toThrow(expect.objectContaining({ name: "FileError", code }) as FileError);
  });
});
