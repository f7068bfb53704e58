import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { describe, expect, test } from "vitest";
import { unpack } from "../../../../src/hosts/workbench/files/xlsx/unpack";
import { zipDirectory } from "../../../../src/hosts/workbench/files/zipDirectory";

/** An archive whose sizes stand after each entry, as programs write it that do not know them before. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  const [packed, stored] = [new ZipDeflate("xl/a.xml"), new ZipPassThrough("xl\\b.xml")];
  for (const [file, text] of [[packed, "packed ".repeat(100)] as const, [stored, "stored"] as const]) {
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same archive with its table of contents found through 64-bit numbers alone. */
function large(archive: Uint8Array): Uint8Array {
  const end = archive.length - 22;
  const view = new DataView(archive.buffer);
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(view.getUint16(end + 10, true)), 32);
  record.writeBigUInt64LE(BigInt(view.getUint32(end + 16, true)), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(end), 64);
  const ending = Buffer.from(archive.subarray(end));
  ending.writeUInt16LE(0xffff, 10);
  ending.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([archive.subarray(0, end), record, ending]));
}

describe("An archive is read", () => {
  test.each([
    ["whose sizes follow its entries", streamed()],
    ["of 64-bit numbers", large(streamed())],
  ])("%s", async (_, archive) => {
    const entries = zipDirectory(archive) ?? [];
    expect(entries.map(({ name }) => name)).toEqual(["xl/a.xml", "xl/b.xml"]);
    const contents = await Promise.all(entries.map((entry) => unpack(archive, entry)));
    expect(contents.map((content) => new TextDecoder().decode(content))).toEqual(["packed ".repeat(100), "stored"]);
  });

  test("up to the size that it declares, and only when its sums are right", async () => {
    const archive = streamed();
    const [packed, stored] = zipDirectory(archive) ?? [];
    if (!packed || !stored) throw new Error("no entries");
    await expect(unpack(archive, { ...packed, unpackedBytes: 10 })).rejects.toThrow();
    await expect(unpack(archive, { ...packed, crc: packed.crc ^ 1 })).rejects.toThrow();
    await expect(unpack(archive, { ...stored, crc: stored.crc ^ 1 })).rejects.toThrow(RangeError);
  });
});
