import type { FoundSources, SourceCandidate } from "../../../commands/findSources";
import type { SourceInfo } from "../../../commands/spreadsheetHost";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";
import { dataRowsOf, sourceId, sourceTitle, type SourceChoice } from "../../workbook/sourceChoice";
import { sameSource } from "../../workbook/sourceReference";

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
