import type { RunningCalculator } from "./calculator/calculator";
import { collectResults } from "./calculator/collectResults";
import { handOver } from "./calculator/handOver";
import type { PlaceAccountsRequest, PlaceAccountsResult } from "./placementRequest";
import { HostError, type SourceReference, type SpreadsheetHost } from "./spreadsheetHost";

/**
 * Places the accounts of a sheet and writes the result sheets; the source is never touched. A sheet without a readable
 * header answers its problems, and nothing is written.
 *
 * @throws HostError when the host cannot read or write, or when `signal` aborts; its `written` says how far it came.
 * @throws CalculatorError when the calculation fails; nothing is written then.
 */
export async function placeAccounts(
  host: SpreadsheetHost,
  calculator: RunningCalculator,
  request: PlaceAccountsRequest,
): Promise<PlaceAccountsResult> {
  const { accounts, team, policy, asOf, writtenOn, signal, onProgress } = request;
  stopIfAborted(signal, accounts);
  const stop = (): void => calculator.stop();
  signal?.addEventListener("abort", stop);
  try {
    await handOver(calculator, "accounts", (taker) => host.readInBlocks(accounts, taker));
    stopIfAborted(signal, accounts);
    await handOver(calculator, "team", team && ((taker) => host.readInBlocks(team, taker)));
    stopIfAborted(signal, accounts);
    const answer = await calculator.place({ policy, asOf, writtenOn });
    stopIfAborted(signal, accounts);
    if (answer.kind === "unreadable") return answer;

    const sheets = await collectResults(calculator);
    const settings = await calculator.resultSettings();
    stopIfAborted(signal, accounts);
    signal?.removeEventListener("abort", stop);
    const written = await host.writeResults(sheets, { signal, onProgress, settings });
    return { kind: "placed", figures: answer.figures, written };
  } catch (error) {
    // Whatever it was that the calculator failed by: it was stopped on purpose.
    if (!(error instanceof HostError)) stopIfAborted(signal, accounts);
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

function stopIfAborted(signal: AbortSignal | undefined, source: SourceReference): void {
  if (signal?.aborted) throw new HostError("cancelled", { doing: "reading", sheet: source.table ?? source.sheet });
}
