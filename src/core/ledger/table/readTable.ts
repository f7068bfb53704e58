import type { Cells } from "../../sheet/cell";
import type { SheetRange } from "../../sheet/sheetRange";
import type { ImportProfile } from "../../imports/importProfile";
import type { Ledger } from "../ledger";
import type { MrrDefinition } from "../mrrDefinition";
import type { GridColumns } from "../reading/gridColumns";
import type { LedgerFault, UncountedRow } from "../reading/ledgerFault";
import type { SubscriptionColumns } from "../reading/subscriptionColumns";
import type { DetachedColumns } from "./detachedColumns";
import type { CurrencyCount } from "./currencies";

/** A subscription table or an MRR grid, read: its figures, and what its problems are found from. */
export interface ReadTable {
  /** From the header row on; its dates count from 1900 whatever the file does. Rows and columns below are within it. */
  readonly range: SheetRange;
  /** Its cells as they were read: those of the range, but for what a person said of columns and words. */
  readonly cells: Cells;
  /** What stands beside it on its sheet and was not read; `null` when nothing does. */
  readonly apart: DetachedColumns | null;
  readonly layout: "subscriptions" | "grid";
  /** What it was read by. */
  readonly definition: MrrDefinition;
  /** The rows that count: none with a fault, and of several currencies those of `currency` and those that name none. */
  readonly ledger: Ledger;
  /** Where the columns of subscription rows are; `null` for a grid. */
  readonly columns: SubscriptionColumns | null;
  /** Where those of a grid are; `null` for subscription rows. */
  readonly grid: GridColumns | null;
  /** The export that the headers tell of. */
  readonly profile: ImportProfile | undefined;
  /** The column of the plan or product. */
  readonly plan: number | null;
  /** The column of the reason why a customer left. */
  readonly reason: number | null;
  /** The currency of the ledger as first spelt, of several the most frequent one; `null` when none is said. */
  readonly currency: string | null;
  /** Currencies of the rows that count or would, the most frequent first; more than one where rows are left out for it. */
  readonly currencies: readonly CurrencyCount[];
  /** Rows that are in order and count for nothing, in the order of the sheet. */
  readonly leftOut: readonly UncountedRow[];
  readonly faults: readonly LedgerFault[];
}
