export interface ZipEntry {
  readonly name: string;
  /** Bytes once unpacked, as the archive declares them; a reader stops there. */
  readonly unpackedBytes: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const entryLength = 46;

/**
 * The table of contents at the end of a zip archive, without unpacking anything.
 *
 * @returns the entries; `null` when there is no complete table of contents (a truncated file, or no zip at all).
 * @example zipDirectory(bytes)?.map((entry) => entry.name) // ["[Content_Types].xml", "xl/workbook.xml", …]
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (position + entryLength > end || view.getUint32(position, true) !== entrySignature) return null;
    const nameLength = view.getUint16(position + 28, true);
    const name = names.decode(bytes.subarray(position + entryLength, position + entryLength + nameLength));
    entries.push({ name, unpackedBytes: view.getUint32(position + 24, true) });
    position += entryLength + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let position = last; position >= Math.max(0, last - longestComment); position--) {
    if (view.getUint32(position, true) === endSignature) return position;
  }
  return null;
}
