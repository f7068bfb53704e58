import { workbenchTexts } from "../core/texts/workbench";
import { FileError } from "../hosts/workbench/files/fileError";
import type { DroppedPart } from "../hosts/workbench/files/droppedParts";
import type { OpenedFile } from "../hosts/workbench/files/openFile";

/** What a person should know about a file that was opened; empty when there is nothing to say. */
export function openingNotes({
  dropped,
  leftOut,
  from1904,
  doubtful,
  broken,
}: Omit<OpenedFile, "snapshot">): readonly string[] {
  const { opened } = workbenchTexts;
  return [
    ...(leftOut.length > 0 ? [opened.leftOut(listed(leftOut), leftOut.length)] : []),
    ...(dropped.length > 0 ? [opened.dropped(partNames(dropped))] : []),
    ...(from1904 ? [opened.from1904] : []),
    ...(broken === null ? [] : [opened.broken(broken)]),
    ...doubtful.map(({ header, column, doubt }) => opened.doubt[doubt](opened.column(column, header))),
  ];
}

/** `charts, comments and pivot tables` */
export function partNames(parts: readonly DroppedPart[]): string {
  return listed(parts.map((part) => workbenchTexts.parts[part]));
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

/** Why a file could not be opened, in words. */
export function openingFailure(error: unknown): string {
  const { file, failure } = workbenchTexts;
  return `${file[error instanceof FileError ? error.code : "damaged"]} ${failure.untouched}`;
}
