import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { ActiveCellNote } from "../hosts/workbench/cells/activeCellNote";
import { keptWords } from "./formulas/formulaWords";
import { paneTokens } from "../taskpane/theme/paneTokens";
import { useTexts } from "../taskpane/format/TextsContext";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: "12px",
    minHeight: "24px",
    padding: "0 12px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { flex: "1 1 160px", minWidth: 0, padding: "4px 0" },
  failure: { color: paneTokens.statusErrorText },
  address: { fontFamily: tokens.fontFamilyMonospace },
  local: { display: "flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
});

/** The line under the grid: what the active cell's error or mark means; and where files stay. */
export function GridLine({ note }: { readonly note: ActiveCellNote | null }) {
  const texts = useTexts();
  const styles = useStyles();
  const { codes, other } = texts.workbench.failures;
  return (
    <div className={styles.line}>
      <div className={mergeClasses(styles.note, note?.kind === "failure" && styles.failure)} role="status">
        {note && <span className={styles.address}>{note.address}</span>}{" "}
        {note?.kind === "failure" && `${note.code}: ${note.message ?? codes[note.code] ?? other}`}
        {note?.kind === "kept" && keptWords(note, texts)}
      </div>
      <span className={styles.local}>
        <LockClosedRegular aria-hidden />
        {texts.workbench.grid.local}
      </span>
    </div>
  );
}
