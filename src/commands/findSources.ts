import { recogniseSource, type RecognisedAs } from "../core/portfolios/recogniseSource";
import type { SourceInfo, SpreadsheetHost } from "./spreadsheetHost";

/** A sheet or table that could serve, with how well its header fits. */
export interface SourceCandidate {
  readonly source: SourceInfo;
  /** Recognised headers. */
  readonly recognised: number;
}

/** What the workbook's sheets look like, each list with the best match first. Our own result sheets are in none of them. */
export interface FoundSources {
  readonly accounts: readonly SourceCandidate[];
  readonly teams: readonly SourceCandidate[];
  readonly subscriptions: readonly SourceCandidate[];
}

/** The header row is looked for in the first ten rows; one more shows that there is data below it. */
const rowsLookedAt = 11;

/** Looks at the top of every sheet and table. Of equal matches the one with more rows comes first, then the earlier one. */
export async function findSources(host: SpreadsheetHost): Promise<FoundSources> {
  const sources = (await host.listSources()).filter(({ resultKey }) => resultKey === null);
  const looks = await Promise.all(
    sources.map(async (source) => ({ source, ...recogniseSource(await host.read(source, { rows: rowsLookedAt })) })),
  );
  const candidates = (kind: RecognisedAs): readonly SourceCandidate[] =>
    looks
      .filter((look) => look.kind === kind)
      .map(({ source, recognised }) => ({ source, recognised }))
      .sort((a, b) => b.recognised - a.recognised || b.source.rows - a.source.rows);
  return {
    accounts: candidates("accounts"),
    teams: candidates("team"),
    subscriptions: candidates("subscriptions"),
  };
}
