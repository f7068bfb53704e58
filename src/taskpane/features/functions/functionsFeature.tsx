import { MathFormula20Filled, MathFormula20Regular } from "@fluentui/react-icons";
import { showCommand } from "../../workbook/command";
import { defineFeature, quietStatus, withoutModel, type FeatureModel } from "../../workbook/feature";
import { knownAccounts } from "../../workbook/knownSource";
import { functionsReducer, initialFunctionsState, type FunctionsEvent, type FunctionsState } from "./functionsState";
import { FunctionsView } from "./FunctionsView";

/** All custom functions with their help, and formulas of them over the user's own ranges. */
export const functionsFeature = defineFeature<"functions", FunctionsState, FunctionsEvent, FeatureModel>({
  id: "functions",
  title: (texts) => texts.pane.views.functions,
  Icon: MathFormula20Regular,
  ActiveIcon: MathFormula20Filled,
  initial: initialFunctionsState,
  reduce: functionsReducer,
  follow: (state) => state,
  useModel: withoutModel,
  commands: [
    {
      ...showCommand("showFunctions", "functions"),
      run: ({ dispatch }, { function: id }) => {
        if (id !== undefined) {
          dispatch({ type: "functions", event: { type: "searched", query: "" } });
          dispatch({ type: "functions", event: { type: "opened", id } });
        }
        dispatch({ type: "viewShown", view: "functions" });
      },
    },
  ],
  status: { ...quietStatus, source: knownAccounts },
  badge: null,
  View: FunctionsView,
});
