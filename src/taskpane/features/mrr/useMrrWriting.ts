import { useCallback, type Dispatch } from "react";
import { CalculatorError } from "../../../commands/calculator/calculator";
import { nextTask } from "../../../commands/calculator/nextTask";
import { LiveDifference, writeMrr, type MrrForm, type WriteMrrRequest } from "../../../commands/writeMrr";
import type { SpreadsheetHost } from "../../../commands/spreadsheetHost";
import type { SubscriptionRow } from "../../../core/report/mrr/subscriptionsSheet";
import type { PaneMessage } from "../../workbook/paneMessage";
import type { AskAboutTable } from "./askAboutTable";
import { failureMessage } from "../../workbook/failureMessage";
import type { MrrFigures, MrrWritten } from "./mrrState";
import type { PaneEvent, PaneState } from "./mrrPane";
import { useTexts } from "../../format/TextsContext";

/** Writes the schedule in sight to its sheet and tells how it went. One at a time. */
export function useMrrWriting(
  host: SpreadsheetHost,
  askAboutTable: AskAboutTable,
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
        const isOnRows = form === "live" && figures.table.restsOnPerson;
        const standsOn = isOnRows ? await rowsFor(figures, askAboutTable) : null;
        const request = { ...scheduleRequest(figures), form, standsOn };
        written = { form, figures, sheet: await writeMrr(host, request, texts.report) };
      } catch (error) {
        const { write } = texts.mrr;
        const message: PaneMessage =
          error instanceof LiveDifference
            ? { intent: "warning", title: write.notLive, detail: write.differs(error.figures) }
            : failureMessage(error, "writeMrr", texts);
        dispatch({ type: "messageShown", message });
      }
      dispatch({ type: "mrr", event: { type: "writeEnded", written } });
      if (written !== null) dispatch({ type: "sheetsWritten" });
    },
    [host, askAboutTable, latest, dispatch, texts],
  );
}

/**
 * The rows that a formula stands on.
 *
 * @throws {LiveDifference} when it would answer something else than is shown.
 */
async function rowsFor({ table, days }: MrrFigures, ask: AskAboutTable): Promise<readonly SubscriptionRow[]> {
  const { definition } = table;
  const rows: SubscriptionRow[] = [];
  for (;;) {
    const question = { definition, days, from: rows.length };
    const answer = await ask(
      (calculator) => calculator.liveRows(question),
      () => true,
    );
    if (answer.kind === "superseded") throw new CalculatorError("stopped");
    if (answer.differing.length > 0) throw new LiveDifference(answer.differing);
    if (answer.rows.length === 0) return rows;
    for (const row of answer.rows) rows.push(row);
  }
}

/** The schedule of what was computed, as a sheet needs it. */
export function scheduleRequest({ table, ...figures }: MrrFigures): Omit<WriteMrrRequest, "form" | "standsOn"> {
  const { range, currency, definition } = table;
  const { stepMonths, days, periods } = figures;
  return { range, currency, definition, stepMonths, days, periods };
}
