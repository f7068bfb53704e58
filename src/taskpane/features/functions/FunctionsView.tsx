import { makeStyles, Spinner } from "@fluentui/react-components";
import { FailureMessage } from "../../frame/FailureMessage";
import { ViewFrame } from "../../frame/ViewFrame";
import { useDelayed } from "../../workbook/useDelayed";
import type { FunctionsPane } from "./functionsPane";
import { useFunctionCatalogue } from "./useFunctionCatalogue";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  loading: { padding: "24px 16px" },
});

/** All functions with their help, and formulas of them over the user's own ranges. What it takes is loaded when it is opened. */
export function FunctionsView({ pane }: { pane: FunctionsPane }) {
  const styles = useStyles();
  const { loaded, failed, loadAgain } = useFunctionCatalogue(pane.loadFunctionHelp);
  const showsLoading = useDelayed(loaded === null && !failed, 300);
  const { views, functions: texts } = useTexts().pane;
  if (loaded !== null) return <loaded.Catalogue pane={pane} functions={loaded.functions} />;
  return (
    <ViewFrame title={views.functions}>
      {failed ? (
        <FailureMessage
          message={{ intent: "error", title: texts.unavailable, detail: texts.unavailableDetail }}
          onCheckAgain={loadAgain}
        />
      ) : null}
      {showsLoading ? <Spinner size="tiny" className={styles.loading} label={texts.loading} /> : null}
    </ViewFrame>
  );
}
