import { startTransition, useCallback, useState } from "react";
import type { Calculator } from "../../../commands/calculator/calculator";
import type { Superseded } from "../../../commands/calculator/superseded";
import { useTexts } from "../../format/TextsContext";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneModel } from "./mrrPane";
import { useQuestion } from "../../workbook/useQuestion";

/** A question about the subscription table that was answered. */
export interface Answered<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * What the calculator answered last to a question about the subscription table.
 *
 * @param question must stay the same while it is the same one, and so must `ask`.
 * @returns the last question that was answered with its answer: another one than `question` while that is under way.
 */
export function useAnswer<Question, Answer extends { readonly kind: string }>(
  { mrr, dispatch }: PaneModel,
  question: Question,
  ask: (calculator: Calculator, question: Question) => Promise<Answer | Superseded>,
): Answered<Question, Answer> | null {
  const texts = useTexts();
  const { askAboutTable } = mrr;
  const [last, setLast] = useState<Answered<Question, Answer> | null>(null);
  const fetch = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      try {
        const answer = await askAboutTable((calculator) => ask(calculator, question), isWanted);
        if (isSuperseded(answer) || !isWanted()) return;
        startTransition(() => setLast({ question, answer }));
      } catch (error) {
        if (isWanted()) dispatch({ type: "messageShown", message: failureMessage(error, "readMrr", texts) });
      }
    },
    [askAboutTable, ask, question, dispatch, texts],
  );
  useQuestion(last?.question !== question ? question : null, fetch);
  return last;
}

function isSuperseded(answer: { readonly kind: string }): answer is Superseded {
  return answer.kind === "superseded";
}
