import { makeStyles } from "@fluentui/react-components";
import { Suspense, useEffect, useRef, type RefObject } from "react";
import { useFormatter } from "../format/FormatterContext";
import { useTexts } from "../format/TextsContext";
import type { Feature } from "../workbook/feature";
import type { WholePane } from "../workbook/usePane";
import { ActivityBar } from "./ActivityBar";
import { FailureMessage } from "./FailureMessage";
import { paneStatus } from "./paneStatus";
import { RefusedSettings } from "./RefusedSettings";
import { SmallLink } from "./SmallLink";
import { StatusBar } from "./StatusBar";
import { useActivities } from "./useActivities";
import { ViewFrame } from "./ViewFrame";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
});

interface PaneFrameProps {
  readonly features: readonly Feature[];
  readonly pane: WholePane;
}

/** The pane's frame: activity bar, the view in sight with a message above it, status bar. */
export function PaneFrame({ features, pane }: PaneFrameProps) {
  const texts = useTexts();
  const { state, dispatch } = pane;
  const styles = useStyles();
  const format = useFormatter();
  const activities = useActivities(features, pane.known);
  const panel = useFocusOnView(state.view);
  const active = features.find(({ id }) => id === state.view);
  return (
    <div className={styles.pane}>
      <div className={styles.main}>
        <ActivityBar
          activities={activities}
          active={state.view}
          onSelect={(view) => dispatch({ type: "viewShown", view })}
        />
        <div
          ref={panel}
          tabIndex={-1}
          id={`view-${state.view}`}
          className={styles.view}
          role="tabpanel"
          aria-labelledby={`activity-${state.view}`}
        >
          <Messages features={features} pane={pane} />
          {active ? (
            <Suspense fallback={<ViewFrame title={active.title(texts)}>{null}</ViewFrame>}>
              <active.View pane={pane} />
            </Suspense>
          ) : null}
        </div>
      </div>
      {active ? (
        <StatusBar status={paneStatus(features, active, pane, format, texts)}>
          {pane.selfCheck === null ? null : (
            <SmallLink onClick={() => pane.runCommand("selfCheck")}>{texts.pane.commands.selfCheck}</SmallLink>
          )}
        </StatusBar>
      ) : null}
    </div>
  );
}

/** What stands above the view, whichever it is. */
function Messages({ features, pane }: PaneFrameProps) {
  const { state, dispatch } = pane;
  const failures = features.map(({ status }) => status.readFailure(state));
  const readFailure = state.readFailure ?? failures.find((failure) => failure !== null) ?? null;
  return (
    <>
      <RefusedSettings pane={pane} />
      {state.message === null ? null : (
        <FailureMessage message={state.message} onDismiss={() => dispatch({ type: "messageDismissed" })} />
      )}
      {readFailure === null ? null : (
        <FailureMessage message={readFailure} onCheckAgain={() => pane.runCommand("refresh")} />
      )}
    </>
  );
}

/** Puts the focus on the view that has come in sight where what led to it has gone with the view before. */
function useFocusOnView(view: string): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (document.activeElement === document.body) panel.current?.focus();
  }, [view]);
  return panel;
}
