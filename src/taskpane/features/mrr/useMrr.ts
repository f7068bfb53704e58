import { useCallback, useMemo } from "react";
import { readActiveCell } from "../../../commands/readActiveCell";
import { mrrSettingsOf, type MrrDefinition } from "../../../core/ledger/mrrDefinition";
import { askAboutTableOf } from "./askAboutTable";
import type { MrrModel } from "./mrrModel";
import { areFiguresOf, isReadingCurrent, readTable, type MrrEvent, type MrrState } from "./mrrState";
import type { FeatureInput } from "../../workbook/feature";
import { useTableMemory } from "./mapping/useTableMemory";
import { useMrrFigures } from "./useMrrFigures";
import { useMrrReading } from "./useMrrReading";
import { useMrrWriting } from "./useMrrWriting";

/** The MRR of a workbook: has the subscription table read, keeps the figures up to date, writes the schedule. */
export function useMrr({
  host,
  calculator,
  handed: sources,
  memories,
  state,
  latest,
  dispatch: dispatchPane,
  today,
  keepSettings,
}: FeatureInput<"mrr", MrrState, MrrEvent>): MrrModel {
  const askAboutTable = useMemo(
    () => askAboutTableOf(calculator, sources, () => latest().mrr),
    [calculator, sources, latest],
  );
  useMrrReading(askAboutTable, state, latest, dispatchPane);
  const shown = useMrrFigures(askAboutTable, state, dispatchPane, today);
  const write = useMrrWriting(host, askAboutTable, latest, dispatchPane);
  const dispatch = useCallback((event: MrrEvent) => dispatchPane({ type: "mrr", event }), [dispatchPane]);

  const chooseDefinition = useCallback(
    (definition: MrrDefinition) => {
      dispatch({ type: "definitionChosen", definition });
      keepSettings({ mrr: mrrSettingsOf(definition) });
    },
    [dispatch, keepSettings],
  );
  const forgetMapping = useTableMemory(memories.subscriptions, state.mrr, dispatch, chooseDefinition);
  const readCell = useCallback(() => readActiveCell(host), [host]);

  const { mrr } = state;
  const table = readTable(mrr);
  const isCurrent =
    table !== null &&
    shown !== null &&
    isReadingCurrent(mrr) &&
    areFiguresOf(mrr.figures, table, shown.days, shown.period);
  return useMemo(
    () => ({
      shown,
      isCurrent,
      askAboutTable,
      dispatch,
      chooseDefinition,
      forgetMapping,
      readActiveCell: readCell,
      write,
    }),
    [shown, isCurrent, askAboutTable, dispatch, chooseDefinition, forgetMapping, readCell, write],
  );
}
