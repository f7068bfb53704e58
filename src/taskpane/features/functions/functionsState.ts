/** What is looked for and open among the functions, and the formulas that were typed. */
export interface FunctionsState {
  readonly query: string;
  /** Id of the function that is open. */
  readonly openId: string | null;
  /** The user's own formulas, by the id of their function. */
  readonly typed: Readonly<Record<string, string>>;
}

export type FunctionsEvent =
  | { readonly type: "searched"; readonly query: string }
  | { readonly type: "opened"; readonly id: string | null }
  /** `null` goes back to the proposal. */
  | { readonly type: "typed"; readonly id: string; readonly formula: string | null };

export const initialFunctionsState: FunctionsState = { query: "", openId: null, typed: {} };

/** What is in sight after an event. */
export function functionsReducer(state: FunctionsState, event: FunctionsEvent): FunctionsState {
  switch (event.type) {
    case "searched":
      return { ...state, query: event.query };
    case "opened":
      return { ...state, openId: event.id };
    case "typed": {
      const { [event.id]: _before, ...others } = state.typed;
      return { ...state, typed: event.formula === null ? others : { ...others, [event.id]: event.formula } };
    }
  }
}
