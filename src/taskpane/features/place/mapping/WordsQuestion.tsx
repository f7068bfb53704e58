import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OpenWord, Question, WordField } from "../../../../core/accounts/mapping/question";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { useTextStyles } from "../../../frame/useTextStyles";
import { FurtherChoices } from "./FurtherChoices";
import { QuestionHead } from "./QuestionHead";
import { Segments } from "../../../frame/Segments";
import { wordChoices } from "./wordChoices";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  word: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  meanings: { display: "flex", alignItems: "center", gap: "2px" },
  about: { flexBasis: "112px", flexGrow: 1, minWidth: 0 },
});

interface WordsQuestionProps {
  readonly question: Extract<Question, { readonly ask: "words" }>;
  readonly currency: string | null;
  readonly onMean: (field: WordField, word: string, meaning: string) => void;
}

/** The words of a column that need a meaning, each with what hangs on it. */
export function WordsQuestion({ question, currency, onMean }: WordsQuestionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts();
  const { questions } = texts.pane;
  const { field, header, column, words, further } = question;
  const { usual, seldom } = wordChoices(field, texts);
  const about = ({ word, accounts, mrr }: OpenWord) => (
    <div className={styles.about}>
      <div className={text.wrap}>
        <span className={text.strong}>{questions.word(word)}</span>{" "}
        {mrr === null ? null : <span>{format.money(mrr, currency)}</span>}
      </div>
      <div className={text.hint}>{questions.accounts(accounts, format.count(accounts))}</div>
    </div>
  );
  return (
    <>
      <QuestionHead header={header} column={column} />
      <ul className={mergeClasses(text.small, styles.list)}>
        {words.map((open) => (
          <li key={open.word} className={styles.word}>
            {about(open)}
            <div className={styles.meanings}>
              <Segments
                label={questions.meaningOf(open.word)}
                choices={[...usual, ...seldom.filter(({ value }) => value === open.answer)]}
                value={open.answer}
                onChange={(meaning) => onMean(field, open.word, meaning)}
              />
              {seldom.length === 0 ? null : (
                <FurtherChoices
                  label={questions.furtherMeaningsOf(open.word)}
                  choices={seldom}
                  value={open.answer}
                  onChange={(meaning) => onMean(field, open.word, meaning)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className={mergeClasses(text.plain, text.small, text.hint)}>
        {further.words > 0 ? `${questions.further(further.words, format.count(further.words))} ` : ""}
        {questions.untilThen[field]}
      </p>
    </>
  );
}
