import { startTransition, useCallback, type Dispatch } from "react";
import { asOfDay } from "../../../commands/asOfDay";
import type { RunningCalculator } from "../../../commands/calculator/calculator";
import type { HandedSources } from "../../../commands/calculator/handedSources";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { failureMessage } from "../../workbook/failureMessage";
import { isPreviewCurrent, teamSource, type PaneEvent, type PaneState } from "../../workbook/paneState";
import { useTexts } from "../../format/TextsContext";
import { useQuestion } from "../../workbook/useQuestion";

/**
 * Asks what placing would come to whenever source, cells or policy change.
 *
 * @returns reads and asks now, whether anything changed or not
 */
export function usePreview(
  calculator: RunningCalculator,
  sources: HandedSources,
  state: PaneState,
  latest: () => PaneState,
  dispatch: Dispatch<PaneEvent>,
  today: () => DateSerial,
): () => Promise<void> {
  const texts = useTexts();
  const ask = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      const { source, policy, revision, dataRevision } = latest();
      if (source === null) return;
      try {
        await sources.bring("accounts", source, dataRevision);
        await sources.bring("team", teamSource(latest()), dataRevision);
        if (!isWanted()) return;
        const settings = { policy, asOf: asOfDay(policy, today()) };
        if (latest().preview.kind === "figures") {
          const quick = await calculator.quick(settings);
          if (quick.kind === "superseded" || !isWanted()) return;
          if (quick.figures !== null) dispatch({ type: "quickened", figures: quick.figures, revision });
        }
        const answer = await calculator.preview(settings);
        if (answer.kind === "superseded" || !isWanted()) return;
        startTransition(() => dispatch({ type: "previewed", preview: { ...answer, revision } }));
      } catch (error) {
        if (isWanted()) dispatch({ type: "readFailed", message: failureMessage(error, "preview", texts) });
      }
    },
    [calculator, sources, latest, dispatch, today, texts],
  );

  const { opened, source, revision, run } = state;
  const isDue = opened && source !== null && run === null && !isPreviewCurrent(state);
  useQuestion(isDue ? revision : null, ask);

  return useCallback(() => {
    sources.forget();
    return ask(() => true);
  }, [sources, ask]);
}
