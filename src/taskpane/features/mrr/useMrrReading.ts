import { startTransition, useCallback, type Dispatch } from "react";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneEvent, PaneState } from "./mrrPane";
import { useQuestion } from "../../workbook/useQuestion";
import { useTexts } from "../../format/TextsContext";
import type { AskAboutTable } from "./askAboutTable";
import { isReadingCurrent } from "./mrrState";

/**
 * Asks what the subscription table is whenever a view in sight says something about it and what was read before is out of
 * date: a workbook without a look at its MRR costs nothing.
 */
export function useMrrReading(
  askAboutTable: AskAboutTable,
  state: PaneState,
  latest: () => PaneState,
  dispatch: Dispatch<PaneEvent>,
): void {
  const texts = useTexts();
  const ask = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      const { cellsRevision, definition } = latest().mrr;
      try {
        const answer = await askAboutTable((calculator) => calculator.readSubscriptions(definition), isWanted);
        if (answer.kind === "superseded" || !isWanted()) return;
        const reading = { ...answer, cellsRevision, definition };
        startTransition(() => dispatch({ type: "mrr", event: { type: "read", reading } }));
      } catch (error) {
        if (!isWanted()) return;
        dispatch({ type: "mrr", event: { type: "readFailed", message: failureMessage(error, "readMrr", texts) } });
      }
    },
    [askAboutTable, latest, dispatch, texts],
  );

  const { opened, view, mrr } = state;
  const isNeeded = opened && (view === "mrr" || view === "problems");
  const isDue = isNeeded && mrr.source !== null && !isReadingCurrent(mrr);
  useQuestion(isDue ? JSON.stringify([mrr.cellsRevision, mrr.definition]) : null, ask);
}
