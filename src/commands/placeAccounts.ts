import { resultSheets } from "../core/report/resultSheets";
import { computePlacement } from "./computePlacement";
import type { PlaceAccountsRequest, PlaceAccountsResult } from "./placementRequest";
import { HostError, type SourceReference, type SpreadsheetHost } from "./spreadsheetHost";
import type { ReportWords } from "../core/report/reportWords";

/**
 * Places the accounts of a sheet and writes the result sheets; the source is never touched. A sheet without a readable
 * header answers its problems, and nothing is written.
 *
 * @throws HostError when the host cannot read or write, or when `signal` aborts; its `written` says how far it came.
 */
export async function placeAccounts(
  host: SpreadsheetHost,
  request: PlaceAccountsRequest,
  words: ReportWords,
): Promise<PlaceAccountsResult> {
  const { accounts, team, policy, asOf, signal, onProgress } = request;
  const accountsRange = await host.read(accounts);
  stopIfAborted(signal, accounts);
  const teamRange = team && (await host.read(team));
  stopIfAborted(signal, accounts);

  const outcome = computePlacement({ accounts: accountsRange, team: teamRange, policy, asOf });
  if (outcome.kind === "unreadable") return outcome;

  const { placement } = outcome;
  const written = await host.writeResults(resultSheets(placement, words), { signal, onProgress });
  return { kind: "placed", placement, written };
}

function stopIfAborted(signal: AbortSignal | undefined, source: SourceReference): void {
  if (signal?.aborted) throw new HostError("cancelled", { doing: "reading", sheet: source.table ?? source.sheet });
}
