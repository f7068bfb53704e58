import { makeStyles } from "@fluentui/react-components";
import { Suspense, useEffect, useRef } from "react";
import { useFormatter } from "../format/FormatterContext";
import { paneStatus } from "../workbook/paneStatus";
import type { PaneModel } from "../workbook/usePane";
import { viewList, type View } from "../views/viewList";
import { ActivityBar } from "./ActivityBar";
import { FailureMessage } from "./FailureMessage";
import { RefusedSettings } from "./RefusedSettings";
import { SmallLink } from "./SmallLink";
import { StatusBar } from "./StatusBar";
import { ViewFrame } from "./ViewFrame";
import { useTexts } from "../format/TextsContext";
import type { Texts } from "../../texts/texts";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
});

/** The pane's frame: activity bar, the view in sight with a message above it, status bar. */
export function PaneFrame({ pane }: { pane: PaneModel }) {
  const texts = useTexts();
  const { state, dispatch } = pane;
  const styles = useStyles();
  const format = useFormatter();
  const activities = viewList.map((view) => ({
    ...view,
    badge: view.badge(state),
    label: viewLabel(view, view.badge(state), format.count, texts),
  }));
  const active = viewList.find(({ id }) => id === state.view) ?? viewList[0];
  const panel = useRef<HTMLDivElement>(null);
  const shownView = useRef(state.view);
  useEffect(() => {
    if (shownView.current === state.view) return;
    shownView.current = state.view;
    // What led here went with the view that it was on.
    if (document.activeElement === document.body) panel.current?.focus();
  }, [state.view]);
  return (
    <div className={styles.pane}>
      <div className={styles.main}>
        <ActivityBar
          activities={activities}
          active={state.view}
          onSelect={(id) => {
            const view = viewList.find((candidate) => candidate.id === id);
            if (view) dispatch({ type: "viewShown", view: view.id });
          }}
        />
        <div
          ref={panel}
          tabIndex={-1}
          id={`view-${state.view}`}
          className={styles.view}
          role="tabpanel"
          aria-labelledby={`activity-${state.view}`}
        >
          <RefusedSettings pane={pane} />
          {state.message === null ? null : (
            <FailureMessage message={state.message} onDismiss={() => dispatch({ type: "messageDismissed" })} />
          )}
          {state.readFailure === null ? null : (
            <FailureMessage message={state.readFailure} onCheckAgain={() => pane.runCommand("refresh")} />
          )}
          {active ? (
            <Suspense fallback={<ViewFrame title={texts.pane.views[active.id]}>{null}</ViewFrame>}>
              <active.Component pane={pane} />
            </Suspense>
          ) : null}
        </div>
      </div>
      <StatusBar status={paneStatus(state, pane.hostKind, format, pane.now(), texts)}>
        {pane.offersSelfCheck ? (
          <SmallLink onClick={() => pane.runCommand("selfCheck")}>{texts.pane.commands.selfCheck}</SmallLink>
        ) : null}
      </StatusBar>
    </div>
  );
}

function viewLabel({ id }: View, badge: number, count: (value: number) => string, texts: Texts): string {
  return id === "problems" && badge > 0 ? texts.pane.views.problemsWithCount(count(badge)) : texts.pane.views[id];
}
