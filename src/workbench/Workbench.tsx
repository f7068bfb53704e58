import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState, type CSSProperties, type DragEvent } from "react";
import { workbenchTexts } from "../core/texts/workbench";
import { Pane } from "../taskpane/Pane";
import { paneThemes, type ThemeName } from "../taskpane/theme/paneThemes";
import { GridLine } from "./GridLine";
import { partNames } from "./openingNotes";
import { PaneSeparator, defaultPane } from "./PaneSeparator";
import { partLayout, showingGrid, type Part } from "./partLayout";
import { PartSwitch } from "./PartSwitch";
import { SaveDialog } from "./SaveDialog";
import { Toolbar } from "./Toolbar";
import { useNextPart } from "./useNextPart";
import { useWorkbench } from "./useWorkbench";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gridTemplate: "auto auto auto minmax(0, 1fr) / minmax(0, 1fr)",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  messages: { minHeight: 0 },
  body: partLayout,
  main: {
    display: "grid",
    // No part of it, such as a line that does not wrap, may make it wider than its place.
    gridTemplate: "minmax(0, 1fr) auto / minmax(0, 1fr)",
    minWidth: 0,
    minHeight: 0,
    position: "relative",
  },
  grid: { minWidth: 0, minHeight: 0, position: "relative", overflow: "hidden" },
  cover: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  coverBox: { padding: "16px 24px", borderRadius: "6px", backgroundColor: tokens.colorNeutralBackground1 },
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
  const styles = useStyles();
  const [themeName, setThemeName] = useState<ThemeName>(preferredTheme);
  const [paneWidth, setPaneWidth] = useState(defaultPane);
  const [shownPart, setShownPart] = useState<Part>("pane");
  const [dropping, setDropping] = useState(false);
  const [asking, setAsking] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  useNextPart(page);
  const { workbook, busy, message, failure, canUndo, ...actions } = useWorkbench(grid, themeName === "dark");
  const paneHost = useMemo(() => workbook && showingGrid(workbook.host, () => setShownPart("grid")), [workbook]);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file && busy === null) void actions.openFile(file);
  };
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setDropping(true);
  };
  const save = (): void => {
    if (workbook && workbook.dropped.length > 0) setAsking(true);
    else void actions.save();
  };

  return (
    <FluentProvider theme={paneThemes[themeName]}>
      <div ref={page} className={styles.page} onDragOver={hover} onDragLeave={() => setDropping(false)} onDrop={drop}>
        <Toolbar
          fileName={workbook?.name ?? ""}
          busy={busy !== null}
          canUndo={canUndo}
          themeName={themeName}
          onOpen={(file) => void actions.openFile(file)}
          onOpenSample={() => void actions.openSample()}
          onSave={save}
          onUndo={actions.undo}
          onToggleTheme={() => setThemeName(themeName === "light" ? "dark" : "light")}
        />
        <div className={styles.messages}>
          {message && (
            <MessageBar intent={message.intent} layout="multiline" politeness="polite">
              <MessageBarBody>
                <MessageBarTitle>{message.title}</MessageBarTitle>
                {message.details.map((detail) => (
                  <div key={detail}>{detail}</div>
                ))}
              </MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={workbenchTexts.close}
                    onClick={actions.closeMessage}
                  />
                }
              />
            </MessageBar>
          )}
        </div>
        <PartSwitch shown={shownPart} onShow={setShownPart} />
        <div
          className={styles.body}
          data-shown={shownPart}
          style={{ "--pane-width": `${paneWidth}px` } as CSSProperties}
        >
          <main data-part="grid" className={styles.main} aria-label={workbenchTexts.grid.name}>
            <div className={styles.grid} ref={grid} />
            <GridLine note={failure} />
            {busy !== null && (
              <div className={styles.cover}>
                <div className={styles.coverBox} role="status">
                  <Spinner size="small" label={busy} />
                </div>
              </div>
            )}
          </main>
          <PaneSeparator width={paneWidth} onResize={setPaneWidth} />
          <aside data-part="pane" className={styles.pane} aria-label={workbenchTexts.pane.name}>
            {paneHost ? (
              <Pane host={paneHost} themeName={themeName} onOpenSample={() => void actions.openSample()} />
            ) : (
              <p className={styles.waiting}>{workbenchTexts.pane.waiting}</p>
            )}
          </aside>
        </div>
        {dropping && <div className={styles.drop}>{workbenchTexts.grid.dropHere}</div>}
        <SaveDialog
          open={asking}
          fileName={workbook?.name ?? ""}
          parts={partNames(workbook?.dropped ?? [])}
          onCancel={() => setAsking(false)}
          onSave={() => {
            setAsking(false);
            void actions.save();
          }}
        />
      </div>
    </FluentProvider>
  );
}

function preferredTheme(): ThemeName {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
