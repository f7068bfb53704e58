import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { isoDate, readDate, type DateSerial } from "../../../core/sheet/serialDate";
import { useFormatter } from "../../format/FormatterContext";

/** Where the browser's own text can be hidden; elsewhere it stays. */
const canHideNative = "@supports selector(::-webkit-datetime-edit)";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    display: "inline-flex",
    "& .fui-Input:focus-within + span": { display: "none" },
    "& input:not(:focus)::-webkit-datetime-edit": { opacity: 0 },
  },
  words: {
    display: "none",
    position: "absolute",
    left: "7px",
    top: 0,
    bottom: 0,
    alignItems: "center",
    pointerEvents: "none",
    whiteSpace: "nowrap",
    [canHideNative]: { display: "flex" },
  },
  field: {
    width: "100%",
    paddingLeft: "6px",
    paddingRight: "4px",
    minWidth: 0,
    "& input": { width: "100%", fontSize: tokens.fontSizeBase200, padding: 0, minWidth: 0 },
    "& input::-webkit-calendar-picker-indicator": { marginLeft: "2px" },
  },
});

interface DayFieldProps {
  readonly label: string;
  readonly day: DateSerial;
  readonly className?: string;
  /** Called with every whole day that is typed or picked. */
  readonly onDay: (day: DateSerial) => void;
  readonly onLeave: () => void;
}

/**
 * A day that can be typed part by part or picked. At rest it reads as days do everywhere in the pane: browsers print
 * `10/01/2026`, which is not the same day to everybody.
 */
export function DayField({ label, day, className, onDay, onLeave }: DayFieldProps) {
  const styles = useStyles();
  const format = useFormatter();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className={mergeClasses(styles.frame, className)}>
      <Input
        type="date"
        size="small"
        className={styles.field}
        // Without these a year may have six digits.
        min="1900-01-01"
        max="9999-12-31"
        aria-label={label}
        // Two days share a Fluent field, which would give both the same id.
        id={id}
        value={typed ?? isoDate(day)}
        onChange={(_, { value }) => {
          setTyped(value);
          const given = readDate(value) ?? NaN;
          if (!Number.isNaN(given)) onDay(given);
        }}
        onBlur={() => {
          setTyped(null);
          onLeave();
        }}
      />
      <span className={styles.words} aria-hidden="true">
        {format.date(day)}
      </span>
    </span>
  );
}
