import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { useTexts } from "../../taskpane/format/TextsContext";

export const minPane = 320;
export const defaultPane = 380;
/** Room that the grid keeps. */
export const minGrid = 320;
const step = 16;
const leap = 80;

const useStyles = makeStyles({
  separator: {
    position: "relative",
    width: "1px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralStroke2,
    // A line of one pixel, with room around it to take hold of.
    "::after": { content: '""', position: "absolute", top: 0, bottom: 0, left: "-4px", width: "9px", zIndex: 1 },
    ":hover": { backgroundColor: tokens.colorNeutralStrokeAccessible },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px", zIndex: 2 },
  },
});

export interface PaneSeparatorProps {
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** The border between grid and pane, moved by dragging, by the arrow keys, or back by a double click. */
export function PaneSeparator({ width, onResize }: PaneSeparatorProps) {
  const texts = useTexts();
  const styles = useStyles();
  const widest = Math.max(minPane, window.innerWidth - minGrid);
  const resize = (wanted: number): void => onResize(Math.min(widest, Math.max(minPane, Math.round(wanted))));
  const drag = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  const move = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? leap : step;
    const wanted: Record<string, number> = {
      ArrowLeft: width + by,
      ArrowRight: width - by,
      Home: minPane,
      End: widest,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  return (
    <div
      className={styles.separator}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={texts.workbench.pane.separator}
      aria-valuenow={width}
      aria-valuemin={minPane}
      aria-valuemax={widest}
      aria-valuetext={texts.workbench.pane.width(String(width))}
      onKeyDown={move}
      onDoubleClick={() => resize(defaultPane)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
