import type { FluentIcon } from "@fluentui/react-icons";
import type { Dispatch, ReactNode } from "react";
import type { RunningCalculator } from "../../commands/calculator/calculator";
import type { HandedSources } from "../../commands/calculator/handedSources";
import type { MappingMemories } from "../../commands/mappingMemory";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import type { Settings } from "../../core/settings/settings";
import type { DateSerial } from "../../core/sheet/serialDate";
import type { Texts } from "../../texts/texts";
import type { Formatter } from "../format/formatter";
import type { Command } from "./command";
import type { KnownSource } from "./knownSource";
import type { PaneMessage } from "./paneMessage";
import type { CommandRunner, PaneModel } from "./paneModel";
import type { WorkbookEvent, WorkbookState } from "./workbookState";

/** What is open, with a feature's own state under the feature's id. */
export type StateWith<Id extends string, State> = WorkbookState & { readonly [id in Id]: State };

/** An event of a feature's own. */
export interface FeatureEvent<Id extends string, Event> {
  readonly type: Id;
  readonly event: Event;
}

/** What a feature works with as long as the pane lives. */
export interface FeatureInput<Id extends string, State, Event> {
  readonly host: SpreadsheetHost;
  readonly calculator: RunningCalculator;
  /** What the calculator was handed; one for all features. */
  readonly handed: HandedSources;
  /** What was said of the columns and words of earlier sheets. */
  readonly memories: MappingMemories;
  readonly state: StateWith<Id, State>;
  readonly latest: () => StateWith<Id, State>;
  readonly dispatch: Dispatch<WorkbookEvent | FeatureEvent<Id, Event>>;
  readonly now: () => Date;
  readonly today: () => DateSerial;
  /** Keeps changed settings in the workbook soon. */
  readonly keepSettings: (change: Partial<Settings>, when?: "soon" | "atOnce") => void;
  /** Keeps at once what is still waiting. */
  readonly flushSettings: () => Promise<void>;
}

/** The pane as a feature's view and commands get it: with its own state and model under its id. */
export type PaneWith<Id extends string, State, Event, Model> = Omit<PaneModel, "state" | "dispatch"> & {
  readonly state: StateWith<Id, State>;
  readonly dispatch: Dispatch<WorkbookEvent | FeatureEvent<Id, Event>>;
} & { readonly [id in Id]: Model };

/** What a feature brings; everything but the list of features knows nothing else of it. */
export interface FeatureParts<Id extends string, State, Event, Model> {
  readonly id: Id;
  readonly title: (texts: Texts) => string;
  readonly Icon: FluentIcon;
  readonly ActiveIcon: FluentIcon;
  readonly initial: State;
  /** The feature's state after an event of its own. */
  readonly reduce: (state: State, event: Event) => State;
  /** The feature's state after an event of the workbook, which was as in `before` until then. */
  readonly follow: (state: State, event: WorkbookEvent, before: WorkbookState) => State;
  /** A hook that lives as long as the pane: keeps the state up to date, and answers what can be done. */
  readonly useModel: (input: FeatureInput<Id, State, Event>) => Model;
  readonly commands: readonly Command<Omit<PaneWith<Id, State, Event, Model>, keyof CommandRunner>>[];
  readonly status: FeatureStatus<StateWith<Id, State>>;
  /** A number on the icon, with the title that says it; `null` for none. */
  readonly badge: ((known: readonly KnownSource[]) => FeatureBadge) | null;
  View(props: { readonly pane: PaneWith<Id, State, Event, Model> }): ReactNode;
}

/** What the pane asks of any feature's model. */
export interface FeatureModel {
  /** Reads again what the feature is about. */
  readonly refresh?: () => Promise<void>;
}

/** What a feature tells the pane about itself. */
export interface FeatureStatus<State> {
  /** The source that it reads; `null` where it reads none. */
  readonly known: ((state: State) => KnownSource) | null;
  /** The source that the status bar is about while the feature is in sight. */
  readonly source: (known: readonly KnownSource[]) => KnownSource | null;
  /** True where the status bar tells the last run. */
  readonly showsRuns: boolean;
  /** The last run, in words; `null` where the feature runs nothing. */
  readonly lastRun: ((state: State, format: Formatter, now: Date, texts: Texts) => string) | null;
  /** True while sheets are being written that nothing may come in between. */
  readonly isBusy: (state: State) => boolean;
  /** Why its source could not be read. */
  readonly readFailure: (state: State) => PaneMessage | null;
  /** The settings that it holds. */
  readonly settings: (state: State) => Partial<Settings>;
}

export interface FeatureBadge {
  readonly count: number;
  readonly title: (texts: Texts, count: string) => string;
}

/** What is open, with the states of all features under their ids. */
export type PaneState = StateWith<string, unknown>;
export type PaneEvent = WorkbookEvent | FeatureEvent<string, unknown>;
/** A feature among others, which know nothing of its state. */
export type Feature = Omit<FeatureParts<string, unknown, unknown, unknown>, "useModel"> & {
  readonly useModel: (input: FeatureInput<string, unknown, unknown>) => FeatureModel;
};

/** What most features tell about themselves. */
export const quietStatus: Omit<FeatureStatus<WorkbookState>, "source"> = {
  known: null,
  showsRuns: true,
  lastRun: null,
  isBusy: () => false,
  readFailure: () => null,
  settings: () => ({}),
};

/** The hook of a feature whose state is all it has. */
export function withoutModel<Id extends string, State, Event>(_input: FeatureInput<Id, State, Event>): FeatureModel {
  return stateOnly;
}

const stateOnly: FeatureModel = {};

/** Puts a feature among the others. The pane hands each its own state, events and model only, by its id. */
export function defineFeature<Id extends string, State, Event, Model>(
  parts: FeatureParts<Id, State, Event, Model>,
): Feature {
  return parts as unknown as Feature;
}
