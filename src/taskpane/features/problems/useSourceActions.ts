import { useTexts } from "../../format/TextsContext";
import { failureMessage } from "../../workbook/failureMessage";
import type { ProblemsPane } from "./problemsPane";
import type { ProblemSource } from "./problemSources";
import type { SourceActions } from "./sourceActions";
import type { QuickFixes } from "./useQuickFix";

/** What can be done about the problems of each source. */
export function useSourceActions(
  pane: ProblemsPane,
  fixes: QuickFixes,
  fetch: (source: ProblemSource, kinds: readonly string[]) => void,
): (source: ProblemSource) => SourceActions {
  const { calculator, dispatch, runCommand } = pane;
  const texts = useTexts();
  return (source) => ({
    use: source.id,
    fixes,
    headerRow: source.headerRow,
    rowsAre: (sheet) => (source.id === "accounts" && sheet === source.reference?.sheet ? "accounts" : "rows"),
    goTo: (cell) => runCommand("goToCell", { cell }),
    fetch: (kinds) => fetch(source, kinds),
    fetchRows: async ({ kind, alike }, from) => {
      try {
        return await calculator.problemRows(source.id, kind, alike.id, from);
      } catch (error) {
        dispatch({ type: "messageShown", message: failureMessage(error, "preview", texts) });
        return [];
      }
    },
  });
}
