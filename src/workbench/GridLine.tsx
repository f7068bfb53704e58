import { makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { workbenchTexts } from "../core/texts/workbench";
import type { CellFailure } from "../hosts/workbench/workbenchGrid";
import { paneTokens } from "../taskpane/theme/paneTokens";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    minHeight: "24px",
    padding: "0 12px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  failure: { flex: "1 1 0", minWidth: 0, padding: "4px 0", color: paneTokens.statusErrorText },
  address: { fontFamily: tokens.fontFamilyMonospace },
  local: { display: "flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
});

/** The line under the grid: what is wrong in the active cell, which the grid shows as a code alone; and where files stay. */
export function GridLine({ failure }: { readonly failure: CellFailure | null }) {
  const styles = useStyles();
  const { codes, other } = workbenchTexts.failures;
  return (
    <div className={styles.line}>
      <div className={styles.failure} role="status">
        {failure && (
          <>
            <span className={styles.address}>{failure.address}</span> {failure.code}:{" "}
            {failure.message ?? codes[failure.code] ?? other}
          </>
        )}
      </div>
      <span className={styles.local}>
        <LockClosedRegular aria-hidden />
        {workbenchTexts.grid.local}
      </span>
    </div>
  );
}
