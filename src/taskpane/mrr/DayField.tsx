import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate, readDate, type DateSerial } from "../../core/sheet/serialDate";

const useStyles = makeStyles({
  field: {
    paddingLeft: "6px",
    paddingRight: "4px",
    "& input": { fontSize: tokens.fontSizeBase200, padding: 0, minWidth: 0 },
    "& input::-webkit-calendar-picker-indicator": { marginLeft: "2px" },
  },
});

interface DayFieldProps {
  readonly label: string;
  readonly day: DateSerial;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly className?: string;
  /** Called with every whole day that is typed or picked. */
  readonly onDay: (day: DateSerial) => void;
  readonly onLeave: () => void;
}

/** A day that can be typed part by part or picked. While it is being typed, what was typed stays in sight. */
export function DayField({ label, day, invalid, describedBy, className, onDay, onLeave }: DayFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      type="date"
      size="small"
      className={mergeClasses(styles.field, className)}
      // Without these a year may have six digits.
      min="1900-01-01"
      max="9999-12-31"
      aria-label={label}
      aria-invalid={invalid ? "true" : undefined}
      aria-describedby={describedBy}
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
  );
}
