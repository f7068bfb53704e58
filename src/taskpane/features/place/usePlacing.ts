import { useCallback, useEffect, useMemo, useRef } from "react";
import { asOfDay } from "../../../commands/asOfDay";
import { nextTask } from "../../../commands/calculator/nextTask";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { placeAccounts } from "../../../commands/placeAccounts";
import { failureMessage } from "../../workbook/failureMessage";
import { useTexts } from "../../format/TextsContext";
import type { FeatureInput } from "../../workbook/feature";
import { teamSource, type PlaceEvent, type PlaceState } from "./placeState";

export interface Placing {
  readonly place: () => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Runs *Place accounts* over the pane's source and policy, and reports how it goes. One run at a time.
 *
 * @param onPlaced is told what was placed once it is written.
 */
export function usePlacing(
  input: FeatureInput<"place", PlaceState, PlaceEvent>,
  dispatch: (event: PlaceEvent) => void,
  onPlaced: (figures: PreviewFigures) => void,
): Placing {
  const texts = useTexts();
  const { host, calculator, latest, dispatch: dispatchPane, today, now, flushSettings } = input;
  const abort = useRef<AbortController | null>(null);

  const place = useCallback(async () => {
    const { policy, place: placing } = latest();
    const { source, revision } = placing;
    if (source === null || abort.current !== null) return;
    const controller = new AbortController();
    abort.current = controller;
    const started = performance.now();
    dispatchPane({ type: "messageDismissed" });
    dispatch({ type: "runStarted" });
    try {
      await flushSettings();
      // The browser gets a turn to paint the progress before reading takes the thread.
      await nextTask();
      const result = await placeAccounts(host, calculator, {
        accounts: source,
        team: teamSource(latest().found, source),
        policy,
        asOf: asOfDay(policy, today()),
        writtenOn: today(),
        signal: controller.signal,
        onProgress: ({ sheet, share }) => dispatch({ type: "runProgressed", share, sheet }),
      });
      if (result.kind === "placed") {
        const milliseconds = performance.now() - started;
        const { figures, written } = result;
        dispatch({
          type: "runFinished",
          result: { figures, written, milliseconds, finished: now(), revision },
        });
        onPlaced(figures);
      } else {
        const { place, failures } = texts.pane;
        const message = { intent: "error", title: place.unplaceable, detail: failures.written.nothing } as const;
        dispatch({ type: "runFailed" });
        dispatchPane({ type: "messageShown", message });
      }
    } catch (error) {
      dispatch({ type: "runFailed" });
      dispatchPane({ type: "messageShown", message: failureMessage(error, "place", texts) });
    } finally {
      abort.current = null;
    }
  }, [host, calculator, latest, dispatch, dispatchPane, today, now, flushSettings, onPlaced, texts]);

  const cancel = useCallback(() => {
    abort.current?.abort();
    dispatch({ type: "runCancelling" });
  }, [dispatch]);

  useEffect(() => () => abort.current?.abort(), []);

  return useMemo(() => ({ place, cancel }), [place, cancel]);
}
