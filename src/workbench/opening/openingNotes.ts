import { workbenchTexts } from "../../core/texts/workbench";
import { FileError } from "../../hosts/workbench/files/fileError";
import type { DroppedPart } from "../../hosts/workbench/files/droppedParts";
import type { AddedToGrid, FileNotes } from "../../hosts/workbench/workbenchGrid";
import { SourceError } from "./sourceError";

/** What a person should know about a file that was opened; empty when there is nothing to say. */
export function openingNotes({ dropped, leftOut, from1904, doubtful, broken }: FileNotes): readonly string[] {
  const { opened } = workbenchTexts;
  // Sheets without cells are said by name.
  const others = dropped.filter((part) => part !== "otherSheets" || leftOut.length === 0);
  return [
    ...(leftOut.length > 0 ? [opened.leftOut(listed(leftOut), leftOut.length)] : []),
    ...(others.length > 0 ? [opened.dropped(partNames(others))] : []),
    ...(from1904 ? [opened.from1904] : []),
    ...(broken === null ? [] : [opened.broken(broken)]),
    ...doubtful.map(({ header, column, doubt }) => opened.doubt[doubt](opened.column(column, header))),
  ];
}

/** What a person should know about sheets that were added to the open workbook. */
export function addingNotes({ sheets, leftOutSettings, ...notes }: AddedToGrid & FileNotes): readonly string[] {
  const { added } = workbenchTexts;
  return [added.sheets(listed(sheets)), ...(leftOutSettings ? [added.settings] : []), ...openingNotes(notes)];
}

/** `charts, comments and pivot tables` */
export function partNames(parts: readonly DroppedPart[]): string {
  return listed(parts.map((part) => workbenchTexts.parts[part]));
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

/** Whether a person did not want it any more. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Why a file could not be opened, in words. */
export function openingFailure(error: unknown): string {
  const { file, failure } = workbenchTexts;
  if (error instanceof SourceError) return error.message;
  if (isCancelled(error)) return `${failure.cancelled} ${failure.untouched}`;
  return `${file[error instanceof FileError ? error.code : "damaged"]} ${failure.untouched}`;
}
