import { foldWord } from "./foldWord";

/** What a person said that a word means, by the folded word; `null` where nobody said anything. */
export function answerFor<Meaning extends string>(
  word: string,
  answers: Readonly<Record<string, Meaning>>,
): Meaning | null {
  const folded = foldWord(word);
  return Object.hasOwn(answers, folded) ? answers[folded]! : null;
}
