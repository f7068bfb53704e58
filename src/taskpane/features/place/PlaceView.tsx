import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { Sections } from "../../frame/Section";
import { ViewFrame } from "../../frame/ViewFrame";
import { useDelayed } from "../../workbook/useDelayed";
import { FirstRun } from "./FirstRun";
import { FirstRunFooter } from "../../frame/FirstRunFooter";
import { AccountColumns } from "./mapping/AccountColumns";
import { FiguresSoFar } from "./mapping/FiguresSoFar";
import { AccountProposals } from "./mapping/AccountProposals";
import { QuestionsSection } from "./mapping/QuestionsSection";
import { useMapping } from "./mapping/useMapping";
import { ModelSection } from "./ModelSection";
import { DifferingAccountsList } from "./ownScore/DifferingAccountsList";
import { differLinkId, OwnScoreSection } from "./ownScore/OwnScoreSection";
import { PlaceFooter } from "./PlaceFooter";
import type { PlacePane } from "./placePane";
import { currentQuickFigures, isPreviewCurrent, previewedFigures, type PlaceTab } from "./placeState";
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
export function PlaceView({ pane }: { pane: PlacePane }) {
  const { opened, place, readFailure } = pane.state;
  const styles = useStyles();
  const showsProgress = useDelayed(place.run !== null, 300);
  const showsOpening = useDelayed(!opened && readFailure === null, 300);
  const { views, frame } = useTexts().pane;
  if (!opened) {
    return (
      <ViewFrame title={views.place}>
        {showsOpening ? <Spinner size="tiny" className={styles.opening} label={frame.starting} /> : null}
      </ViewFrame>
    );
  }
  if (place.source === null) {
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
      <div role="tabpanel" id={`panel-${place.tab}`} aria-labelledby={`tab-${place.tab}`}>
        <PlacePanel pane={pane} showsProgress={showsProgress} />
      </div>
    </ViewFrame>
  );
}

function PlaceTabs({ pane }: { pane: PlacePane }) {
  const styles = useStyles();
  const { tabs } = useTexts().pane;
  const { tab, result } = pane.state.place;
  const controls = (id: PlaceTab): string | undefined => (id === tab ? `panel-${id}` : undefined);
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={tabs.label}
      selectedValue={tab}
      onTabSelect={(_, data) =>
        pane.place.dispatch({ type: "tabShown", tab: data.value === "result" ? "result" : "setUp" })
      }
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

function PlacePanel({ pane, showsProgress }: { pane: PlacePane; showsProgress: boolean }) {
  const { place } = pane.state;
  const figures = previewedFigures(place);
  if (place.run !== null && showsProgress) {
    return <ProgressSection run={place.run} accounts={figures?.live ?? null} />;
  }
  if (place.tab === "result" && place.result !== null) return <ResultTab pane={pane} result={place.result} />;
  return <SetUp pane={pane} />;
}

/** What is placed and how, with what would come of it. */
function SetUp({ pane }: { pane: PlacePane }) {
  const { policy, place, readFailure } = pane.state;
  const { dispatch } = pane.place;
  const checked = useCallback((invalid: boolean) => dispatch({ type: "settingsChecked", invalid }), [dispatch]);
  const [request, setRequest] = useState<{ readonly section: string; readonly column: number | null } | null>(null);
  const mapping = useMapping(pane);
  const figures = previewedFigures(place);
  const [listsDifferences, setListsDifferences] = useState(false);
  const wasListing = useRef(false);
  const isListing = listsDifferences && figures?.own?.use === "beside";
  useEffect(() => {
    if (wasListing.current && !isListing) document.getElementById(differLinkId)?.focus();
    wasListing.current = isListing;
  }, [isListing]);
  if (isListing) {
    return <DifferingAccountsList pane={pane} figures={figures} onClose={() => setListsDifferences(false)} />;
  }
  const card = (
    <SourceCard
      pane={pane}
      onColumns={(column) => setRequest({ section: "columns", column })}
      onStartOver={mapping?.reset}
    />
  );
  if (mapping !== null && mapping.proposals !== null) {
    return (
      <>
        {card}
        <AccountProposals proposals={mapping.proposals} onAgree={mapping.agree} />
        <Sections id="unplaced" open={["columns"]} request={request}>
          <AccountColumns mapping={mapping} request={request} />
        </Sections>
      </>
    );
  }
  const atFirst = window.innerHeight < tallWindow ? ["preview"] : ["model", "limits", "preview"];
  return (
    <>
      {card}
      <Sections id="setUp" open={["questions", "soFar", "ownScore", ...atFirst]} request={request}>
        {mapping === null ? null : (
          <>
            <QuestionsSection
              mapping={mapping}
              currency={figures?.reading.currency ?? null}
              onShowProblems={(filter) => pane.runCommand("showProblems", { filter })}
            />
            {figures === null || mapping.questions.length === 0 ? null : <FiguresSoFar figures={figures} />}
            <AccountColumns mapping={mapping} request={request} />
          </>
        )}
        {figures === null ? null : (
          <OwnScoreSection
            policy={policy}
            figures={figures}
            onChange={pane.changePolicy}
            onList={() => setListsDifferences(true)}
          />
        )}
        <ModelSection policy={policy} figures={figures} />
        <ShareAndLimitsSection policy={policy} onChange={pane.changePolicy} onChecked={checked} />
        <PreviewSection
          figures={figures}
          quick={currentQuickFigures(place)}
          isStale={!isPreviewCurrent(place)}
          isWaiting={readFailure === null && place.readFailure === null}
          isWritten={place.result?.revision === place.revision}
        />
      </Sections>
    </>
  );
}
