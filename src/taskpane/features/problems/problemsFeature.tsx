import { Warning20Filled, Warning20Regular } from "@fluentui/react-icons";
import { showCommand } from "../../workbook/command";
import { defineFeature, quietStatus, withoutModel, type FeatureModel } from "../../workbook/feature";
import { countProblems } from "./problemSources";
import { initialProblemsState, problemsReducer, type ProblemsEvent, type ProblemsState } from "./problemsState";
import { ProblemsView } from "./ProblemsView";

/** What is wrong in the sheets that were read. */
export const problemsFeature = defineFeature<"problems", ProblemsState, ProblemsEvent, FeatureModel>({
  id: "problems",
  title: (texts) => texts.pane.views.problems,
  Icon: Warning20Regular,
  ActiveIcon: Warning20Filled,
  initial: initialProblemsState,
  reduce: problemsReducer,
  follow: (state) => state,
  useModel: withoutModel,
  commands: [
    {
      ...showCommand("showProblems", "problems"),
      run: ({ dispatch }, { filter }) => {
        if (filter !== undefined) dispatch({ type: "problems", event: { type: "filtered", filter } });
        dispatch({ type: "viewShown", view: "problems" });
      },
    },
  ],
  // Problems may be those of subscriptions alone.
  status: { ...quietStatus, source: (known) => known.find(({ reference }) => reference !== null) ?? null },
  badge: (known) => ({
    count: countProblems(known),
    title: (texts, count) => texts.pane.views.problemsWithCount(count),
  }),
  View: ProblemsView,
});
