import { useCallback, useMemo, type Dispatch } from "react";
import type { RunningCalculator } from "../../../commands/calculator/calculator";
import type { HandedSources } from "../../../commands/calculator/handedSources";
import { readActiveCell } from "../../../commands/readActiveCell";
import type { SpreadsheetHost } from "../../../commands/spreadsheetHost";
import { mrrSettingsOf, type MrrDefinition } from "../../../core/ledger/mrrDefinition";
import type { Settings } from "../../../core/settings/settings";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { askAboutTableOf } from "./askAboutTable";
import type { MrrModel } from "./mrrModel";
import { areFiguresOf, isReadingCurrent, readTable, type MrrEvent } from "./mrrState";
import type { PaneEvent, PaneState } from "./mrrPane";
import { useMrrFigures } from "./useMrrFigures";
import { useMrrReading } from "./useMrrReading";
import { useMrrWriting } from "./useMrrWriting";

/** The MRR of a workbook: has the subscription table read, keeps the figures up to date, writes the schedule. */
export function useMrr(
  host: SpreadsheetHost,
  calculator: RunningCalculator,
  sources: HandedSources,
  state: PaneState,
  latest: () => PaneState,
  dispatchPane: Dispatch<PaneEvent>,
  today: () => DateSerial,
  keepSettings: (change: Partial<Settings>) => void,
): MrrModel {
  const askAboutTable = useMemo(
    () => askAboutTableOf(calculator, sources, () => latest().mrr),
    [calculator, sources, latest],
  );
  useMrrReading(askAboutTable, state, latest, dispatchPane);
  const shown = useMrrFigures(askAboutTable, state, dispatchPane, today);
  const write = useMrrWriting(host, latest, dispatchPane);
  const dispatch = useCallback((event: MrrEvent) => dispatchPane({ type: "mrr", event }), [dispatchPane]);

  const chooseDefinition = useCallback(
    (definition: MrrDefinition) => {
      dispatch({ type: "definitionChosen", definition });
      keepSettings({ mrr: mrrSettingsOf(definition) });
    },
    [dispatch, keepSettings],
  );
  const readCell = useCallback(() => readActiveCell(host), [host]);

  const { mrr } = state;
  const table = readTable(mrr);
  const isCurrent =
    table !== null &&
    shown !== null &&
    isReadingCurrent(mrr) &&
    areFiguresOf(mrr.figures, table, shown.days, shown.period);
  return useMemo(
    () => ({ shown, isCurrent, askAboutTable, dispatch, chooseDefinition, readActiveCell: readCell, write }),
    [shown, isCurrent, askAboutTable, dispatch, chooseDefinition, readCell, write],
  );
}
