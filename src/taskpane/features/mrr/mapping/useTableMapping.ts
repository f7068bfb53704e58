import { useMemo } from "react";
import type { TableMap } from "../../../../commands/calculator/subscriptions/tableMap";
import type { SubscriptionWordField } from "../../../../core/ledger/mapping/mapCells";
import { withUse } from "../../../../core/ledger/mapping/tableColumns";
import type { UseChoice } from "../../../../core/ledger/mapping/tableQuestion";
import type { WayOfWriting } from "../../../../core/settings/table/columnSettings";
import { foldWord } from "../../../../core/vocabulary/foldWord";
import type { SubscriptionUse } from "../../../../core/vocabulary/subscriptionUses";
import type { PaneModel } from "../mrrPane";
import { columnAsSaid, questionAsSaid } from "./asSaid";

/** What is known of the columns and words of the table, and how a person changes it. */
export interface TableMapping {
  readonly map: TableMap;
  readonly use: (header: string, use: SubscriptionUse | null) => void;
  readonly choose: (choice: UseChoice) => void;
  readonly mean: (field: SubscriptionWordField, word: string, meaning: string) => void;
  readonly write: (header: string, way: WayOfWriting) => void;
  readonly overrule: (recognisedAs: "none" | null) => void;
  readonly agree: () => void;
  readonly reset: () => void;
}

/** The mapping of the table in sight; `null` while nothing was read. */
export function useTableMapping({ state, mrr }: PaneModel): TableMapping | null {
  const { reading, definition } = state.mrr;
  const { chooseDefinition, forgetMapping } = mrr;
  const read = reading?.map ?? null;
  return useMemo(() => {
    if (read === null) return null;
    const map: TableMap = {
      ...read,
      columns: read.columns.map((column) => columnAsSaid(column, definition)),
      questions: read.questions.map((question) => questionAsSaid(question, definition)),
    };
    const { columns, words, writing } = definition;
    return {
      map,
      use: (header, use) => chooseDefinition(withUse(definition, map.columns, header, use)),
      choose: (choice) => chooseDefinition({ ...definition, columns: { ...columns, ...choice.columns } }),
      mean: (field, word, meaning) => {
        // The meanings offered are those of the field, which a word of its list cannot say.
        const meanings = { ...words?.[field], [foldWord(word)]: meaning } as never;
        chooseDefinition({ ...definition, words: { ...words, [field]: meanings } });
      },
      write: (header, way) => {
        chooseDefinition({ ...definition, writing: { ...writing, [header]: { ...writing?.[header], ...way } } });
      },
      overrule: (recognisedAs) => chooseDefinition({ ...definition, export: recognisedAs }),
      agree: () => {
        const agreed = Object.fromEntries(map.proposals.map(({ header, use }) => [header, use]));
        chooseDefinition({ ...definition, columns: { ...columns, ...agreed } });
      },
      reset: () => {
        forgetMapping();
        chooseDefinition({ endsInclusive: definition.endsInclusive });
      },
    };
  }, [read, definition, chooseDefinition, forgetMapping]);
}
