import { useCallback, useEffect, useMemo, useRef, type Dispatch } from "react";
import { saveSettings, type SaveOptions } from "../../commands/settingsStore";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import type { Settings } from "../../core/settings/settings";
import { useTexts } from "../format/TextsContext";
import { failureMessage } from "./failureMessage";
import type { WorkbookEvent } from "./workbookState";

/** A dragged slider changes a setting many times a second; it is written once the hand rests. */
const saveDelay = 400;

export interface SettingsSaving {
  /** Writes what was changed: soon, since more may follow, or at once. Says so when that fails. */
  readonly schedule: (change: Partial<Settings>, when?: "soon" | "atOnce") => void;
  /** Writes at once what is still waiting to be written. */
  readonly flush: () => Promise<void>;
  /** Puts the settings in use in the place of stored ones that could not be read. */
  readonly replace: () => void;
}

/**
 * Keeps the settings in the workbook, a moment after their last change, and at the latest when the pane goes. Stored ones
 * that cannot be read are told and stay until they are replaced.
 */
export function useSettingsSaving(
  host: SpreadsheetHost,
  settings: () => Settings,
  dispatch: Dispatch<WorkbookEvent>,
): SettingsSaving {
  const texts = useTexts();
  const waiting = useRef<Partial<Settings> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(
    async (change: Partial<Settings>, options?: SaveOptions) => {
      waiting.current = null;
      // A change may be newer than what was last rendered.
      const error = await saveSettings(host, { ...settings(), ...change }, options);
      dispatch({ type: "settingsRefused", error });
    },
    [host, settings, dispatch],
  );

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (waiting.current !== null) await save(waiting.current);
  }, [save]);

  const told = useCallback(
    (saving: Promise<void>) => {
      saving.then(
        () => dispatch({ type: "succeeded", action: "saveSettings" }),
        (error: unknown) => dispatch({ type: "messageShown", message: failureMessage(error, "saveSettings", texts) }),
      );
    },
    [dispatch, texts],
  );

  const schedule = useCallback(
    (change: Partial<Settings>, when: "soon" | "atOnce" = "soon") => {
      waiting.current = { ...waiting.current, ...change };
      clearTimeout(timer.current);
      if (when === "atOnce") told(flush());
      else timer.current = setTimeout(() => told(flush()), saveDelay);
    },
    [told, flush],
  );

  const replace = useCallback(() => {
    clearTimeout(timer.current);
    told(save(waiting.current ?? {}, { replacing: true }));
  }, [told, save]);

  useEffect(() => () => told(flush()), [told, flush]);

  return useMemo(() => ({ schedule, flush, replace }), [schedule, flush, replace]);
}
