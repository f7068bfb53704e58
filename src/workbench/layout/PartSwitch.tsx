import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { inNarrowWindow, parts, type Part } from "./partLayout";
import { useTexts } from "../../taskpane/format/TextsContext";

const useStyles = makeStyles({
  switch: {
    display: "none",
    ...inNarrowWindow({ display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))" }),
    gap: "8px",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** As high as a finger needs. */
  button: { minWidth: 0, minHeight: "40px" },
});

export interface PartSwitchProps {
  readonly shown: Part;
  readonly onShow: (part: Part) => void;
}

/** Which of grid and pane is in sight, where a window has no room for both. */
export function PartSwitch({ shown, onShow }: PartSwitchProps) {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <div data-part="switch" role="group" aria-label={texts.workbench.partInSight} className={styles.switch}>
      {parts.map((part) => (
        <ToggleButton
          key={part}
          className={styles.button}
          appearance={part === shown ? "primary" : "subtle"}
          checked={part === shown}
          onClick={() => onShow(part)}
        >
          {texts.workbench[part].name}
        </ToggleButton>
      ))}
    </div>
  );
}
