import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReadingFigures } from "../../../commands/calculator/previewFigures";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { useRemembered } from "../../frame/PaneMemory";
import { chipsAtFirst, columnChips } from "./columnChips";
import { InteractionTag, InteractionTagPrimary } from "@fluentui/react-components";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  chip: {
    height: "auto",
    minHeight: "24px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    padding: "3px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    "& .fui-InteractionTagPrimary__primaryText": {
      padding: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  check: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
});

interface ColumnChipListProps {
  readonly reading: Pick<ReadingFigures, "columns">;
  readonly onOpen: (column: number) => void;
}

/** The recognised columns; each chip leads to its column in the list below. */
export function ColumnChipList({ reading, onOpen }: ColumnChipListProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [showsAll, setShowsAll] = useRemembered("all columns", false);
  const chips = columnChips(reading, texts);
  const { source } = texts.pane;
  // One chip folded away takes as much room as "+1 more".
  const folds = chips.length > chipsAtFirst + 1;
  const shown = folds && !showsAll ? chips.slice(0, chipsAtFirst) : chips;
  return (
    <ul className={styles.list}>
      {shown.map(({ field, column, label, needsCheck }) => (
        <li key={field}>
          <InteractionTag size="small">
            <InteractionTagPrimary
              className={mergeClasses(styles.chip, needsCheck && styles.check)}
              aria-label={needsCheck ? source.checkReading(label) : source.changeColumn(label)}
              onClick={() => onOpen(column)}
            >
              {label}
            </InteractionTagPrimary>
          </InteractionTag>
        </li>
      ))}
      {folds ? (
        <li>
          <InteractionTag size="small">
            <InteractionTagPrimary
              className={mergeClasses(styles.chip, text.small)}
              aria-expanded={showsAll}
              onClick={() => setShowsAll(!showsAll)}
            >
              {showsAll ? source.fewer : source.more(format.count(chips.length - chipsAtFirst))}
            </InteractionTagPrimary>
          </InteractionTag>
        </li>
      ) : null}
    </ul>
  );
}
