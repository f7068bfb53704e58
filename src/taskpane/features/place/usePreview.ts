import { startTransition, useCallback, useEffect, useRef, type Dispatch } from "react";
import { asOfDay } from "../../../commands/asOfDay";
import { computePlacement } from "../../../commands/computePlacement";
import type { SourceReference, SpreadsheetHost } from "../../../commands/spreadsheetHost";
import { findHeaderRow } from "../../../core/accounts/findHeaderRow";
import type { Policy } from "../../../core/settings/policy";
import { readText } from "../../../core/sheet/cell";
import type { DateSerial } from "../../../core/sheet/serialDate";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import { failureMessage } from "../../workbook/failureMessage";
import { isPreviewCurrent, teamSource, type PaneEvent, type PaneState, type Preview } from "../../workbook/paneState";
import { sameSource } from "../../workbook/sourceReference";
import { useTexts } from "../../format/TextsContext";

/** A calculation this short may run while a slider is dragged; a longer one waits until the hand rests. */
const quickMilliseconds = 25;
const restDelay = 250;

interface Ranges {
  readonly dataRevision: number;
  readonly source: SourceReference;
  readonly accounts: SheetRange;
  readonly team: SheetRange | null;
}

/**
 * Computes the placement anew whenever source, cells or policy change. Cells are read once and kept until they change.
 *
 * @returns reads and computes now, whether anything changed or not
 */
export function usePreview(
  host: SpreadsheetHost,
  state: PaneState,
  latest: () => PaneState,
  dispatch: Dispatch<PaneEvent>,
  today: () => DateSerial,
): () => Promise<void> {
  const texts = useTexts();
  const ranges = useRef<Ranges | null>(null);
  const lastDuration = useRef(0);

  const compute = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      const { source, policy, revision, dataRevision } = latest();
      if (source === null) return;
      try {
        const kept = ranges.current;
        const read =
          kept !== null && kept.dataRevision === dataRevision && sameSource(kept.source, source)
            ? kept
            : await readRanges(host, source, teamSource(latest()), dataRevision);
        if (!isWanted()) return;
        ranges.current = read;
        const started = performance.now();
        const outcome = computePlacement({
          accounts: read.accounts,
          team: read.team,
          policy,
          asOf: asOfDay(policy, today()),
        });
        lastDuration.current = performance.now() - started;
        const preview: Preview =
          outcome.kind === "placement"
            ? { kind: "placement", placement: outcome.placement, revision }
            : {
                kind: "unreadable",
                problems: outcome.problems,
                headers: headersToChooseFrom(read.accounts, policy),
                revision,
              };
        startTransition(() => dispatch({ type: "previewed", preview }));
      } catch (error) {
        if (isWanted()) dispatch({ type: "readFailed", message: failureMessage(error, "preview", texts) });
      }
    },
    [host, latest, dispatch, today, texts],
  );

  const { opened, source, policy, revision, run } = state;
  const isIdle = opened && source !== null && run === null;
  useEffect(() => {
    if (!isIdle || isPreviewCurrent(latest())) return;
    let wanted = true;
    const delay = lastDuration.current > quickMilliseconds ? restDelay : 0;
    const timer = setTimeout(() => void compute(() => wanted), delay);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [isIdle, source, policy, revision, compute, latest]);

  return useCallback(() => {
    ranges.current = null;
    return compute(() => true);
  }, [compute]);
}

async function readRanges(
  host: SpreadsheetHost,
  source: SourceReference,
  team: SourceReference | null,
  dataRevision: number,
): Promise<Ranges> {
  const [accounts, teamRange] = await Promise.all([host.read(source), team === null ? null : host.read(team)]);
  return { dataRevision, source, accounts, team: teamRange };
}

/** Headers to choose from in a sheet that cannot be placed: of the row that fits best, else of the first row with text. */
function headersToChooseFrom(range: SheetRange, policy: Policy): readonly string[] {
  const best = findHeaderRow(range, policy);
  const rows =
    best === null ? range.cells.slice(0, 10).map((row) => row.map(readText)) : [best.headers.map(({ text }) => text)];
  const filled = rows.map((row) => row.filter((header) => header !== "")).find((row) => row.length > 0) ?? [];
  return [...new Set(filled)];
}
