import type { FeatureModel, PaneWith } from "../../workbook/feature";
import type { ProblemsEvent, ProblemsState } from "./problemsState";

/** The pane as the problems get it. */
export type ProblemsPane = PaneWith<"problems", ProblemsState, ProblemsEvent, FeatureModel>;
