import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { PrimaryButton } from "../../frame/PrimaryButton";
import { useTextStyles } from "../../frame/useTextStyles";
import type { PlacePane } from "./placePane";
import { placingObstacle } from "./placeState";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  grow: { flexGrow: 1 },
});

interface PlaceFooterProps {
  readonly pane: PlacePane;
  /** True once a run has taken long enough to be shown. */
  readonly showsProgress: boolean;
}

/** The view's one primary button; while a run is shown, its Cancel. */
export function PlaceFooter({ pane, showsProgress }: PlaceFooterProps) {
  const { opened, place: placing } = pane.state;
  const styles = useStyles();
  const text = useTextStyles();
  const button = useRef<HTMLButtonElement>(null);
  const { place, progress, commands } = useTexts().pane;

  useLayoutEffect(() => {
    // The button that had the focus has just been replaced: hand the focus to its successor, never to the page, whose keys the grid takes.
    if (document.activeElement === document.body && opened) button.current?.focus();
  }, [showsProgress, opened]);

  if (showsProgress) {
    return (
      <>
        <span className={mergeClasses(styles.grow, text.small, text.hint)}>{progress.footer}</span>
        <Button
          ref={button}
          disabledFocusable={placing.run?.cancelling ?? false}
          onClick={() => pane.runCommand("cancelPlacing")}
        >
          {commands.cancelPlacing}
        </Button>
      </>
    );
  }
  const obstacle = placingObstacle(placing);
  const label = placing.tab === "result" && placing.result !== null ? place.again : commands.placeAccounts;
  return (
    <PrimaryButton
      ref={button}
      label={label}
      obstacle={obstacle === null ? null : place[obstacle]}
      busy={placing.run !== null}
      onClick={() => pane.runCommand("placeAccounts")}
    />
  );
}
