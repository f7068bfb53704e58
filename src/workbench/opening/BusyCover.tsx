import { Button, makeStyles, ProgressBar, Spinner, tokens } from "@fluentui/react-components";
import { useTexts } from "../../taskpane/format/TextsContext";
import type { FileProgress } from "../../hosts/workbench/files/worker/pageFiles";

const useStyles = makeStyles({
  cover: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  box: {
    display: "grid",
    gap: "12px",
    justifyItems: "center",
    maxWidth: "calc(100% - 32px)",
    boxSizing: "border-box",
    padding: "16px 24px",
    borderRadius: "6px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { display: "grid", gap: "4px", width: "240px", maxWidth: "100%" },
  stage: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface BusyCoverProps {
  /** What is going on, in words. */
  readonly busy: string;
  readonly progress: FileProgress | null;
  readonly onCancel: () => void;
}

/** What lies over the grid while a file is opened or saved: what is done, how far it is, and the way out. */
export function BusyCover({ busy, progress, onCancel }: BusyCoverProps) {
  const styles = useStyles();
  const { stages, cancel } = useTexts().workbench.busy;
  return (
    <div className={styles.cover}>
      <div className={styles.box}>
        <div role="status">
          <Spinner size="small" label={busy} />
        </div>
        {progress && (
          <>
            <div className={styles.progress}>
              <ProgressBar aria-label={stages[progress.stage]} value={progress.share ?? undefined} max={1} />
              <span className={styles.stage}>{stages[progress.stage]}</span>
            </div>
            {/* What the grid has begun to show cannot be taken back. */}
            <Button size="small" disabledFocusable={progress.stage === "showing"} onClick={onCancel}>
              {cancel}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
