import { readHeader } from "../../vocabulary/header";
import { findProfile } from "../../imports/profiles";
import type { TableToMap } from "./tableColumns";

/**
 * True where the figures of a table rest on what a person said of its columns and words: a function that reads the sheet
 * knows nothing of it.
 */
export function restsOnPerson({
  range,
  cells,
  definition,
}: Pick<TableToMap, "range" | "cells" | "definition">): boolean {
  if (cells.some((row, index) => row !== range.cells[index])) return true;
  return definition.export === "none" && findProfile((range.cells[0] ?? []).map(readHeader)) !== undefined;
}
