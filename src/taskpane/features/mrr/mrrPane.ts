import type { FeatureEvent, PaneWith, StateWith } from "../../workbook/feature";
import type { WorkbookEvent } from "../../workbook/workbookState";
import type { MrrEvent, MrrState } from "./mrrState";
import type { MrrModel } from "./mrrModel";

/** What is open, with the state of MRR. */
export type PaneState = StateWith<"mrr", MrrState>;
export type PaneEvent = WorkbookEvent | FeatureEvent<"mrr", MrrEvent>;

/** The pane as the MRR view and its parts get it. */
export type PaneModel = PaneWith<"mrr", MrrState, MrrEvent, MrrModel>;
