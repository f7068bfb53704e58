import type { ActiveCell } from "../../../commands/readActiveCell";
import type { MrrForm } from "../../../commands/writeMrr";
import type { MrrDefinition } from "../../../core/ledger/mrrDefinition";
import type { AskAboutTable } from "./askAboutTable";
import type { MrrSpans } from "./mrrSpans";
import type { MrrEvent } from "./mrrState";

/** What the MRR view shows and does beyond the state. */
export interface MrrModel {
  /** The span and the period to be shown; `null` while no table was read. */
  readonly shown: MrrSpans | null;
  /** True when the figures in the state are those of the cells, the settings, the span and the period as they are now. */
  readonly isCurrent: boolean;
  /** For hooks that ask for more than the state holds. */
  readonly askAboutTable: AskAboutTable;
  readonly dispatch: (event: MrrEvent) => void;
  /** Reads tables by another definition, and keeps that in the workbook. */
  readonly chooseDefinition: (definition: MrrDefinition) => void;
  /** Forgets what was said of tables with these headers. */
  readonly forgetMapping: () => void;
  readonly readActiveCell: () => Promise<ActiveCell>;
  readonly write: (form: MrrForm) => Promise<void>;
}
