import { useCallback, useRef, type Dispatch } from "react";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import { failureMessage } from "./failureMessage";
import { useTexts } from "../format/TextsContext";
import type { WorkbookEvent } from "./workbookState";

/** Only development builds have the self-check; the condition is known when they are built. */
const loadSelfCheck = process.env.NODE_ENV === "production" ? null : () => import("../../commands/selfCheck/selfCheck");

/** Runs the self-check and tells how it went; one at a time. `null` where there is none. */
export function useSelfCheck(
  host: SpreadsheetHost,
  dispatch: Dispatch<WorkbookEvent>,
  now: () => Date,
): (() => Promise<void>) | null {
  const texts = useTexts();
  const isRunning = useRef(false);
  const run = useCallback(async () => {
    if (loadSelfCheck === null || isRunning.current) return;
    isRunning.current = true;
    try {
      const { selfCheck, outcomeWords, testerWords } = await loadSelfCheck();
      const outcome = await selfCheck(host, { now: now() }, testerWords);
      const intent = outcome.results.every(({ passed }) => passed) ? "success" : "error";
      dispatch({ type: "messageShown", message: { intent, ...outcomeWords(outcome, testerWords) } });
    } catch (error) {
      dispatch({ type: "messageShown", message: failureMessage(error, "selfCheck", texts) });
    } finally {
      isRunning.current = false;
    }
  }, [host, dispatch, now, texts]);
  return loadSelfCheck === null ? null : run;
}
