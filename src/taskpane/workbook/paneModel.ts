import type { Dispatch } from "react";
import type { RunningCalculator } from "../../commands/calculator/calculator";
import type { FunctionHelp } from "../../commands/formulas/functionHelp";
import type { FindFunctions } from "../../commands/formulas/functionsMismatch";
import type { MappingMemories } from "../../commands/mappingMemory";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import type { Policy } from "../../core/settings/policy";
import type { CommandId, CommandTarget } from "./command";
import type { KnownSource } from "./knownSource";
import type { WorkbookEvent, WorkbookState } from "./workbookState";

/** How the pane comes by the help of the functions. */
export type LoadFunctionHelp = () => Promise<readonly FunctionHelp[]>;

/** What the pane is opened with. */
export interface PaneInput {
  readonly host: SpreadsheetHost;
  readonly calculator: RunningCalculator;
  readonly mappingMemories: MappingMemories;
  readonly now: () => Date;
  /** Opens the sample workbook, where the host has one. */
  readonly openSample: (() => void) | null;
  readonly loadFunctionHelp: LoadFunctionHelp;
  readonly findFunctions: FindFunctions;
}

/** Runs commands on the pane as it is then. */
export interface CommandRunner {
  /** Runs a command when it is enabled; otherwise nothing happens. */
  readonly runCommand: (id: CommandId, target?: CommandTarget) => void;
  /** Runs a command that is asked for outside the pane, with its feature in sight: how it goes stands there. */
  readonly requestCommand: (id: CommandId) => void;
}

/** What is open and everything a person can do to it; a feature's view gets this with what is its own. */
export interface PaneModel extends PaneInput, CommandRunner {
  readonly state: WorkbookState;
  readonly dispatch: Dispatch<WorkbookEvent>;
  readonly changePolicy: (policy: Policy) => void;
  /** Puts the settings in use in the place of stored ones that could not be read. */
  readonly replaceSettings: () => void;
  /** Reads everything again. */
  readonly refresh: () => Promise<void>;
  /** Runs the self-check and tells how it went; `null` in builds for users, which have none. */
  readonly selfCheck: (() => Promise<void>) | null;
  /** What the features know of the sources that they read. */
  readonly known: readonly KnownSource[];
  /** True while sheets are being written that nothing may come in between. */
  readonly isBusy: boolean;
}
