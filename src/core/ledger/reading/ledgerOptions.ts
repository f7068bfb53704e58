import type { ImportProfile } from "../../imports/importProfile";
import type { DateSerial } from "../../sheet/serialDate";
import type { MrrDefinition } from "../mrrDefinition";
import type { UncountedRow } from "./ledgerFault";

/** How a subscription table is to be read. */
export interface LedgerOptions {
  /** Default: `defaultMrrDefinition`. */
  readonly definition?: MrrDefinition;
  /** The export that the table is; `null` for none. Default: what its headers tell of. */
  readonly profile?: ImportProfile | null | undefined;
  /** Rows that start later are validated but not added. */
  readonly lastDay?: DateSerial;
  /** How many faults to look for before giving up; functions answer with the first. Default: all. */
  readonly faultLimit?: number;
  /** Told of each row that is in order and counts for nothing all the same. */
  readonly onLeftOut?: (row: UncountedRow) => void;
}
