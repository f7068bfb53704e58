import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTextStyles } from "../useTextStyles";

const useStyles = makeStyles({
  segments: {
    display: "inline-flex",
    flexWrap: "wrap",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  open: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  segment: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    minHeight: "24px",
    padding: "0 8px",
    cursor: "pointer",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 1px 0 ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  radio: { position: "absolute", inset: 0, opacity: 0, margin: 0, cursor: "pointer" },
});

interface SegmentsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** `null` until something is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, side by side; dashed until one is made. */
export function Segments<Value extends string>({ label, choices, value, onChange }: SegmentsProps<Value>) {
  const styles = useStyles();
  const text = useTextStyles();
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={mergeClasses(text.small, styles.segments, value === null && styles.open)}
    >
      {choices.map((choice) => (
        <label key={choice.value} className={mergeClasses(styles.segment, choice.value === value && styles.chosen)}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
