import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useTexts } from "../../format/TextsContext";
import { useTextStyles } from "../useTextStyles";
import { QuestionHead } from "./QuestionHead";
import { Segments } from "../Segments";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
  about: { flexBasis: "112px", flexGrow: 1, minWidth: 0 },
  detail: { marginTop: "4px" },
});

/** A question in words. */
export interface ChoiceWords {
  /** What is asked. */
  readonly about: string;
  /** What the answers mean, and what becomes of the column until one is given. */
  readonly detail: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface ChoiceProps extends ChoiceWords {
  /** The column that it is about. */
  readonly header: string;
  readonly column: number;
  readonly answer: string | null;
  readonly onAnswer: (answer: string) => void;
}

/** A question about a whole column, with its few answers side by side. */
export function Choice({ header, column, about, detail, choices, answer, onAnswer }: ChoiceProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const texts = useTexts().pane.questions;
  return (
    <>
      <QuestionHead header={header} column={column} />
      <div className={mergeClasses(text.small, styles.row)}>
        <div className={styles.about}>{about}</div>
        <Segments label={texts.answerTo(header, about)} choices={choices} value={answer} onChange={onAnswer} />
      </div>
      <p className={mergeClasses(text.plain, text.small, text.hint, styles.detail)}>{detail}</p>
    </>
  );
}
