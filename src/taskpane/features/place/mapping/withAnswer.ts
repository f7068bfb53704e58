import type { Question, WordField } from "../../../../core/accounts/mapping/question";
import type { Policy } from "../../../../core/settings/policy";
import { foldWord } from "../../../../core/vocabulary/foldWord";
import { withScale } from "../scales";

/** The answers that a question other than about words can have. */
export type Answer = Exclude<Question, { readonly ask: "words" }>["answer"];

/** The policy with an answer; `null` takes it back. */
export function withAnswer(
  policy: Policy,
  question: Exclude<Question, { readonly ask: "words" }>,
  answer: Answer,
): Policy {
  const { header } = question;
  switch (question.ask) {
    case "dateOrder":
    case "decimalMark": {
      const { [header]: said, ...others } = policy.writing;
      const { [question.ask]: _, ...rest } = said ?? {};
      const writing = answer === null ? rest : { ...rest, [question.ask]: answer };
      return { ...policy, writing: Object.keys(writing).length > 0 ? { ...others, [header]: writing } : others };
    }
    case "scale":
      return withScale(policy, question.field, header, answer as never);
    case "direction": {
      const { [header]: _, ...others } = policy.directions;
      return { ...policy, directions: answer === null ? others : { ...others, [header]: answer as never } };
    }
    case "amountInterval":
      return { ...policy, amounts: { ...policy.amounts, interval: answer as never } };
    case "amountQuantity":
      return { ...policy, amounts: { ...policy.amounts, quantity: answer as never } };
    case "discount":
      return { ...policy, amounts: { ...policy.amounts, areAfterDiscount: answer !== null } };
  }
}

/** The policy with a meaning for a word of a field. */
export function withMeaning(policy: Policy, field: WordField, word: string, meaning: string): Policy {
  const words = { ...policy.words[field], [foldWord(word)]: meaning };
  // The meanings offered are those of the field, which a word of its list cannot say.
  return { ...policy, words: { ...policy.words, [field]: words as never } };
}
