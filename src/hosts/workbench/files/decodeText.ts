/**
 * The text of a file of unknown encoding: a byte order mark decides, then UTF-16 without one (every other byte of the
 * first ones zero), then UTF-8 where the bytes are valid UTF-8, else windows-1252, which older Excel writes.
 *
 * @example decodeText(new Uint8Array([0x4d, 0xfc, 0x6c])) // "Mül"
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), "utf-16be");
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return decode(bytes, unmarked);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, "windows-1252");
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

const sampleBytes = 400;

function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 4;
  if (odd > most && even < odd / 4) return "utf-16le";
  return even > most && odd < even / 4 ? "utf-16be" : null;
}
