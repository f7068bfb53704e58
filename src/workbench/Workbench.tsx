import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from "react";
import { startWorkerCalculator } from "../taskpane/startWorkerCalculator";
import type { SpreadsheetHost } from "../commands/spreadsheetHost";
import { Pane } from "../taskpane/Pane";
import { paneThemes, type ThemeName } from "../taskpane/theme/paneThemes";
import { GridLine } from "./GridLine";
import { BusyCover } from "./opening/BusyCover";
import { KeptDialog } from "./kept/KeptDialog";
import { Messages } from "./Messages";
import { partNames } from "./opening/openingNotes";
import { defaultPane, PaneSeparator } from "./layout/PaneSeparator";
import { partLayout, showingGrid, type Part } from "./layout/partLayout";
import { PartSwitch } from "./layout/PartSwitch";
import { ReplaceDialog } from "./opening/ReplaceDialog";
import { SaveDialog } from "./opening/SaveDialog";
import { createMappingMemory, createSubscriptionMemory } from "../commands/mappingMemory";
import { mappingStore } from "./mappingStore";
import { Toolbar } from "./Toolbar";
import { useFileDrop } from "./opening/useFileDrop";
import { useNextPart } from "./layout/useNextPart";
import { useReplaceQuestion } from "./opening/useReplaceQuestion";
import { useWorkbench } from "./useWorkbench";
import type { OpenWorkbook, WorkbenchState } from "./workbenchState";
import { fileSource, sampleSource } from "./opening/workbookSource";
import { useTexts } from "../taskpane/format/TextsContext";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** All that the lines above it leave, whichever of them there are. */
  body: { ...partLayout, flex: "1 1 0" },
  main: {
    display: "grid",
    // No part of it, such as a line that does not wrap, may make it wider than its place.
    gridTemplate: "minmax(0, 1fr) auto / minmax(0, 1fr)",
    minWidth: 0,
    minHeight: 0,
    position: "relative",
  },
  grid: { minWidth: 0, minHeight: 0, position: "relative", overflow: "hidden" },
  drop: {
    position: "fixed",
    inset: "8px",
    zIndex: 20,
    display: "grid",
    placeItems: "center",
    pointerEvents: "none",
    fontSize: "16px",
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: "6px",
    opacity: 0.92,
  },
  pane: { minWidth: 0, minHeight: 0, overflow: "hidden" },
  waiting: { padding: "16px", fontSize: "12px", color: tokens.colorNeutralForeground3 },
});

/** The page: toolbar, grid and pane. */
export function Workbench() {
  const texts = useTexts();
  const styles = useStyles();
  const [themeName, setThemeName] = useState<ThemeName>(preferredTheme);
  const [shownPart, setShownPart] = useState<Part>("pane");
  const [dialog, setDialog] = useState<"save" | "kept" | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  useNextPart(page);
  const [state, session] = useWorkbench(grid, themeName === "dark");
  const { request, ...choices } = useReplaceQuestion(session);
  const { workbook, busy } = state;
  const host = useMemo(() => workbook && showingGrid(workbook.host, () => setShownPart("grid")), [workbook]);
  const { dropping, ...dropTarget } = useFileDrop((file) => busy === null && request(fileSource(file)));
  const openSample = (): void => request(sampleSource);
  const openKept = ({ id, name }: { readonly id: string; readonly name: string }): void => {
    setDialog(null);
    request({ kind: "kept", id, name });
  };
  const showKept = (): void => {
    setDialog("kept");
    void session.readKept();
  };

  return (
    <FluentProvider theme={paneThemes[themeName]}>
      <div ref={page} className={styles.page} {...dropTarget}>
        <Toolbar
          fileName={workbook?.name ?? ""}
          busy={busy !== null}
          canUndo={state.undoSteps > 0 && workbook?.readOnlyFrom === null}
          themeName={themeName}
          onOpen={(file) => request(fileSource(file))}
          onOpenSample={openSample}
          onSave={() => (workbook && workbook.dropped.length > 0 ? setDialog("save") : void session.save())}
          onShowKept={showKept}
          onUndo={() => session.undo()}
          onToggleTheme={() => setThemeName(themeName === "light" ? "dark" : "light")}
        />
        <Messages
          state={state}
          session={session}
          onOpenKept={openKept}
          onShowKept={showKept}
          onGoTo={(cell) => void host?.select(cell)}
        />
        <PartSwitch shown={shownPart} onShow={setShownPart} />
        <Body state={state} grid={grid} shownPart={shownPart} onCancel={() => session.cancel()}>
          <PaneOf workbook={workbook} host={host} themeName={themeName} onOpenSample={openSample} />
        </Body>
        {dropping && <div className={styles.drop}>{texts.workbench.grid.dropHere}</div>}
        <SaveDialog
          open={dialog === "save"}
          fileName={workbook?.name ?? ""}
          parts={partNames(workbook?.dropped ?? [], texts)}
          onCancel={() => setDialog(null)}
          onSave={() => {
            setDialog(null);
            void session.save();
          }}
        />
        <ReplaceDialog {...choices} />
        <KeptDialog
          open={dialog === "kept"}
          entries={state.kept}
          canKeep={state.canKeep}
          openId={workbook?.id ?? null}
          onOpen={openKept}
          onRemove={(id) => void session.removeKept(id)}
          onForget={() => void session.forgetKept()}
          onClose={() => setDialog(null)}
        />
      </div>
    </FluentProvider>
  );
}

interface BodyProps {
  readonly state: WorkbenchState;
  /** The element that the grid is built into. */
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly shownPart: Part;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The grid and the pane beside it. */
function Body({ state, grid, shownPart, onCancel, children }: BodyProps) {
  const texts = useTexts();
  const styles = useStyles();
  const [paneWidth, setPaneWidth] = useState(defaultPane);
  return (
    <div className={styles.body} data-shown={shownPart} style={{ "--pane-width": `${paneWidth}px` } as CSSProperties}>
      <main data-part="grid" className={styles.main} aria-label={texts.workbench.grid.name}>
        <div className={styles.grid} ref={grid} />
        <GridLine note={state.cellNote} />
        {state.busy !== null && <BusyCover busy={state.busy} progress={state.progress} onCancel={onCancel} />}
      </main>
      <PaneSeparator width={paneWidth} onResize={setPaneWidth} />
      <aside data-part="pane" className={styles.pane} aria-label={texts.workbench.pane.name}>
        {children}
      </aside>
    </div>
  );
}

const mappingMemories = {
  accounts: createMappingMemory(mappingStore("mappings")),
  subscriptions: createSubscriptionMemory(mappingStore("subscription-mappings")),
};

interface PaneOfProps {
  readonly workbook: OpenWorkbook | null;
  readonly host: SpreadsheetHost | null;
  readonly themeName: ThemeName;
  readonly onOpenSample: () => void;
}

/** The pane over the open workbook. All that it is for is writing, so that a read-only workbook has none. */
function PaneOf({ workbook, host, themeName, onOpenSample }: PaneOfProps) {
  const texts = useTexts();
  const styles = useStyles();
  if (!workbook || !host) return <p className={styles.waiting}>{texts.workbench.pane.waiting}</p>;
  if (workbook.readOnlyFrom !== null) return <p className={styles.waiting}>{texts.workbench.readOnly.pane}</p>;
  return (
    <Pane
      host={host}
      startCalculator={startWorkerCalculator}
      mappingMemories={mappingMemories}
      themeName={themeName}
      onOpenSample={onOpenSample}
    />
  );
}

function preferredTheme(): ThemeName {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
