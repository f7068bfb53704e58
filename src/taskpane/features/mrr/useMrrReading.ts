import { startTransition, useCallback, useEffect, useRef, type Dispatch } from "react";
import { nextTask } from "../../../commands/calculator/nextTask";
import { problemDigest } from "../../../commands/calculator/problemDigest";
import type { SourceReference, SpreadsheetHost } from "../../../commands/spreadsheetHost";
import { readSubscriptionTable } from "../../../core/ledger/table/subscriptionTable";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import { failureMessage } from "../../workbook/failureMessage";
import { isReadingCurrent, type MrrReading } from "./mrrState";
import type { PaneEvent, PaneState } from "./mrrPane";
import { sameSource } from "../../workbook/sourceReference";
import { useTexts } from "../../format/TextsContext";

interface KeptRange {
  readonly source: SourceReference;
  readonly cellsRevision: number;
  readonly range: SheetRange;
}

/**
 * Reads the subscription table whenever a view in sight says something about it and what was read before is out of date:
 * a workbook without a look at its MRR costs nothing. Cells are read once and kept until they change.
 */
export function useMrrReading(
  host: SpreadsheetHost,
  state: PaneState,
  latest: () => PaneState,
  dispatch: Dispatch<PaneEvent>,
): void {
  const texts = useTexts();
  const kept = useRef<KeptRange | null>(null);

  const read = useCallback(
    async (source: SourceReference, isWanted: () => boolean): Promise<void> => {
      const { cellsRevision, definition } = latest().mrr;
      try {
        const known = kept.current;
        const isKnown = known?.cellsRevision === cellsRevision && sameSource(known.source, source);
        const range = isKnown ? known.range : await host.read(source);
        if (!isWanted()) return;
        kept.current = { source, cellsRevision, range };
        // Between reading the cells and reading the table out of them the page gets a turn.
        await nextTask();
        if (!isWanted()) return;
        const read = readSubscriptionTable(range, definition);
        const reading: MrrReading = read.ok
          ? {
              kind: "table",
              table: read.table,
              problems: problemDigest(read.table.problems),
              cellsRevision,
              definition,
            }
          : { kind: "unreadable", problems: problemDigest(read.problems), cellsRevision, definition };
        startTransition(() => dispatch({ type: "mrr", event: { type: "read", reading } }));
      } catch (error) {
        if (!isWanted()) return;
        dispatch({ type: "mrr", event: { type: "readFailed", message: failureMessage(error, "readMrr", texts) } });
      }
    },
    [host, latest, dispatch, texts],
  );

  const { opened, view } = state;
  const { source, cellsRevision, definition } = state.mrr;
  const isNeeded = opened && (view === "mrr" || view === "problems");
  useEffect(() => {
    if (!isNeeded || source === null || isReadingCurrent(latest().mrr)) return;
    let wanted = true;
    const timer = setTimeout(() => void read(source, () => wanted), 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [isNeeded, source, cellsRevision, definition, read, latest]);
}
