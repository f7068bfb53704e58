import { useCallback, useEffect, useMemo, useRef, type Dispatch } from "react";
import { savePolicy } from "../../commands/policyStore";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import type { Policy } from "../../core/settings/policy";
import { failureMessage } from "./failureMessage";
import type { PaneEvent } from "./paneState";
import { useTexts } from "../format/TextsContext";

/** A dragged slider changes the policy many times a second; it is written once the hand rests. */
const saveDelay = 400;

export interface PolicySaving {
  /** Writes the policy soon. */
  readonly schedule: (policy: Policy) => void;
  /** Writes at once what is still waiting to be written. */
  readonly flush: () => Promise<void>;
}

/** Keeps the policy in the workbook, a moment after its last change, and at the latest when the pane goes. */
export function usePolicySaving(host: SpreadsheetHost, dispatch: Dispatch<PaneEvent>): PolicySaving {
  const texts = useTexts();
  const waiting = useRef<Policy | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const policy = waiting.current;
    if (policy === null) return;
    waiting.current = null;
    await savePolicy(host, policy);
  }, [host]);

  const flushTold = useCallback(() => {
    flush().then(
      () => dispatch({ type: "succeeded", action: "saveSettings" }),
      (error: unknown) => dispatch({ type: "messageShown", message: failureMessage(error, "saveSettings", texts) }),
    );
  }, [flush, dispatch, texts]);

  const schedule = useCallback(
    (policy: Policy) => {
      waiting.current = policy;
      clearTimeout(timer.current);
      timer.current = setTimeout(flushTold, saveDelay);
    },
    [flushTold],
  );

  useEffect(() => flushTold, [flushTold]);

  return useMemo(() => ({ schedule, flush }), [schedule, flush]);
}
