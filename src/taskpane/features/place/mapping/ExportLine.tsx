import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import type { Policy } from "../../../../core/settings/policy";
import { useTexts } from "../../../format/TextsContext";
import { SmallLink } from "../../../frame/SmallLink";
import { useTextStyles } from "../../../frame/useTextStyles";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr) auto", gap: "0 8px", marginTop: "8px" },
  icon: { marginTop: "4px" },
  name: { lineHeight: "24px" },
  follows: { gridColumnStart: 2, gridColumnEnd: -1 },
});

interface ExportLineProps {
  /** The export that the sheet was recognised as, by its id. */
  readonly profile: string | null;
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

/** The export that the sheet is, what follows from that, and one click that overrules it. */
export function ExportLine({ profile, policy, onChange }: ExportLineProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { exports, exportChoice: texts } = useTexts().pane;
  const known = profile === null ? undefined : exports[profile];
  if (known === undefined) {
    if (policy.export !== "none") return null;
    return (
      <div className={styles.line}>
        <CheckmarkCircle16Regular className={styles.icon} aria-hidden="true" />
        <span className={styles.name}>{texts.overruled}</span>
        <SmallLink onClick={() => onChange({ ...policy, export: null })}>{texts.again}</SmallLink>
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <CheckmarkCircle16Regular className={styles.icon} aria-hidden="true" />
      <span className={mergeClasses(text.strong, styles.name)}>{known.name}</span>
      <SmallLink aria-label={texts.notThisLabel(known.name)} onClick={() => onChange({ ...policy, export: "none" })}>
        {texts.notThis}
      </SmallLink>
      <span className={mergeClasses(text.hint, styles.follows)}>{known.follows}</span>
    </div>
  );
}
