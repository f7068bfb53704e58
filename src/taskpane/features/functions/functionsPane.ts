import type { FeatureModel, PaneWith } from "../../workbook/feature";
import type { FunctionsEvent, FunctionsState } from "./functionsState";

/** The pane as the functions get it. */
export type FunctionsPane = PaneWith<"functions", FunctionsState, FunctionsEvent, FeatureModel>;
