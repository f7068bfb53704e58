export interface ZipEntry {
  readonly name: string;
  /** Bytes once unpacked, as the archive declares them; a reader stops there. */
  readonly unpackedBytes: number;
  readonly packedBytes: number;
  /** Where the entry begins in the archive. */
  readonly offset: number;
  readonly isDeflated: boolean;
  readonly crc: number;
}

const endSignature = 0x06054b50;
const largeEndSignature = 0x06064b50;
const largeLocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const largeLocatorLength = 20;
const maxCommentBytes = 0xffff;
const entryLength = 46;
/** What stands where a number needs 64 bits, which then stand elsewhere. */
const tooLarge = 0xffffffff;
const largeField = 1;
const stored = 0;
const deflated = 8;

/**
 * The table of contents at the end of a zip archive, without unpacking anything.
 *
 * @returns the entries; `null` when there is no complete table of contents (a truncated file, or no zip at all).
 * @example zipDirectory(bytes)?.map((entry) => entry.name) // ["[Content_Types].xml", "xl/workbook.xml", …]
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly ZipEntry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  let count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const locator = end - largeLocatorLength;
  if (locator >= 0 && view.getUint32(locator, true) === largeLocatorSignature) {
    const large = readLarge(view, locator + 8);
    if (view.getUint32(large, true) !== largeEndSignature) return null;
    count = readLarge(view, large + 32);
    position = readLarge(view, large + 48);
  }
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (position + entryLength > end || view.getUint32(position, true) !== entrySignature) return null;
    const method = view.getUint16(position + 10, true);
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const afterName = position + entryLength + nameLength;
    const [unpackedBytes = 0, packedBytes = 0, offset = 0] = largeNumbers(
      view,
      [position + 24, position + 20, position + 42].map((at) => view.getUint32(at, true)),
      afterName,
      afterName + extraLength,
    );
    // Some writers on Windows part the folders of an entry's name with backslashes.
    const name = names.decode(bytes.subarray(position + entryLength, afterName)).replaceAll("\\", "/");
    if (method !== stored && method !== deflated) return null;
    const crc = view.getUint32(position + 16, true);
    entries.push({ name, unpackedBytes, packedBytes, offset, isDeflated: method === deflated, crc });
    position = afterName + extraLength + view.getUint16(position + 32, true);
  }
  return entries;
}

/** The numbers, with those that did not fit taken from the entry's field of larger ones, in this order. */
function largeNumbers(view: DataView, numbers: readonly number[], from: number, to: number): readonly number[] {
  if (!numbers.includes(tooLarge)) return numbers;
  for (let position = from; position + 4 <= to; position += 4 + view.getUint16(position + 2, true)) {
    if (view.getUint16(position, true) !== largeField) continue;
    let next = position + 4;
    return numbers.map((number) => {
      if (number !== tooLarge) return number;
      next += 8;
      return readLarge(view, next - 8);
    });
  }
  return numbers;
}

function readLarge(view: DataView, position: number): number {
  return Number(view.getBigUint64(position, true));
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let position = last; position >= Math.max(0, last - maxCommentBytes); position--) {
    if (view.getUint32(position, true) === endSignature) return position;
  }
  return null;
}
