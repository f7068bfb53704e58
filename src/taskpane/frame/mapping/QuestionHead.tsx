import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../core/sheet/sheetRange";
import { useTexts } from "../../format/TextsContext";
import { useTextStyles } from "../useTextStyles";

const useStyles = makeStyles({
  head: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    margin: "8px 0 4px",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** What a question is about: the header, and where its column stands. */
export function QuestionHead({ header, column }: { header: string; column: number }) {
  const styles = useStyles();
  const text = useTextStyles();
  const texts = useTexts().pane.questions;
  return (
    <h3 className={mergeClasses(text.plain, text.small, styles.head)}>
      <span className={mergeClasses(text.strong, text.wrap)}>{header}</span>
      <span className={text.hint}>{texts.column(columnLetters(column))}</span>
    </h3>
  );
}
