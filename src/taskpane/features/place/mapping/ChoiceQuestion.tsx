import type { Question } from "../../../../core/accounts/mapping/question";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { Choice } from "../../../frame/mapping/Choice";
import { choiceWords } from "./choiceWords";
import type { Answer } from "./withAnswer";

type AskedChoice = Exclude<Question, { readonly ask: "words" }>;

interface ChoiceQuestionProps {
  readonly question: AskedChoice;
  readonly onAnswer: (question: AskedChoice, answer: Answer) => void;
}

/** A question about a whole column of accounts. */
export function ChoiceQuestion({ question, onAnswer }: ChoiceQuestionProps) {
  const format = useFormatter();
  const texts = useTexts();
  const { header, column, answer } = question;
  return (
    <Choice
      {...choiceWords(question, format, texts)}
      header={header}
      column={column}
      answer={answer}
      onAnswer={(given) => onAnswer(question, given as Answer)}
    />
  );
}
