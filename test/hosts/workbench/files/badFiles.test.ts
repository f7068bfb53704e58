import { writeXlsx } from "hucre/xlsx";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { FileError } from "../../../../src/hosts/workbench/files/fileError";
import { openFile } from "../../../../src/hosts/workbench/files/openFile";
import { en } from "../../../../src/texts/en";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A zip archive of one entry that says how large it unpacks. */
function zip(name: string, content: Uint8Array, declared: number): Uint8Array {
  const packed = deflateRawSync(content);
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(nameBytes.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(nameBytes.length, 28);
  const offset = local.length + nameBytes.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + nameBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([local, nameBytes, packed, central, nameBytes, end]));
}

const oleHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (word: string): number[] => [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe("A bad file is refused in words", () => {
  test.each([
    ["empty", "a.xlsx", new Uint8Array(), "empty"],
    ["a text called a workbook", "a.xlsx", text("hello"), "not-a-workbook"],
    ["another archive called a workbook", "a.xlsx", zip("readme.txt", text("x"), 1), "not-a-workbook"],
    ["an archive without a workbook's parts", "a.xlsx", zip("[Content_Types].xml", text("<Types/>"), 8), "damaged"],
    ["a workbook with a password", "a.xlsx", new Uint8Array([...oleHeader, ...utf16("EncryptedPackage")]), "protected"],
    ["an old workbook", "a.xlsx", new Uint8Array([...oleHeader, 0, 0]), "old-format"],
    ["an old workbook by its name", "a.xls", text("x"), "old-format"],
    ["a picture", "a.png", text("x"), "wrong-type"],
    ["a zip bomb", "a.xlsx", zip("[Content_Types].xml", new Uint8Array(1000), 3_000_000_000), "expands"],
  ])("when it is %s", async (_, name, bytes, code) => {
    const opening = openFile(bytes, name);
    await expect(opening).rejects.toBeInstanceOf(FileError);
    await expect(opening).rejects.toMatchObject({ code });
    expect(en.workbench.file[code as keyof typeof en.workbench.file]).toMatch(/\.$/);
  });

  test("when it is cut off anywhere", async () => {
    const whole = await writeXlsx({ sheets: [{ name: "S", rows: [["a", 1]] }] });
    for (let share = 1; share < 10; share++) {
      const part = whole.subarray(0, Math.floor((whole.length * share) / 10));
      await expect(openFile(part, "a.xlsx")).rejects.toBeInstanceOf(FileError);
    }
  });

  test("when some of its bytes are others, or it opens all the same", async () => {
    const whole = await writeXlsx({ sheets: [{ name: "S", rows: [["a", 1]] }] });
    for (let position = 0; position < whole.length; position += 97) {
      const changed = whole.slice();
      changed[position] = (changed[position] ?? 0) ^ 0x5a;
      const outcome = await openFile(changed, "a.xlsx").catch((error: unknown) => error);
      expect(outcome instanceof FileError || "snapshot" in (outcome as object)).toBe(true);
    }
  });
});
