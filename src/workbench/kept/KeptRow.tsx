import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeptEntry } from "./keeping";
import { sizeText, timeText } from "./keptWords";
import { useFormatter } from "../../taskpane/format/FormatterContext";
import { useTexts } from "../../taskpane/format/TextsContext";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: "1 1 180px", minWidth: 0 },
  acts: { display: "flex", gap: "8px" },
  name: { overflowWrap: "anywhere" },
  detail: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

export interface KeptRowProps {
  readonly entry: KeptEntry;
  /** It is the workbook that is open in this tab. */
  readonly isHere: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** A kept workbook with its time and size. */
export function KeptRow({ entry, isHere, onOpen, onRemove }: KeptRowProps) {
  const styles = useStyles();
  const texts = useTexts().workbench.kept;
  const { count } = useFormatter();
  const time = timeText(entry.time);
  const changes = texts.changes(entry.unsaved, count(entry.unsaved));
  const place = isHere ? texts.here : entry.isElsewhere ? texts.elsewhere : null;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.name}>{entry.name}</div>
        <div className={styles.detail}>
          {[time, sizeText(entry.size), changes, ...(place ? [place] : [])].join(" · ")}
        </div>
      </div>
      <div className={styles.acts}>
        {!isHere && (
          <Button size="small" aria-label={texts.openName(entry.name, time)} onClick={onOpen}>
            {texts.open}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-label={texts.removeName(entry.name, time)} onClick={onRemove}>
          {texts.remove}
        </Button>
      </div>
    </li>
  );
}
