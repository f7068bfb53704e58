import type { FluentIcon } from "@fluentui/react-icons";
import {
  DataWaterfall20Filled,
  DataWaterfall20Regular,
  MathFormula20Filled,
  MathFormula20Regular,
  PeopleTeam20Filled,
  PeopleTeam20Regular,
  Warning20Filled,
  Warning20Regular,
} from "@fluentui/react-icons";
import { lazy, type ComponentType } from "react";
import type { PaneView } from "../../commands/commandList";
import { FunctionsView } from "../features/functions/FunctionsView";
import { PlaceView } from "../features/place/PlaceView";
import { ProblemsView } from "../features/problems/ProblemsView";
import type { PaneState } from "../workbook/paneState";
import { countProblems } from "../features/problems/problemSources";
import type { PaneModel } from "../workbook/usePane";

/** A view of the pane: its place in the activity bar and what it shows. The texts have its title by its id. */
export interface View {
  readonly id: PaneView;
  readonly Icon: FluentIcon;
  readonly ActiveIcon: FluentIcon;
  /** A number on the icon; 0 shows none. */
  readonly badge: (state: PaneState) => number;
  readonly Component: ComponentType<{ readonly pane: PaneModel }>;
}

/** Loaded when somebody looks at it: the pane starts without it. */
const MrrView = lazy(async () => ({ default: (await import("../features/mrr/MrrView")).MrrView }));

/** Every view there is, in the order of the activity bar. A new one is one more entry. */
export const viewList: readonly View[] = [
  {
    id: "place",
    Icon: PeopleTeam20Regular,
    ActiveIcon: PeopleTeam20Filled,
    badge: () => 0,
    Component: PlaceView,
  },
  {
    id: "mrr",
    Icon: DataWaterfall20Regular,
    ActiveIcon: DataWaterfall20Filled,
    badge: () => 0,
    Component: MrrView,
  },
  {
    id: "functions",
    Icon: MathFormula20Regular,
    ActiveIcon: MathFormula20Filled,
    badge: () => 0,
    Component: FunctionsView,
  },
  {
    id: "problems",
    Icon: Warning20Regular,
    ActiveIcon: Warning20Filled,
    badge: countProblems,
    Component: ProblemsView,
  },
];
