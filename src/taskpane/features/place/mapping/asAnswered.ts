import { answerFor } from "../../../../core/vocabulary/answerFor";
import type { Question } from "../../../../core/accounts/mapping/question";
import type { Policy } from "../../../../core/settings/policy";

/**
 * A question with what the policy answers to it now: the sheet may still be read by the answers before, and what a person
 * chose is in sight at once.
 */
export function asAnswered(question: Question, { words, writing, scales, directions, amounts }: Policy): Question {
  const { header } = question;
  switch (question.ask) {
    case "words": {
      const answers = words[question.field] ?? {};
      return { ...question, words: question.words.map((one) => ({ ...one, answer: answerFor(one.word, answers) })) };
    }
    case "dateOrder":
      return { ...question, answer: writing[header]?.dateOrder ?? null };
    case "decimalMark":
      return { ...question, answer: writing[header]?.decimalMark ?? null };
    case "scale": {
      const said = scales[question.field];
      return { ...question, answer: said?.header === header ? said.scale : null };
    }
    case "direction":
      return { ...question, answer: directions[header] ?? null };
    case "amountInterval":
      return { ...question, answer: amounts.interval };
    case "amountQuantity":
      return { ...question, answer: amounts.quantity };
    case "discount":
      return { ...question, answer: amounts.areAfterDiscount ? "takenOff" : null };
  }
}
