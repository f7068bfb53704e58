import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { Sections } from "../../frame/Section";
import { ViewFrame } from "../../frame/ViewFrame";
import { currentQuickFigures, isPreviewCurrent, previewedFigures, type PlaceTab } from "../../workbook/paneState";
import { useDelayed } from "../../workbook/useDelayed";
import type { PaneModel } from "../../workbook/usePane";
import { FirstRun } from "./FirstRun";
import { FirstRunFooter } from "../../frame/FirstRunFooter";
import { ModelSection } from "./ModelSection";
import { PlaceFooter } from "./PlaceFooter";
import { PreviewSection } from "./PreviewSection";
import { ProgressSection } from "./ProgressSection";
import { ResultTab } from "./ResultTab";
import { ShareAndLimitsSection } from "./ShareAndLimitsSection";
import { SourceCard } from "./SourceCard";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  tabs: {
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    "& .fui-Tab": { minHeight: "32px", padding: "0 8px" },
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  opening: { padding: "24px 16px" },
});

/** The main view: choose and check the source, set share and limits, see what would come of it, place, read the result. */
export function PlaceView({ pane }: { pane: PaneModel }) {
  const { state } = pane;
  const styles = useStyles();
  const showsProgress = useDelayed(state.run !== null, 300);
  const showsOpening = useDelayed(!state.opened && state.readFailure === null, 300);
  const { views, frame } = useTexts().pane;
  if (!state.opened) {
    return (
      <ViewFrame title={views.place}>
        {showsOpening ? <Spinner size="tiny" className={styles.opening} label={frame.starting} /> : null}
      </ViewFrame>
    );
  }
  if (state.source === null) {
    return (
      <ViewFrame title={views.place} footer={<FirstRunFooter openSample={pane.openSample} />}>
        <FirstRun pane={pane} />
      </ViewFrame>
    );
  }
  return (
    <ViewFrame
      title={views.place}
      head={<PlaceTabs pane={pane} />}
      footer={<PlaceFooter pane={pane} showsProgress={showsProgress} />}
    >
      <div role="tabpanel" id={`panel-${state.tab}`} aria-labelledby={`tab-${state.tab}`}>
        <PlacePanel pane={pane} showsProgress={showsProgress} />
      </div>
    </ViewFrame>
  );
}

function PlaceTabs({ pane }: { pane: PaneModel }) {
  const styles = useStyles();
  const { tabs } = useTexts().pane;
  const { tab, result } = pane.state;
  const controls = (id: PlaceTab): string | undefined => (id === tab ? `panel-${id}` : undefined);
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={tabs.label}
      selectedValue={tab}
      onTabSelect={(_, data) => pane.dispatch({ type: "tabShown", tab: data.value === "result" ? "result" : "setUp" })}
    >
      <Tab id="tab-setUp" value="setUp" aria-controls={controls("setUp")}>
        {tabs.setUp}
      </Tab>
      <Tab id="tab-result" value="result" aria-controls={controls("result")} disabled={result === null}>
        {tabs.result}
      </Tab>
    </TabList>
  );
}

/** From this height in pixels all sections fit; in a lower window the preview goes before the settings. */
const tallWindow = 1000;

function PlacePanel({ pane, showsProgress }: { pane: PaneModel; showsProgress: boolean }) {
  const { state, dispatch } = pane;
  const checked = useCallback((invalid: boolean) => dispatch({ type: "settingsChecked", invalid }), [dispatch]);
  const figures = previewedFigures(state);
  if (state.run !== null && showsProgress) {
    return <ProgressSection run={state.run} accounts={figures?.live ?? null} />;
  }
  if (state.tab === "result" && state.result !== null) return <ResultTab pane={pane} result={state.result} />;
  return (
    <>
      <SourceCard pane={pane} />
      <Sections id="setUp" open={window.innerHeight < tallWindow ? ["preview"] : ["model", "limits", "preview"]}>
        <ModelSection policy={state.policy} figures={figures} />
        <ShareAndLimitsSection policy={state.policy} onChange={pane.changePolicy} onChecked={checked} />
        <PreviewSection
          figures={figures}
          quick={currentQuickFigures(state)}
          isStale={!isPreviewCurrent(state)}
          isWaiting={state.readFailure === null}
          isWritten={state.result?.revision === state.revision}
        />
      </Sections>
    </>
  );
}
