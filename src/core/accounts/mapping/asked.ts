import { foundIn } from "../../sheet/foundIn";
import type { WordMeanings } from "../../settings/table/columnSettings";
import { statusWord } from "../../vocabulary/status";
import { answerFor } from "../../vocabulary/answerFor";
import type { MatchedColumn } from "../matchColumns";
import { cellAt, type DataRows } from "../readColumn";
import type { MoneyQuestion } from "../readMoney";
import type { NumberQuestion } from "../readNumberFields";
import type { DirectionQuestion } from "../scoreDirection";
import type { Question } from "./question";
import type { AskedWords } from "./wordQuestions";

/** All that only a person can say about a sheet, words before ways of writing and amounts. */
export function askedOf(
  rows: DataRows,
  words: readonly AskedWords[],
  numbers: readonly NumberQuestion[],
  direction: DirectionQuestion | null,
  amounts: readonly MoneyQuestion[],
): readonly Question[] {
  const at = ({ index, header }: MatchedColumn): { readonly column: number; readonly header: string } => ({
    column: rows.range.firstColumn + index,
    header: header.text,
  });
  return [
    ...words.map(({ column, ...asked }): Question => ({ ask: "words", ...asked, ...at(column) })),
    ...numbers.map((question): Question => numberQuestion(rows, question, at(question.column))),
    ...(direction === null ? [] : [{ ask: direction.ask, answer: direction.answer, ...at(direction.column) }]),
    ...amounts.map(({ column, ...asked }): Question => ({ ...asked, ...at(column) })),
  ];
}

function numberQuestion(
  rows: DataRows,
  question: NumberQuestion,
  at: { readonly column: number; readonly header: string },
): Question {
  if (question.ask === "scale") {
    const { ask, field, choices, answer } = question;
    return { ask, field, choices, answer, ...at };
  }
  const { cells, position } = question;
  const sample = foundIn(cellAt(rows, position, question.column.index));
  switch (question.ask) {
    case "decimalMark":
      return {
        ask: "decimalMark",
        sample,
        cells,
        point: question.point,
        comma: question.comma,
        answer: question.answer,
        ...at,
      };
    case "dateOrder": {
      const { dayFirst, monthFirst, answer } = question;
      return { ask: "dateOrder", sample, cells, days: { dayFirst, monthFirst }, answer, ...at };
    }
    case "dateOrders":
      return { ask: "dateOrder", sample, cells, days: null, answer: question.answer, ...at };
  }
}

/** Whether a status is a word that nobody gave a meaning; each word is looked at once. */
export function statusGuesses(answers: NonNullable<WordMeanings["status"]> = {}): (status: string) => boolean {
  const guessed = new Map<string, boolean>([["", false]]);
  return (status) => {
    let isGuess = guessed.get(status);
    if (isGuess === undefined) {
      isGuess = statusWord(status) === undefined && answerFor(status, answers) === null;
      guessed.set(status, isGuess);
    }
    return isGuess;
  };
}
