import type { RecognisedColumn } from "../../../core/accounts/account";
import type { AccountField } from "../../../core/vocabulary/accountFields";
import type { Texts } from "../../../texts/texts";
import type { ReadingFigures } from "../../../commands/calculator/previewFigures";

/** A recognised column as a chip. */
export interface ColumnChip {
  readonly field: AccountField;
  /** Zero-based, in the sheet. */
  readonly column: number;
  readonly label: string;
  /** True where the reading is a judgement that the user may want to check. */
  readonly needsCheck: boolean;
}

/** Chips shown before "+9 more". */
export const chipsAtFirst = 7;

/**
 * The recognised columns in display order. Those whose reading may need a check come within the first few, so that they
 * are never folded away.
 */
export function columnChips({ columns }: Pick<ReadingFigures, "columns">, texts: Texts): readonly ColumnChip[] {
  const chips = columns.map((column) => chipOf(column, texts));
  const toCheck = chips.filter(({ needsCheck }) => needsCheck);
  const settled = chips.filter(({ needsCheck }) => !needsCheck);
  const before = Math.max(0, chipsAtFirst - toCheck.length);
  return [...settled.slice(0, before), ...toCheck, ...settled.slice(before)];
}

/** How many columns are used, for `16 of 18 columns`. */
export function usedColumns({ columns }: Pick<ReadingFigures, "columns">): number {
  return new Set(columns.filter(({ used }) => used).map(({ column }) => column)).size;
}

function chipOf({ field, column, header, used, scale }: RecognisedColumn, texts: Texts): ColumnChip {
  const { source } = texts.pane;
  if (!used) return { field, column, label: source.notUsed(header), needsCheck: true };
  // Satisfaction scales tell themselves apart by their range; whether 0.6 is a share or a count does not, and what a score of
  // the user's own was taken for decides every bucket.
  const isJudgement = scale !== undefined && (field === "coreFeaturesUsed" || field === "healthScore");
  return isJudgement
    ? { field, column, label: source.scale(header, texts.scales[scale]), needsCheck: true }
    : { field, column, label: header, needsCheck: false };
}
