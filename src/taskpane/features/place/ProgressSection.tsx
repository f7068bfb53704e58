import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { ShieldCheckmark16Regular } from "@fluentui/react-icons";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import type { RunProgress } from "./placeState";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  section: { padding: "16px" },
  bar: { display: "flex", alignItems: "center", gap: "8px", margin: "8px 0 4px" },
  grow: { flexGrow: 1 },
  share: { minWidth: "36px" },
  note: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", gap: "8px", marginTop: "16px" },
  icon: { color: tokens.colorNeutralForeground3 },
});

interface ProgressSectionProps {
  readonly run: RunProgress;
  /** Accounts that will be placed, where a preview says so. */
  readonly accounts: number | null;
}

/** A run under way: how far it is, what is being done, and what has been written. */
export function ProgressSection({ run, accounts }: ProgressSectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { progress, plots, place } = useTexts().pane;
  const title =
    accounts === null ? progress.titleUnknown : progress.title(plots.accounts(accounts, format.count(accounts)));
  const step = run.sheet === null ? progress.reading : progress.writing(run.sheet);
  return (
    <section className={mergeClasses(styles.section, text.small)}>
      <h2 className={mergeClasses(text.plain, text.large, text.strong)}>{title}</h2>
      <div className={styles.bar}>
        <ProgressBar
          className={styles.grow}
          thickness="large"
          aria-label={progress.bar}
          value={run.sheet === null ? undefined : run.share}
          max={1}
        />
        <span className={mergeClasses(styles.share, text.number)} aria-hidden="true">
          {run.sheet === null ? "" : format.share(run.share)}
        </span>
      </div>
      <div role="status" className={text.hint}>
        {run.cancelling ? place.cancelling : step}
      </div>
      <div className={styles.note}>
        <ShieldCheckmark16Regular className={styles.icon} aria-hidden="true" />
        <span>{progress.unchanged}</span>
      </div>
    </section>
  );
}
