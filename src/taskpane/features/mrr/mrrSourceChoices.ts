import type { FoundSources, SourceCandidate } from "../../../commands/findSources";
import type { SourceInfo } from "../../../commands/spreadsheetHost";
import { mrrTexts } from "../../../core/texts/mrrView";
import type { Formatter } from "../../format/formatter";
import { dataRowsOf, sourceId, sourceTitle, type SourceChoice } from "../place/sourceChoices";
import { sameSource } from "../../workbook/sourceReference";
import { paneTexts } from "../../../core/texts/pane";

/** All sheets and tables but our own, in the order of the workbook, with what each was recognised as. */
export function mrrSourceChoices(
  sources: readonly SourceInfo[],
  found: FoundSources,
  format: Formatter,
): readonly SourceChoice[] {
  const best = found.subscriptions[0]?.source ?? null;
  return sources
    .filter(({ resultKey }) => resultKey === null)
    .map((source) => {
      const rows = dataRowsOf(source, found);
      return {
        id: sourceId(source),
        reference: source.table === undefined ? { sheet: source.sheet } : { sheet: source.sheet, table: source.table },
        title: sourceTitle(source, sources),
        detail: [mrrTexts.source.rows(rows, format.count(rows)), ...kindOf(source, found)].join(" · "),
        isBest: sameSource(source, best),
      };
    });
}

function kindOf(source: SourceInfo, { subscriptions, accounts, teams, refused }: FoundSources): readonly string[] {
  const among = (candidates: readonly SourceCandidate[]): boolean =>
    candidates.some((candidate) => sameSource(candidate.source, source));
  if (among(subscriptions)) return [paneTexts.source.asSubscriptions];
  if (among(accounts)) return [mrrTexts.source.asAccounts];
  const isRefused = refused.find((candidate) => sameSource(candidate.source, source));
  if (isRefused) return [mrrTexts.source.refused[isRefused.as]];
  return [among(teams) ? mrrTexts.source.asTeam : mrrTexts.source.notRecognised];
}
