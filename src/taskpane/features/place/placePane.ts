import type { PaneWith, StateWith } from "../../workbook/feature";
import type { PlaceEvent, PlaceState } from "./placeState";
import type { PlaceModel } from "./usePlaceModel";

/** What is open, with the state of placing. */
export type StateWithPlace = StateWith<"place", PlaceState>;

/** The pane as placing gets it. */
export type PlacePane = PaneWith<"place", PlaceState, PlaceEvent, PlaceModel>;
