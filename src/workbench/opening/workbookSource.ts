import type { KeptContent, Keeping } from "../kept/keeping";
import { sampleAccounts } from "./samples";
import { SourceError } from "./sourceError";

/** Where a workbook comes from: a file, whose bytes are read when they are needed, or the browser's kept workbooks. */
export type WorkbookSource =
  | { readonly kind: "file"; readonly name: string; readonly read: () => Promise<Uint8Array> }
  | { readonly kind: "kept"; readonly name: string; readonly id: string };

/** A source that was read, so that nothing is replaced by something that is not there. */
export type ReadSource =
  { readonly kind: "file"; readonly bytes: Uint8Array } | { readonly kind: "kept"; readonly content: KeptContent };

/** A file of the user's. */
export function fileSource(file: File): WorkbookSource {
  return { kind: "file", name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** The workbook that the page opens on. */
export const sampleSource: WorkbookSource = {
  kind: "file",
  name: sampleAccounts.name,
  read: async () => {
    const answer = await fetch(sampleAccounts.address).catch(() => null);
    if (!answer?.ok) throw new SourceError({ kind: "sampleMissing" });
    return new Uint8Array(await answer.arrayBuffer());
  },
};

/** @throws {SourceError} when it is there no longer */
export async function readSource(source: WorkbookSource, keeping: Keeping | null): Promise<ReadSource> {
  if (source.kind === "file") return { kind: "file", bytes: await source.read() };
  const content = await keeping?.read(source.id);
  if (!content) throw new SourceError({ kind: "gone", name: source.name });
  return { kind: "kept", content };
}
