import type { FoundSources, SourceCandidate } from "../../../commands/findSources";
import type { SourceInfo } from "../../../commands/spreadsheetHost";
import type { Formatter } from "../../format/formatter";
import { dataRowsOf, sourceId, sourceTitle, type SourceChoice } from "../../workbook/sourceChoice";
import { sameSource } from "../../workbook/sourceReference";
import type { Texts } from "../../../texts/texts";

/** All sheets and tables but our own, in the order of the workbook, with what each was recognised as. */
export function mrrSourceChoices(
  sources: readonly SourceInfo[],
  found: FoundSources,
  format: Formatter,
  texts: Texts,
): readonly SourceChoice[] {
  const best = found.subscriptions[0]?.source ?? null;
  return sources
    .filter(({ resultKey }) => resultKey === null)
    .map((source) => {
      const rows = dataRowsOf(source, found);
      return {
        id: sourceId(source),
        reference: source.table === undefined ? { sheet: source.sheet } : { sheet: source.sheet, table: source.table },
        title: sourceTitle(source, sources, texts),
        detail: [texts.mrr.source.rows(rows, format.count(rows)), ...kindOf(source, found, texts)].join(" · "),
        isBest: sameSource(source, best),
      };
    });
}

function kindOf(
  source: SourceInfo,
  { subscriptions, accounts, teams, refused }: FoundSources,
  texts: Texts,
): readonly string[] {
  const among = (candidates: readonly SourceCandidate[]): boolean =>
    candidates.some((candidate) => sameSource(candidate.source, source));
  if (among(subscriptions)) return [texts.pane.source.asSubscriptions];
  if (among(accounts)) return [texts.mrr.source.asAccounts];
  const isRefused = refused.find((candidate) => sameSource(candidate.source, source));
  if (isRefused) return [texts.mrr.source.refused[isRefused.as]];
  return [among(teams) ? texts.mrr.source.asTeam : texts.mrr.source.notRecognised];
}
