import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { timeText } from "./keptWords";
import { useTexts } from "../../taskpane/format/TextsContext";

export interface ReadOnlyBarProps {
  readonly fileName: string;
  /** The moment that is shown. */
  readonly time: number;
  readonly busy: boolean;
  readonly onTake: () => void;
}

/** Says that another tab works on the workbook, and moves the work here. */
export function ReadOnlyBar({ fileName, time, busy, onTake }: ReadOnlyBarProps) {
  const texts = useTexts().workbench.readOnly;
  return (
    <MessageBar intent="warning" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle> {texts.detail(fileName, timeText(time))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={onTake}>
          {texts.take}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
