import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type MouseEvent, type Ref } from "react";
import type { FilledCell } from "../../../commands/spreadsheetHost";
import { FailureMessage } from "../../frame/FailureMessage";
import { FooterLine } from "./FooterLine";
import { placeAddress, shortContent } from "./formulaWords";
import { TargetLines } from "./TargetLines";
import type { Insertion } from "./useInsertion";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  whole: { width: "100%", minWidth: 0 },
  grow: { flexGrow: 1 },
  /** Its parts are laid out with what else the footer holds. */
  question: { display: "contents" },
});

/** Where the formula would go, what stands there, and the button that inserts it; asks before anything is replaced. */
export function InsertFooter({ insertion }: { insertion: Insertion }) {
  const texts = useTexts();
  const styles = useStyles();
  const { failure, asking, obstacle } = insertion;
  const insertButton = useRef<HTMLButtonElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);
  const askedFrom = useRef<Element | null>(null);
  const lines = useId();
  const isAsking = asking !== null;

  useEffect(() => {
    if (isAsking) {
      askedFrom.current = document.activeElement;
      keepButton.current?.focus();
    } else if (askedFrom.current !== null && document.activeElement === document.body) {
      // The answer that had the focus is gone: back to the field where it was asked from, else to the button.
      const from = askedFrom.current;
      if (from instanceof HTMLElement && from !== document.body && from.isConnected) from.focus();
      else insertButton.current?.focus();
    }
  }, [isAsking]);

  return (
    <>
      {failure === null ? null : (
        <div className={styles.whole}>
          <FailureMessage message={failure} onDismiss={insertion.dismissFailure} />
        </div>
      )}
      {isAsking ? (
        <Question found={asking} keepButton={keepButton} onReplace={insertion.replace} onKeep={insertion.keep} />
      ) : (
        <>
          <TargetLines id={lines} insertion={insertion} />
          <Button
            ref={insertButton}
            appearance="primary"
            className={styles.grow}
            disabledFocusable={obstacle !== null}
            aria-describedby={lines}
            onClick={insertion.insert}
          >
            {texts.functions.insert.insert}
          </Button>
        </>
      )}
    </>
  );
}

interface QuestionProps {
  readonly found: FilledCell;
  readonly keepButton: Ref<HTMLButtonElement>;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

function Question({ found, keepButton, onReplace, onKeep }: QuestionProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const id = useId();
  const { insert: texts } = allTexts.functions;
  // The second click of a double click on Insert answers nothing.
  const deliberate = (answer: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) answer();
  };
  return (
    <div
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onKeep();
      }}
    >
      <FooterLine id={id} kind="warning">
        {texts.question(placeAddress(found, allTexts), shortContent(found.content))}
      </FooterLine>
      <Button className={styles.grow} aria-describedby={id} onClick={deliberate(onReplace)}>
        {texts.replace}
      </Button>
      <Button ref={keepButton} className={styles.grow} aria-describedby={id} onClick={deliberate(onKeep)}>
        {texts.keep}
      </Button>
    </div>
  );
}
