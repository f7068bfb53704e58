import type { FoundSources } from "../../commands/findSources";
import type { SourceInfo, SourceReference } from "../../commands/spreadsheetHost";
import type { Texts } from "../../texts/texts";
import { sameSource } from "./sourceReference";

/** A sheet or table to read, as it is offered. */
export interface SourceChoice {
  readonly id: string;
  readonly reference: SourceReference;
  readonly title: string;
  readonly detail: string;
  readonly isBest: boolean;
}

/** A name for a sheet or table: the sheet's, unless it holds more than one table. */
export function sourceTitle({ sheet, table }: SourceReference, sources: readonly SourceInfo[], texts: Texts): string {
  const isOneOfMany = sources.filter((source) => source.sheet === sheet).length > 1;
  return table !== undefined && isOneOfMany ? texts.pane.source.tableOnSheet(table, sheet) : sheet;
}

/** Tells sheets and tables apart; a sheet and a table may share a name. */
export function sourceId({ sheet, table }: SourceReference): string {
  return JSON.stringify([sheet, table ?? null]);
}

/** How many rows stand under the header, which may not be the first row. */
export function dataRowsOf(source: SourceInfo, { accounts, teams, subscriptions, refused }: FoundSources): number {
  const area = [...accounts, ...teams, ...subscriptions, ...refused].find((candidate) =>
    sameSource(candidate.source, source),
  )?.area;
  return area === undefined ? Math.max(0, source.rows - 1) : area.lastRow - area.firstRow;
}
