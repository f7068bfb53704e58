import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useFormatter } from "../../taskpane/format/FormatterContext";
import { useTexts } from "../../taskpane/format/TextsContext";
import type { Formatter } from "../../taskpane/format/formatter";
import type { Texts } from "../../texts/texts";

/** A workbook with unsaved changes, in whose place another is about to be opened. */
export interface ReplaceQuestion {
  readonly fileName: string;
  /** Name of the file that is to be opened. */
  readonly other: string;
  readonly unsaved: number;
  /** Names of the sheets with unsaved changes. */
  readonly sheets: readonly string[];
  /** The browser keeps the workbook that is replaced. */
  readonly isKept: boolean;
}

export interface ReplaceDialogProps {
  readonly question: ReplaceQuestion | null;
  readonly onAdd: () => void;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  choices: { margin: "8px 0 0", padding: "0 0 0 16px" },
  // Three buttons stand one above another where they have no room side by side.
  actions: { flexWrap: "wrap" },
});

const maxSheets = 5;

/** Asks what should happen to unsaved changes before another file is opened. */
export function ReplaceDialog({ question, ...answers }: ReplaceDialogProps) {
  return (
    <Dialog open={question !== null} onOpenChange={(_, state) => state.open || answers.onCancel()}>
      <DialogSurface>{question && <Question question={question} {...answers} />}</DialogSurface>
    </Dialog>
  );
}

function Question({
  question,
  onAdd,
  onReplace,
  onCancel,
}: ReplaceDialogProps & { readonly question: ReplaceQuestion }) {
  const allTexts = useTexts();
  const { count } = useFormatter();
  const styles = useStyles();
  const { fileName, other, unsaved, sheets, isKept } = question;
  const texts = allTexts.workbench.replaceDialog;
  return (
    <DialogBody>
      <DialogTitle>{texts.title(fileName)}</DialogTitle>
      <DialogContent>
        {texts.unsaved(fileName, unsaved, count(unsaved), sheetList(sheets, count, allTexts))}
        <ul className={styles.choices}>
          <li>
            <b>{texts.add}</b> {texts.addDetail(other)}
          </li>
          <li>
            <b>{texts.replace}</b> {(isKept ? texts.replaceDetail : texts.replaceLoses)(fileName, other)}
          </li>
        </ul>
      </DialogContent>
      <DialogActions className={styles.actions} fluid>
        <Button appearance="primary" onClick={onAdd}>
          {texts.add}
        </Button>
        <Button onClick={onReplace}>{texts.replace}</Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

/** `Accounts, Team and 3 more sheets` */
function sheetList(sheets: readonly string[], count: Formatter["count"], texts: Texts): readonly string[] {
  const shown = sheets.length > maxSheets ? sheets.slice(0, maxSheets - 1) : sheets;
  const more = sheets.length - shown.length;
  return more > 0 ? [...shown, texts.workbench.replaceDialog.moreSheets(more, count(more))] : shown;
}
