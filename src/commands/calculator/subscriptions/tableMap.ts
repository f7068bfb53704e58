import { proposeUses, type ProposedUse } from "../../../core/ledger/mapping/proposeUses";
import { tableColumns, type TableColumn, type TableToMap } from "../../../core/ledger/mapping/tableColumns";
import type { TableQuestion } from "../../../core/ledger/mapping/tableQuestion";
import { tableQuestions } from "../../../core/ledger/mapping/tableQuestions";

/** What is known of the columns and words of a table, and what only a person can say. */
export interface TableMap {
  readonly columns: readonly TableColumn[];
  readonly questions: readonly TableQuestion[];
  /** Likely uses of its columns, where its headers do not say who pays, how much or since when. */
  readonly proposals: readonly ProposedUse[];
  /** The export that it is read as. */
  readonly profile: string | null;
}

/** The columns of a table and what is open about them. */
export function tableMap(table: TableToMap): TableMap {
  const columns = tableColumns(table);
  return {
    columns,
    questions: tableQuestions(table),
    proposals: proposeUses(table, columns),
    profile: table.profile?.id ?? null,
  };
}
