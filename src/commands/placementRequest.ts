import type { UnplacedTable } from "../core/accounts/accountsReading";
import type { Placement } from "../core/report/placement";
import type { Policy } from "../core/settings/policy";
import type { Problem } from "../core/sheet/problem";
import type { DateSerial } from "../core/sheet/serialDate";
import type { SheetRange } from "../core/sheet/sheetRange";
import type { PreviewAnswer } from "./calculator/calculator";
import type { PreviewFigures } from "./calculator/previewFigures";
import type { SourceReference, WriteOptions, WrittenSheet } from "./spreadsheetHost";

/** What a placement is computed from: ranges that were read, and the policy. */
export interface PlacementInput {
  readonly accounts: SheetRange;
  /** The team sheet; `null` takes the owners in the accounts sheet as the team. */
  readonly team: SheetRange | null;
  readonly policy: Policy;
  /** The day it is made for; see `asOfDay` for a policy that means today. */
  readonly asOf: DateSerial;
}

/** A placement, or why the sheet has nothing to place. */
export type PlacementOutcome =
  | { readonly kind: "placement"; readonly placement: Placement }
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[]; readonly table: UnplacedTable | null };

/** What *Place accounts* is asked to do: the same with the sources still to be read. */
export interface PlaceAccountsRequest extends Pick<WriteOptions, "signal" | "onProgress"> {
  readonly accounts: SourceReference;
  readonly team: SourceReference | null;
  readonly policy: Policy;
  readonly asOf: DateSerial;
  /** The day it is made on, which is kept with the result. */
  readonly writtenOn: DateSerial;
}

/** What a run did. `unreadable`: nothing was written. */
export type PlaceAccountsResult =
  | { readonly kind: "placed"; readonly figures: PreviewFigures; readonly written: readonly WrittenSheet[] }
  | Extract<PreviewAnswer, { readonly kind: "unreadable" }>;
