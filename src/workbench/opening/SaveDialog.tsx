import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useTexts } from "../../taskpane/format/TextsContext";

export interface SaveDialogProps {
  readonly open: boolean;
  readonly fileName: string;
  /** What the saved file will lack, in words. */
  readonly parts: readonly string[];
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Says what a saved copy will lack, before it is saved. */
export function SaveDialog({ open, fileName, parts, onSave, onCancel }: SaveDialogProps) {
  const { title, detail, save, cancel } = useTexts().workbench.saveDialog;
  return (
    <Dialog open={open} onOpenChange={(_, state) => state.open || onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{detail(fileName, parts)}</DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{cancel}</Button>
            <Button appearance="primary" onClick={onSave}>
              {save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
