import type { StoreFailure } from "../kept/keptStore";

/** Why a source cannot be opened: what is said of it stands with the texts. */
export type SourceFailure =
  | { readonly kind: "sampleMissing" }
  | { readonly kind: "gone"; readonly name: string }
  /** The tab that has it does not answer. */
  | { readonly kind: "silent" }
  /** The open workbook cannot be kept, and would be lost. */
  | { readonly kind: "notKept"; readonly failure: StoreFailure };

/** A source that cannot be opened, with the reason as data. */
export class SourceError extends Error {
  constructor(readonly failure: SourceFailure) {
    super(failure.kind);
    this.name = "SourceError";
  }
}
