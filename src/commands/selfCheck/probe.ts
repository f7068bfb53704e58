import type { ResultCell } from "../../core/report/layout/resultSheet";
import type { Cell } from "../../core/sheet/cell";
import type { SelfCheckBench } from "./selfCheckBench";

interface ProbeWords {
  /** What it belongs to; probes of one kind stand together. */
  readonly about: string;
  readonly name: string;
}

/** Writes a cell of the check's own sheet and looks what it shows once it has calculated. */
export interface CellProbe extends ProbeWords {
  readonly column: CheckColumn;
  readonly cell: ResultCell;
  readonly expected: Cell;
}

/** The columns that cells are written to, by how they look. */
export type CheckColumn = "answer" | "text" | "amount" | "date";

/** Does something through the port. */
export interface HostProbe extends ProbeWords {
  readonly expected: string;
  /** What came of it, in words that can be compared; what it throws is found as a failure. */
  readonly run: (bench: SelfCheckBench) => Promise<string>;
}

export interface ProbeResult extends ProbeWords {
  readonly expected: string;
  readonly found: string;
  readonly passed: boolean;
}
