import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { ArrowSync16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { PaneMessage } from "../workbook/paneMessage";
import { useTextStyles } from "./useTextStyles";
import { useTexts } from "../format/TextsContext";

const useStyles = makeStyles({
  // The view gives way, not the message; its text wraps whatever the width.
  message: { flexShrink: 0, whiteSpace: "normal" },
});

interface FailureMessageProps {
  readonly message: PaneMessage;
  /** Absent where the message goes only with its cause. */
  readonly onDismiss?: () => void;
  /** Offers to try again. */
  readonly onCheckAgain?: () => void;
  /** Buttons for what else can be done. */
  readonly children?: ReactNode;
}

/** A message on top of the view: what happened, whether anything was written, what to do. */
export function FailureMessage({ message, onDismiss, onCheckAgain, children }: FailureMessageProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <MessageBar intent={message.intent} layout="multiline" shape="square" className={styles.message}>
      <MessageBarBody className={mergeClasses(text.small, text.wrap)}>
        <MessageBarTitle>{message.title}</MessageBarTitle> {message.detail}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          onDismiss && (
            <Button
              appearance="transparent"
              size="small"
              aria-label={texts.pane.frame.dismiss}
              icon={<Dismiss16Regular />}
              onClick={onDismiss}
            />
          )
        }
      >
        {onCheckAgain ? (
          <Button size="small" icon={<ArrowSync16Regular />} onClick={onCheckAgain}>
            {texts.pane.commands.refresh}
          </Button>
        ) : null}
        {children}
      </MessageBarActions>
    </MessageBar>
  );
}
