import { useCallback, type Dispatch } from "react";
import { nextTask } from "../../../commands/calculator/nextTask";
import { writeMrr, type MrrForm, type WriteMrrRequest } from "../../../commands/writeMrr";
import type { SpreadsheetHost } from "../../../commands/spreadsheetHost";
import { failureMessage } from "../../workbook/failureMessage";
import type { MrrFigures, MrrWritten } from "./mrrState";
import type { PaneEvent, PaneState } from "./mrrPane";
import { useTexts } from "../../format/TextsContext";

/** Writes the schedule in sight to its sheet and tells how it went. One at a time. */
export function useMrrWriting(
  host: SpreadsheetHost,
  latest: () => PaneState,
  dispatch: Dispatch<PaneEvent>,
): (form: MrrForm) => Promise<void> {
  const texts = useTexts();
  return useCallback(
    async (form) => {
      const { figures, writing } = latest().mrr;
      if (figures === null || writing) return;
      dispatch({ type: "messageDismissed" });
      dispatch({ type: "mrr", event: { type: "writeStarted" } });
      let written: MrrWritten | null = null;
      try {
        await nextTask();
        written = { form, figures, sheet: await writeMrr(host, { ...scheduleRequest(figures), form }, texts.report) };
      } catch (error) {
        dispatch({ type: "messageShown", message: failureMessage(error, "writeMrr", texts) });
      }
      dispatch({ type: "mrr", event: { type: "writeEnded", written } });
      if (written !== null) dispatch({ type: "sheetsWritten" });
    },
    [host, latest, dispatch, texts],
  );
}

/** The schedule of what was computed, as a sheet needs it. */
export function scheduleRequest({ table, ...figures }: MrrFigures): Omit<WriteMrrRequest, "form"> {
  const { range, currency, definition } = table;
  const { stepMonths, days, periods } = figures;
  return { range, currency, definition, stepMonths, days, periods };
}
