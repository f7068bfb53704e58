import { FileError } from "../../hosts/workbench/files/fileError";
import type { DroppedPart } from "../../hosts/workbench/files/droppedParts";
import type { AddedToGrid, FileNotes } from "../../hosts/workbench/workbenchGrid";
import { SourceError, type SourceFailure } from "./sourceError";
import type { Texts } from "../../texts/texts";

/** What a person should know about a file that was opened; empty when there is nothing to say. */
export function openingNotes(
  { dropped, leftOut, from1904, doubtful, broken }: FileNotes,
  texts: Texts,
): readonly string[] {
  const { opened } = texts.workbench;
  // Sheets without cells are said by name.
  const others = dropped.filter((part) => part !== "otherSheets" || leftOut.length === 0);
  return [
    ...(leftOut.length > 0 ? [opened.leftOut(leftOut)] : []),
    ...(others.length > 0 ? [opened.dropped(partNames(others, texts))] : []),
    ...(from1904 ? [opened.from1904] : []),
    ...(broken === null ? [] : [opened.broken(broken)]),
    ...doubtful.map(({ header, column, doubt }) => opened.doubt[doubt](opened.column(column, header))),
  ];
}

/** What a person should know about sheets that were added to the open workbook. */
export function addingNotes(
  { sheets, leftOutSettings, ...notes }: AddedToGrid & FileNotes,
  texts: Texts,
): readonly string[] {
  const { added } = texts.workbench;
  return [added.sheets(sheets), ...(leftOutSettings ? [added.settings] : []), ...openingNotes(notes, texts)];
}

/** `charts`, `comments`, `pivot tables` */
export function partNames(parts: readonly DroppedPart[], texts: Texts): readonly string[] {
  return parts.map((part) => texts.workbench.parts[part]);
}

/** Whether a person did not want it any more. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Why a file could not be opened, in words. */
export function openingFailure(error: unknown, texts: Texts): string {
  const { file, failure } = texts.workbench;
  if (error instanceof SourceError) return sourceFailure(error.failure, texts);
  if (isCancelled(error)) return `${failure.cancelled} ${failure.untouched}`;
  return `${file[error instanceof FileError ? error.code : "damaged"]} ${failure.untouched}`;
}

function sourceFailure(reason: SourceFailure, texts: Texts): string {
  const { failure, kept, readOnly, store } = texts.workbench;
  switch (reason.kind) {
    case "sampleMissing":
      return failure.sample;
    case "gone":
      return kept.gone(reason.name);
    case "silent":
      return readOnly.silentDetail;
    case "notKept":
      return `${store[reason.failure]}. ${failure.untouched}`;
  }
}
