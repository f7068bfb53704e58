import { ExactSum } from "../../sheet/exactSum";
import { foundIn } from "../../sheet/foundIn";
import type { WordMeanings } from "../../settings/table/columnSettings";
import { statusWord } from "../../vocabulary/status";
import type { Account } from "../account";
import { answerFor } from "../answerFor";
import type { MatchedColumn } from "../matchColumns";
import { cellAt, type DataRows } from "../readColumn";
import type { MoneyQuestion } from "../readMoney";
import type { NumberQuestion } from "../readNumberFields";
import type { Question } from "./question";
import type { AskedWords } from "./wordQuestions";

/** All that only a person can say about a sheet, words before ways of writing and amounts. */
export function askedOf(
  rows: DataRows,
  words: readonly AskedWords[],
  numbers: readonly NumberQuestion[],
  amounts: readonly MoneyQuestion[],
): readonly Question[] {
  const at = ({ index, header }: MatchedColumn): { readonly column: number; readonly header: string } => ({
    column: rows.range.firstColumn + index,
    header: header.text,
  });
  return [
    ...words.map(({ column, ...asked }): Question => ({ ask: "words", ...asked, ...at(column) })),
    ...numbers.map((question): Question => numberQuestion(rows, question, at(question.column))),
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

/** The live accounts whose status is a word that nobody gave a meaning, and their MRR: they are customers by default. */
export function guessedAccounts(
  accounts: readonly Account[],
  answers: NonNullable<WordMeanings["status"]> = {},
): { readonly accounts: number; readonly mrr: number } {
  const known = new Map<string, boolean>([["", true]]);
  const mrr = new ExactSum();
  let count = 0;
  for (const { standing, status, mrr: value } of accounts) {
    if (standing !== "live") continue;
    let isKnown = known.get(status);
    if (isKnown === undefined) {
      isKnown = statusWord(status) !== undefined || answerFor(status, answers) !== null;
      known.set(status, isKnown);
    }
    if (isKnown) continue;
    count++;
    if (value !== null) mrr.add(value);
  }
  return { accounts: count, mrr: mrr.value() };
}
