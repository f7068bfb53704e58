import type { ZipEntry } from "../zipDirectory";

const localSignature = 0x04034b50;
const localLength = 30;
const gzipStart = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * An entry's content. Unpacking stops at the size that the archive declares, so that nothing can swell beyond it.
 *
 * @throws {RangeError} when the entry is not what the archive says: other bytes, or more or fewer of them
 */
export async function unpack(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (view.getUint32(entry.offset, true) !== localSignature) throw new RangeError(`no entry ${entry.name}`);
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + localLength + names;
  const packed = archive.subarray(start, start + entry.packedBytes);
  const content = entry.isDeflated ? await inflate(packed, entry) : packed;
  if (content.length !== entry.unpackedBytes || (!entry.isDeflated && crc32(content) !== entry.crc)) {
    throw new RangeError(`entry ${entry.name} is damaged`);
  }
  return inUtf8(content);
}

/** Unpacked as gzip, of which the browser checks the sum itself, and faster than a script. (RFC 1952, 2.3.) */
async function inflate(packed: Uint8Array, { name, unpackedBytes, crc }: ZipEntry): Promise<Uint8Array> {
  const content = new Uint8Array(unpackedBytes);
  const ending = new DataView(new ArrayBuffer(8));
  ending.setUint32(0, crc, true);
  ending.setUint32(4, unpackedBytes, true);
  const reader = new Blob([gzipStart, packed as Uint8Array<ArrayBuffer>, ending])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .getReader();
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return content.subarray(0, filled);
    if (filled + value.length > unpackedBytes) {
      await reader.cancel();
      throw new RangeError(`entry ${name} is larger than declared`);
    }
    content.set(value, filled);
    filled += value.length;
  }
}

/** The few documents in UTF-16 as UTF-8, which is all that is read. */
function inUtf8(content: Uint8Array): Uint8Array {
  const [first, second] = content;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  return encoding === null ? content : new TextEncoder().encode(new TextDecoder(encoding).decode(content));
}

function crc32(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
