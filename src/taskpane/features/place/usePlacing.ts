import { useCallback, useEffect, useMemo, useRef, type Dispatch } from "react";
import { asOfDay } from "../../../commands/asOfDay";
import type { RunningCalculator } from "../../../commands/calculator/calculator";
import { nextTask } from "../../../commands/calculator/nextTask";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { placeAccounts } from "../../../commands/placeAccounts";
import type { SpreadsheetHost } from "../../../commands/spreadsheetHost";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { failureMessage } from "../../workbook/failureMessage";
import { teamSource, type PaneEvent, type PaneState } from "../../workbook/paneState";
import { useTexts } from "../../format/TextsContext";

interface PlacingInput {
  readonly host: SpreadsheetHost;
  readonly calculator: RunningCalculator;
  readonly latest: () => PaneState;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly today: () => DateSerial;
  readonly now: () => Date;
  readonly saveSettings: () => Promise<void>;
  /** Told what was placed once it is written. */
  readonly onPlaced: (figures: PreviewFigures) => void;
}

export interface Placing {
  readonly place: () => Promise<void>;
  readonly cancel: () => void;
}

/** Runs *Place accounts* over the pane's source and policy, and reports how it goes. One run at a time. */
export function usePlacing(input: PlacingInput): Placing {
  const texts = useTexts();
  const { host, calculator, latest, dispatch, today, now, saveSettings, onPlaced } = input;
  const abort = useRef<AbortController | null>(null);

  const place = useCallback(async () => {
    const { source, policy, revision } = latest();
    if (source === null || abort.current !== null) return;
    const controller = new AbortController();
    abort.current = controller;
    const started = performance.now();
    dispatch({ type: "runStarted" });
    try {
      await saveSettings();
      // The browser gets a turn to paint the progress before reading takes the thread.
      await nextTask();
      const result = await placeAccounts(host, calculator, {
        accounts: source,
        team: teamSource(latest()),
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
        dispatch({ type: "runFailed", message });
      }
    } catch (error) {
      dispatch({ type: "runFailed", message: failureMessage(error, "place", texts) });
    } finally {
      abort.current = null;
    }
  }, [host, calculator, latest, dispatch, today, now, saveSettings, onPlaced, texts]);

  const cancel = useCallback(() => {
    abort.current?.abort();
    dispatch({ type: "runCancelling" });
  }, [dispatch]);

  useEffect(() => () => abort.current?.abort(), []);

  return useMemo(() => ({ place, cancel }), [place, cancel]);
}
