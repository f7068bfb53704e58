import { makeStyles } from "@fluentui/react-components";
import type { CellPlace } from "../../../commands/spreadsheetHost";
import { useFormatter } from "../../format/FormatterContext";
import { problemAddress } from "../../format/problemAddress";
import { useTexts } from "../../format/TextsContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { ProblemEntry } from "./groupProblems";
import type { EntryCellsShown } from "./useEntryCells";

const useStyles = makeStyles({
  cells: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: "flex",
    flexWrap: "wrap",
    gap: "0 12px",
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
  },
});

interface EntryCellsProps {
  readonly id: string;
  readonly entry: ProblemEntry;
  readonly cells: EntryCellsShown;
  readonly goTo: (place: CellPlace) => void;
}

/** The cells that one entry is about; each leads there. */
export function EntryCells({ id, entry, cells, goTo }: EntryCellsProps) {
  const allTexts = useTexts();
  const { problems: texts } = allTexts.pane;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { problem } = entry.alike;
  const { sheet, column = 0 } = problem;
  return (
    <ul id={id} className={styles.cells} aria-label={texts.cellsOf(entry.text)}>
      {cells.rows.map((row) => {
        const address = problemAddress({ ...problem, row }, allTexts);
        return (
          <li key={row}>
            <SmallLink
              className={text.monospace}
              aria-label={texts.goToCell(address)}
              onClick={() => goTo({ sheet, row, column })}
            >
              {address}
            </SmallLink>
          </li>
        );
      })}
      {cells.more > 0 ? (
        <li>
          <SmallLink onClick={cells.showMore}>{texts.showMore(format.count(cells.more))}</SmallLink>
        </li>
      ) : null}
    </ul>
  );
}
