import { isOpen } from "../../../../core/accounts/mapping/question";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { Section } from "../../../frame/Section";
import { ChoiceQuestion } from "./ChoiceQuestion";
import type { Mapping } from "./useMapping";
import { WordsQuestion } from "./WordsQuestion";

interface QuestionsSectionProps {
  readonly mapping: Mapping;
  /** Of the sheet's money; `null` where it is not known. */
  readonly currency: string | null;
  /** Leads to the problems that speak of a header. */
  readonly onShowProblems: (filter: string) => void;
}

/** What only a person can say about the sheet; answers stay in sight, and can be changed. */
export function QuestionsSection({ mapping, currency, onShowProblems }: QuestionsSectionProps) {
  const format = useFormatter();
  const texts = useTexts().pane.questions;
  const { questions } = mapping;
  if (questions.length === 0) return null;
  const open = questions.filter(isOpen).length;
  return (
    <Section
      id="questions"
      title={texts.title}
      hint={texts.open(format.count(open), format.count(questions.length), open)}
    >
      {questions.map((question) =>
        question.ask === "words" ? (
          <WordsQuestion
            key={`${question.ask}${question.column}`}
            question={question}
            currency={currency}
            onShowProblems={onShowProblems}
            onMean={mapping.mean}
          />
        ) : (
          <ChoiceQuestion key={`${question.ask}${question.column}`} question={question} onAnswer={mapping.answer} />
        ),
      )}
    </Section>
  );
}
