import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Question } from "../../../../core/accounts/mapping/question";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { useTextStyles } from "../../../frame/useTextStyles";
import { choiceWords } from "./choiceWords";
import { QuestionHead } from "./QuestionHead";
import { Segments } from "../../../frame/Segments";
import type { Answer } from "./withAnswer";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
  about: { flexBasis: "112px", flexGrow: 1, minWidth: 0 },
  detail: { marginTop: "4px" },
});

type Choice = Exclude<Question, { readonly ask: "words" }>;

interface ChoiceQuestionProps {
  readonly question: Choice;
  readonly onAnswer: (question: Choice, answer: Answer) => void;
}

/** A question about a whole column, with its few answers side by side. */
export function ChoiceQuestion({ question, onAnswer }: ChoiceQuestionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts();
  const { about, detail, choices } = choiceWords(question, format, texts);
  return (
    <>
      <QuestionHead header={question.header} column={question.column} />
      <div className={mergeClasses(text.small, styles.row)}>
        <div className={styles.about}>{about}</div>
        <Segments
          label={texts.pane.questions.answerTo(question.header, about)}
          choices={choices}
          value={question.answer}
          onChange={(answer) => onAnswer(question, answer as Answer)}
        />
      </div>
      <p className={mergeClasses(text.plain, text.small, text.hint, styles.detail)}>{detail}</p>
    </>
  );
}
