import type { FoundSources, SourceCandidate } from "../../../commands/findSources";
import type { SourceInfo, SourceReference } from "../../../commands/spreadsheetHost";
import type { Formatter } from "../../format/formatter";
import { sameSource } from "../../workbook/sourceReference";
import type { Texts } from "../../../texts/texts";

/** A sheet or table to place accounts from, as it is offered. */
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

/** All sheets and tables but our own, in the order of the workbook, with what each could be used for. */
export function sourceChoices(
  sources: readonly SourceInfo[],
  found: FoundSources,
  format: Formatter,
  texts: Texts,
): readonly SourceChoice[] {
  const best = found.accounts[0]?.source ?? null;
  return sources
    .filter(({ resultKey }) => resultKey === null)
    .map((source) => ({
      id: sourceId(source),
      reference: source.table === undefined ? { sheet: source.sheet } : { sheet: source.sheet, table: source.table },
      title: sourceTitle(source, sources, texts),
      detail: detailOf(source, found, format, texts),
      isBest: sameSource(source, best),
    }));
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

function detailOf(source: SourceInfo, found: FoundSources, format: Formatter, allTexts: Texts): string {
  const texts = allTexts.pane.source;
  const dataRows = dataRowsOf(source, found);
  const rows = texts.rows(dataRows, format.count(dataRows));
  const has = (candidates: readonly SourceCandidate[]): SourceCandidate | undefined =>
    candidates.find((candidate) => sameSource(candidate.source, source));
  const accounts = has(found.accounts);
  if (accounts)
    return `${rows} · ${texts.columnsRead(format.count(accounts.recognised), format.count(source.columns))}`;
  if (has(found.teams)) return `${rows} · ${texts.asTeam}`;
  return `${rows} · ${has(found.subscriptions) ? texts.asSubscriptions : texts.notRecognised}`;
}
