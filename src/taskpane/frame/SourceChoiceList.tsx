import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { SourceReference } from "../../commands/spreadsheetHost";
import { useTextStyles } from "./useTextStyles";
import { sourceId, type SourceChoice } from "../workbook/sourceChoice";
import { useTexts } from "../format/TextsContext";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px" },
  card: {
    width: "100%",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "1px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "& .fui-Radio__label": { flexGrow: 1, paddingTop: "8px", paddingBottom: "8px" },
    "& .fui-Radio__indicator": { alignSelf: "center" },
  },
  chosen: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    padding: 0,
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  words: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px" },
  name: { flexGrow: 1, minWidth: 0 },
  title: { display: "block", color: tokens.colorNeutralForeground1 },
  detail: { display: "block" },
});

interface SourceChoiceListProps {
  /** What the choice is about. */
  readonly label?: string;
  readonly choices: readonly SourceChoice[];
  readonly chosen: SourceReference | null;
  readonly onChoose: (reference: SourceReference) => void;
}

/** The workbook's sheets as cards of which one is chosen. */
export function SourceChoiceList({ label, choices, chosen, onChoose }: SourceChoiceListProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const chosenId = chosen === null ? "" : sourceId(chosen);
  return (
    <RadioGroup
      aria-label={label ?? texts.pane.source.choose}
      className={styles.list}
      value={chosenId}
      onChange={(_, data) => {
        const choice = choices.find(({ id }) => id === data.value);
        if (choice) onChoose(choice.reference);
      }}
    >
      {choices.map(({ id, title, detail, isBest }) => (
        <Radio
          key={id}
          value={id}
          className={mergeClasses(styles.card, id === chosenId && styles.chosen)}
          label={
            <span className={mergeClasses(styles.words, text.small)}>
              <span className={styles.name}>
                <span className={mergeClasses(styles.title, text.strong, text.wrap)}>{title}</span>{" "}
                <span className={mergeClasses(styles.detail, text.hint)}>{detail}</span>
              </span>{" "}
              {isBest ? <span className={text.hint}>{texts.pane.source.bestMatch}</span> : null}
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
