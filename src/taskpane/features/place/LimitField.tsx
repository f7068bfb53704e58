import { makeStyles, SpinButton, tokens, type SpinButtonOnChangeData } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { narrowPane } from "../../frame/paneWidths";
import { readTyped } from "./changeLimit";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    width: "52px",
    minWidth: "52px",
    padding: 0,
    columnGap: 0,
    ...narrowPane({ width: "40px", minWidth: "40px" }),
    // Arrow keys step and any number can be typed; stacked arrows of 12 px could not be hit.
    gridTemplateColumns: "minmax(0, 1fr)",
    "& button": { display: "none" },
    "& input": {
      boxSizing: "border-box",
      fontSize: tokens.fontSizeBase200,
      textAlign: "right",
      padding: "0 5px",
      minWidth: 0,
      width: "100%",
    },
  },
});

interface LimitFieldProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly min: number;
  /** As it is shown while nobody is typing. */
  readonly displayValue: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** A number that was typed, or stepped to. */
  readonly onValue: (value: number) => void;
  /** Text that is no number. */
  readonly onUnreadable: (message: string) => void;
}

/** A small number field. What was typed stays in sight until it is corrected. */
export function LimitField(props: LimitFieldProps) {
  const { label, value, min, max, displayValue, invalid, describedBy, onValue, onUnreadable } = props;
  const styles = useStyles();
  const { limits } = useTexts().pane;
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // While a person types, SpinButton puts the bare text there, which need not be a number.
    input.current?.setAttribute("aria-valuenow", String(value));
  });
  const take = (data: SpinButtonOnChangeData): void => {
    const text = data.value === null || data.value === undefined ? (data.displayValue ?? "") : String(data.value);
    const number = readTyped(text);
    setTyped(text);
    if (Number.isNaN(number)) onUnreadable(limits.notNumber(text));
    else onValue(number);
  };
  return (
    <SpinButton
      ref={input}
      className={styles.field}
      size="small"
      aria-label={label}
      aria-invalid={invalid ? "true" : undefined}
      aria-describedby={describedBy}
      value={value}
      displayValue={invalid ? typed : displayValue}
      min={min}
      max={max}
      step={1}
      precision={2}
      incrementButton={{ "aria-label": limits.increase }}
      decrementButton={{ "aria-label": limits.decrease }}
      onChange={(_, data) => take(data)}
    />
  );
}
