import { exactSum } from "../../sheet/exactSum";
import { foldWord } from "../../vocabulary/foldWord";
import { healthWord, isRisk } from "../../vocabulary/health";
import { statusWord } from "../../vocabulary/status";
import { answerFor } from "../../vocabulary/answerFor";
import { tierOfText } from "../judgeRows";
import type { MatchedColumn, MatchedColumns } from "../matchColumns";
import type { WordMeanings } from "../../settings/table/columnSettings";
import type { OpenWord, WordField } from "./question";

/** So many words of a column are asked about; of more of them hardly one is a word of its field. */
const maxWords = 12;

/** Whether the vocabulary knows a word of a field. */
const isKnown: Readonly<Record<WordField, (word: string, column: MatchedColumn) => boolean>> = {
  status: (word) => statusWord(word) !== undefined,
  tier: (word) => tierOfText(word) !== null,
  healthLabel: (word, { header }) => healthWord(word, isRisk(header)) !== undefined,
};

const wordFields = Object.keys(isKnown) as WordField[];

/** The words of a column that are asked about. */
export interface AskedWords {
  readonly field: WordField;
  readonly column: MatchedColumn;
  readonly words: readonly OpenWord[];
  readonly further: { readonly words: number; readonly accounts: number };
}

/**
 * The words of status, tier and health that only a person can give a meaning, with how many accounts and how much MRR hang
 * on each.
 *
 * @param kept positions of the rows that are accounts.
 * @param textsOf the texts of a field, one per data row.
 * @param mrr one per data row, `NaN` where unknown; `null` without MRR.
 */
export function wordQuestions(
  matched: Pick<MatchedColumns, "fields">,
  kept: readonly number[],
  textsOf: (field: WordField) => readonly string[],
  mrr: Float64Array | null,
  answers: WordMeanings,
): readonly AskedWords[] {
  return wordFields.flatMap((field): AskedWords[] => {
    const column = matched.fields.get(field);
    if (!column) return [];
    const positions = openWords(kept, textsOf(field), (word) => {
      return answerFor(word, answers[field] ?? {}) !== null || !isKnown[field](word, column);
    });
    const sorted = [...positions.values()].sort((a, b) => b.positions.length - a.positions.length);
    if (sorted.length === 0) return [];
    const words = sorted.slice(0, maxWords).map(({ word, positions: at }): OpenWord => {
      const sum = mrr && exactSum(at.map((position) => mrr[position]!).filter((one) => !Number.isNaN(one)));
      return { word, accounts: at.length, mrr: sum, answer: answerFor(word, answers[field] ?? {}) };
    });
    const rest = sorted.slice(maxWords);
    const further = { words: rest.length, accounts: rest.reduce((sum, { positions: at }) => sum + at.length, 0) };
    return [{ field, column, words, further }];
  });
}

interface WordPositions {
  readonly word: string;
  readonly positions: number[];
}

/** Where each word stands that is asked about, by the folded word. */
function openWords(
  kept: readonly number[],
  texts: readonly string[],
  isAsked: (word: string) => boolean,
): ReadonlyMap<string, WordPositions> {
  const open = new Map<string, WordPositions>();
  const entryOf = new Map<string, WordPositions | null>();
  for (const position of kept) {
    const text = texts[position] ?? "";
    if (text === "") continue;
    let entry = entryOf.get(text);
    if (entry === undefined) {
      entry = isAsked(text) ? (open.get(foldWord(text)) ?? { word: text, positions: [] }) : null;
      entryOf.set(text, entry);
      if (entry !== null) open.set(foldWord(text), entry);
    }
    entry?.positions.push(position);
  }
  return open;
}
