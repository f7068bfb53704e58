/** What the problems in sight are narrowed down to. */
export interface ProblemsState {
  readonly filter: string;
}

export type ProblemsEvent = { readonly type: "filtered"; readonly filter: string };

export const initialProblemsState: ProblemsState = { filter: "" };

/** What is in sight after an event. */
export function problemsReducer(_state: ProblemsState, { filter }: ProblemsEvent): ProblemsState {
  return { filter };
}
