/// <reference types="office-js" />

/** How a text has to be written into a cell whose format is Text, so that the cell holds exactly this text. */
export type TextEntry = (text: string) => string;

/**
 * Finds out how this Excel takes an apostrophe at the front of a text: as part of it, or as the sign that what follows is
 * text, which it then drops. Microsoft does not say which it is in cells whose format is Text.
 *
 * @param cell an unused one; it is for the caller to clear
 */
export async function learnTextEntry(context: Excel.RequestContext, cell: Excel.Range): Promise<TextEntry> {
  cell.numberFormat = [["@"]];
  cell.values = [["'a"]];
  cell.load("values");
  await context.sync();
  const isDropped = cell.values[0]?.[0] === "a";
  return (text) => (isDropped && text.startsWith("'") ? `'${text}` : text);
}
