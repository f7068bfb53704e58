import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular, type FluentIcon } from "@fluentui/react-icons";
import { useRef } from "react";

const useStyles = makeStyles({
  field: { width: "100%", minWidth: 0, "& input": { fontSize: tokens.fontSizeBase200 } },
  icon: { color: tokens.colorNeutralForeground3 },
});

interface FilterFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly Icon: FluentIcon;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The field above a list that narrows it down; Escape or its button clear it. A second Escape is for what is around it. */
export function FilterField({ label, clearLabel, Icon, value, onChange }: FilterFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange("");
    // The button that had the focus goes with the text.
    input.current?.focus();
  };
  return (
    <Input
      ref={input}
      className={styles.field}
      type="text"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || value === "") return;
        // An Escape that clears the field closes nothing around it.
        event.stopPropagation();
        clear();
      }}
      contentBefore={<Icon className={styles.icon} aria-hidden="true" />}
      contentAfter={
        value === "" ? undefined : (
          <Button
            appearance="transparent"
            size="small"
            aria-label={clearLabel}
            icon={<Dismiss16Regular />}
            onClick={clear}
          />
        )
      }
    />
  );
}
