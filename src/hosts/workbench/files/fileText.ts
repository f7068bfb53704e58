/**
 * What XML cannot hold, and what would be read as one of Excel's escapes for it. Escapes of control characters and carriage
 * returns are the file writer's.
 */
const unwritable =
  /_(?=x[0-9a-f]{4}_)|[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gi;

/**
 * A text as the cells of an .xlsx file hold it, for Excel to read as exactly this text.
 *
 * @example fileText("_x0041_") // "_x005F_x0041_", without which Excel shows A
 */
export function fileText(text: string): string {
  return text.replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

const escaped = /_x([0-9a-f]{4})_/gi;

/** The text behind escapes, where the file's reader leaves them: in attributes, such as the name of a table's column. */
export function textFromFile(text: string): string {
  if (!text.includes("_x") && !text.includes("_X")) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
