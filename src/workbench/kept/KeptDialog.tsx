import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { KeptEntry } from "./keeping";
import { KeptRow } from "./KeptRow";
import { useFormatter } from "../../taskpane/format/FormatterContext";
import { useTexts } from "../../taskpane/format/TextsContext";

export interface KeptDialogProps {
  readonly open: boolean;
  readonly entries: readonly KeptEntry[];
  /** False where the browser keeps nothing. */
  readonly canKeep: boolean;
  /** Id of the workbook that is open in this tab. */
  readonly openId: string | null;
  readonly onOpen: (entry: KeptEntry) => void;
  readonly onRemove: (id: string) => void;
  readonly onForget: () => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "12px 0 0", padding: 0 },
  detail: { margin: 0, fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  actions: { flexWrap: "wrap" },
});

/** The list of kept workbooks: each can be opened or removed, and all can be forgotten. */
export function KeptDialog({ open, onClose, ...list }: KeptDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(_, state) => state.open || onClose()}>
      <DialogSurface>{open && <KeptList {...list} onClose={onClose} />}</DialogSurface>
    </Dialog>
  );
}

function KeptList({ entries, canKeep, openId, onOpen, onRemove, onForget, onClose }: Omit<KeptDialogProps, "open">) {
  const styles = useStyles();
  const texts = useTexts().workbench.kept;
  const { count } = useFormatter();
  const [asked, setAsked] = useState<KeptEntry | "all" | null>(null);
  if (asked !== null) {
    const confirm = (): void => {
      if (asked === "all") onForget();
      else onRemove(asked.id);
      setAsked(null);
    };
    return (
      // Another element than the list, whose buttons would else become these, without the focus.
      <DialogBody key="question">
        <DialogTitle>{texts.title}</DialogTitle>
        <DialogContent>
          {asked === "all"
            ? texts.forgetQuestion(entries.length, count(entries.length))
            : texts.removeQuestion(asked.name)}
        </DialogContent>
        <DialogActions className={styles.actions} fluid>
          <Button autoFocus onClick={() => setAsked(null)}>
            {texts.keep}
          </Button>
          <Button appearance="primary" onClick={confirm}>
            {asked === "all" ? texts.forgetAll : texts.remove}
          </Button>
        </DialogActions>
      </DialogBody>
    );
  }
  return (
    <DialogBody key="list">
      <DialogTitle>{texts.title}</DialogTitle>
      <DialogContent>
        <p className={styles.detail}>{texts.detail}</p>
        {entries.length === 0 && <p>{canKeep ? texts.none : texts.unavailable}</p>}
        <ul className={styles.list}>
          {entries.map((entry) => (
            <KeptRow
              key={entry.id}
              entry={entry}
              isHere={entry.id === openId}
              onOpen={() => onOpen(entry)}
              onRemove={() => setAsked(entry)}
            />
          ))}
        </ul>
      </DialogContent>
      <DialogActions className={styles.actions} fluid>
        {entries.length > 0 && <Button onClick={() => setAsked("all")}>{texts.forget}</Button>}
        <Button autoFocus appearance="primary" onClick={onClose}>
          {texts.close}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
