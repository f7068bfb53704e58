import type { TableColumn } from "../../../../core/ledger/mapping/tableColumns";
import type { TableQuestion } from "../../../../core/ledger/mapping/tableQuestion";
import type { MrrDefinition } from "../../../../core/ledger/mrrDefinition";
import { answerFor } from "../../../../core/vocabulary/answerFor";

/**
 * A question with what the definition answers to it now: the table may still be read by the answers before, and what a
 * person chose is in sight at once.
 */
export function questionAsSaid(question: TableQuestion, { words, writing }: MrrDefinition): TableQuestion {
  switch (question.ask) {
    case "words": {
      const answers = words?.[question.field] ?? {};
      return { ...question, words: question.words.map((one) => ({ ...one, answer: answerFor(one.word, answers) })) };
    }
    case "dateOrder":
      return { ...question, answer: writing?.[question.header]?.dateOrder ?? null };
    case "decimalMark":
      return { ...question, answer: writing?.[question.header]?.decimalMark ?? null };
    case "use":
      return question;
  }
}

/** A column with the use that a person gave it last. */
export function columnAsSaid(column: TableColumn, { columns = {} }: MrrDefinition): TableColumn {
  const isSaid = column.why !== "sameHeader" && Object.hasOwn(columns, column.header);
  return isSaid ? { ...column, use: columns[column.header]! } : column;
}
