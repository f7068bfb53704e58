import { mergeClasses } from "@fluentui/react-components";
import type { Question, WordField } from "../../../../core/accounts/mapping/question";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { QuestionHead } from "../../../frame/mapping/QuestionHead";
import { wordChoices } from "../../../frame/mapping/wordChoices";
import { WordList } from "../../../frame/mapping/WordList";
import { SmallLink } from "../../../frame/SmallLink";
import { useTextStyles } from "../../../frame/useTextStyles";

interface WordsQuestionProps {
  readonly question: Extract<Question, { readonly ask: "words" }>;
  readonly currency: string | null;
  readonly onShowProblems: (filter: string) => void;
  readonly onMean: (field: WordField, word: string, meaning: string) => void;
}

/** The words of a column that need a meaning, and what stands in for one. */
export function WordsQuestion({ question, currency, onShowProblems, onMean }: WordsQuestionProps) {
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts();
  const { customerMeanings, tiers, healthWords } = texts;
  const { questions } = texts.pane;
  const { field, header, column, words, further } = question;
  return (
    <>
      <QuestionHead header={header} column={column} />
      <WordList
        words={words.map(({ word, accounts, mrr, answer }) => ({
          word,
          count: questions.accounts(accounts, format.count(accounts)),
          money: mrr === null ? null : format.money(mrr, currency),
          answer,
        }))}
        choices={wordChoices({ status: customerMeanings, tier: tiers, healthLabel: healthWords }[field])}
        onMean={(word, meaning) => onMean(field, word, meaning)}
      />
      <p className={mergeClasses(text.plain, text.small, text.hint)}>
        {further.words === 0 ? null : (
          <>
            <SmallLink onClick={() => onShowProblems(header)}>
              {questions.further(further.words, format.count(further.words))}
            </SmallLink>{" "}
          </>
        )}
        {questions.untilThen[field]}
      </p>
    </>
  );
}
