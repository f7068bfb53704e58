import type { Feature, PaneEvent, PaneState } from "./feature";
import { initialWorkbookState, workbookReducer } from "./workbookState";

/** The pane before anything was read, with the first feature in sight. */
export function initialPaneState(features: readonly Feature[]): PaneState {
  const slices = Object.fromEntries(features.map(({ id, initial }) => [id, initial]));
  return { ...slices, ...initialWorkbookState(features[0]?.id ?? "") };
}

/** The one place where the pane's state changes: an event of a feature is its own, one of the workbook is everybody's. */
export function createPaneReducer(features: readonly Feature[]): (state: PaneState, event: PaneEvent) => PaneState {
  return (state, event) => {
    if ("event" in event) {
      const feature = features.find(({ id }) => id === event.type);
      return feature ? withSlice(state, feature, feature.reduce(state[feature.id], event.event)) : state;
    }
    return features.reduce(
      (next, feature) => withSlice(next, feature, feature.follow(state[feature.id], event, state)),
      workbookReducer(state, event),
    );
  };
}

function withSlice(state: PaneState, { id }: Feature, slice: unknown): PaneState {
  return slice === state[id] ? state : { ...state, [id]: slice };
}
