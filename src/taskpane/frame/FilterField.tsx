import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { Dismiss16Regular, type FluentIcon } from "@fluentui/react-icons";

const useStyles = makeStyles({
  field: { width: "100%", maxWidth: "none", minWidth: 0, "& input": { fontSize: tokens.fontSizeBase200 } },
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
  return (
    <SearchBox
      // Its own way to clear is shown instead of the browser's.
      type="text"
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || value === "") return;
        // An Escape that clears the field closes nothing around it.
        event.stopPropagation();
        onChange("");
      }}
      contentBefore={<Icon className={styles.icon} aria-hidden="true" />}
      dismiss={value === "" ? null : { "aria-label": clearLabel, children: <Dismiss16Regular /> }}
    />
  );
}
