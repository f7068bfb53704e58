import { startTransition, useCallback } from "react";
import { asOfDay } from "../../../commands/asOfDay";
import { failureMessage } from "../../workbook/failureMessage";
import { useTexts } from "../../format/TextsContext";
import type { FeatureInput } from "../../workbook/feature";
import { useQuestion } from "../../workbook/useQuestion";
import { isPreviewCurrent, teamSource, type PlaceEvent, type PlaceState } from "./placeState";

/** Whoever has moved nothing for so long has come to rest. */
const restMilliseconds = 150;

/**
 * Asks what placing would come to whenever source, cells or policy change.
 *
 * @returns reads and asks now, whether anything changed or not
 */
export function usePreview(
  { calculator, handed, state, latest, today }: FeatureInput<"place", PlaceState, PlaceEvent>,
  dispatch: (event: PlaceEvent) => void,
): () => Promise<void> {
  const texts = useTexts();
  const ask = useCallback(
    async (isWanted: () => boolean): Promise<void> => {
      const { policy, found, place } = latest();
      const { source, revision, dataRevision } = place;
      if (source === null) return;
      try {
        await handed.bring("accounts", source, dataRevision);
        await handed.bring("team", teamSource(found, source), dataRevision);
        if (!isWanted()) return;
        const settings = { policy, asOf: asOfDay(policy, today()) };
        if (latest().place.preview.kind === "figures") {
          const quick = await calculator.quick(settings);
          if (quick.kind === "superseded" || !isWanted()) return;
          if (quick.figures !== null) dispatch({ type: "quickened", figures: quick.figures, revision });
          // The first figures of the next move would wait for what is calculated by then.
          await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
          if (!isWanted()) return;
        }
        const answer = await calculator.preview(settings);
        if (answer.kind === "superseded" || !isWanted()) return;
        startTransition(() => dispatch({ type: "previewed", preview: { ...answer, revision } }));
      } catch (error) {
        if (isWanted()) dispatch({ type: "readFailed", message: failureMessage(error, "preview", texts) });
      }
    },
    [calculator, handed, latest, dispatch, today, texts],
  );

  const { source, revision, run } = state.place;
  const isDue = state.opened && source !== null && run === null && !isPreviewCurrent(state.place);
  useQuestion(isDue ? revision : null, ask);

  return useCallback(() => {
    handed.forget();
    return ask(() => true);
  }, [handed, ask]);
}
