import { useMemo } from "react";
import type { RecognisedColumn } from "../../../../core/accounts/account";
import type { UnplacedTable } from "../../../../core/accounts/accountsReading";
import { scalesOf } from "../../../../core/accounts/columnScale";
import { isOpen, type Question, type WordField } from "../../../../core/accounts/mapping/question";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";
import { defaultPolicy } from "../../../../core/settings/policyDefaults";
import type { AccountField, ScaledField } from "../../../../core/vocabulary/accountFields";
import type { Scale } from "../../../../core/vocabulary/scale";
import type { PlacePane } from "../placePane";
import { previewedFigures } from "../placeState";
import { isScaled, withScale } from "../scales";
import { asAnswered } from "./asAnswered";
import { withAnswer, withMeaning, type Answer } from "./withAnswer";
import { useIn, withoutMapping, withProposals, withUse } from "./withUse";

/** What is known of the columns and words of the source, and how a person changes it. */
export interface Mapping {
  readonly columns: readonly SheetColumn[];
  /** What the columns of fields were taken for, where that is a judgement. */
  readonly scales: ReadonlyMap<
    number,
    { readonly field: ScaledField; readonly scale: Scale; readonly choices: readonly Scale[] }
  >;
  readonly questions: readonly Question[];
  /** Set where nothing is known to name the accounts. */
  readonly proposals: UnplacedTable["proposals"] | null;
  /** True where the choices are kept for later sheets as well. */
  readonly isRemembered: boolean;
  readonly isOpen: (column: SheetColumn) => boolean;
  readonly useOf: (column: SheetColumn) => AccountField | null;
  readonly use: (column: SheetColumn, field: AccountField | null) => void;
  readonly rescale: (column: SheetColumn, field: ScaledField, scale: Scale) => void;
  readonly mean: (field: WordField, word: string, meaning: string) => void;
  readonly answer: (question: Exclude<Question, { readonly ask: "words" }>, answer: Answer) => void;
  readonly agree: () => void;
  readonly reset: () => void;
}

/** The mapping of the source in sight; `null` while nothing was read. */
export function useMapping({
  state,
  changePolicy,
  mappingMemories: { accounts: mappingMemory },
  place: { forgetMapping },
}: PlacePane): Mapping | null {
  const { policy, place } = state;
  const reading = previewedFigures(place)?.reading ?? null;
  const table = place.preview.kind === "unreadable" ? place.preview.table : null;
  return useMemo(() => {
    const columns = reading?.sheetColumns ?? table?.columns;
    if (columns === undefined) return null;
    const questions = (reading?.questions ?? []).map((question) => asAnswered(question, policy));
    const open = new Set(questions.filter(isOpen).map(({ column }) => column));
    return {
      columns,
      scales: scalesFound(reading?.columns ?? []),
      questions,
      proposals: table?.proposals ?? null,
      isRemembered: mappingMemory.isKept,
      isOpen: ({ column }) => open.has(column),
      useOf: (column) => useIn(policy, column),
      use: (column, field) => changePolicy(withUse(policy, column, field)),
      rescale: ({ header }, field, scale) => changePolicy(withScale(policy, field, header, scale)),
      mean: (field, word, meaning) => changePolicy(withMeaning(policy, field, word, meaning)),
      answer: (question, answer) => changePolicy(withAnswer(policy, question, answer)),
      agree: () => changePolicy(withProposals(policy, table?.proposals ?? {})),
      reset: () => {
        forgetMapping();
        changePolicy(withoutMapping(policy, defaultPolicy));
      },
    };
  }, [reading, table, policy, changePolicy, mappingMemory, forgetMapping]);
}

function scalesFound(columns: readonly RecognisedColumn[]): Mapping["scales"] {
  const hasTotal = columns.some(({ field, used }) => field === "coreFeaturesTotal" && used);
  return new Map(
    columns.flatMap(({ field, column, used, scale }) => {
      if (!used || !isScaled(field) || scale === undefined) return [];
      return [[column, { field, scale, choices: scalesOf({ field, hasTotal }) }] as const];
    }),
  );
}
