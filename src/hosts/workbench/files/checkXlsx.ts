import { FileError } from "./fileError";
import { zipDirectory, type ZipEntry } from "./zipDirectory";

/** Larger files would not fit into a page's memory once they are unpacked. */
export const maxFileBytes = 100 * 2 ** 20;
const maxUnpackedBytes = 1.5 * 2 ** 30;
/** Sheets of repeated values pack well, some 30 times; a thousandfold is made to harm. */
const maxRatio = 200;
const ratioFromBytes = 100 * 2 ** 20;

const zipStart = [0x50, 0x4b];
/** The container of old .xls files, and of .xlsx files with a password. */
const oleStart = [0xd0, 0xcf, 0x11, 0xe0];
/** The name of the stream that holds a workbook with a password, in UTF-16. */
const encryptedStream = "EncryptedPackage";

/**
 * Looks at a file's first and last bytes before any of it is unpacked.
 *
 * @returns the archive's entries
 * @throws {FileError} for an empty, huge, truncated or password-protected file, a zip bomb, and anything that is no .xlsx
 */
export function checkXlsx(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length === 0) throw new FileError("empty");
  if (bytes.length > maxFileBytes) throw new FileError("too-large");
  if (startsWith(bytes, oleStart)) throw new FileError(isEncrypted(bytes) ? "protected" : "old-format");
  if (!startsWith(bytes, zipStart)) throw new FileError("not-a-workbook");
  const entries = zipDirectory(bytes);
  if (entries === null) throw new FileError("damaged");
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const swells = unpacked > ratioFromBytes && unpacked > maxRatio * bytes.length;
  if (unpacked > maxUnpackedBytes || swells) throw new FileError("expands");
  if (!entries.some(({ name }) => name === "[Content_Types].xml")) throw new FileError("not-a-workbook");
  return entries;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le")
    .decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .includes(encryptedStream);
}
