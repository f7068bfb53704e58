import { useCallback, useMemo, type Dispatch } from "react";
import type { RunningCalculator } from "../../../commands/calculator/calculator";
import type { HandedSources } from "../../../commands/calculator/handedSources";
import { readActiveCell, type ActiveCell } from "../../../commands/readActiveCell";
import type { SpreadsheetHost } from "../../../commands/spreadsheetHost";
import type { MrrForm } from "../../../commands/writeMrr";
import type { MrrDefinition } from "../../../core/ledger/mrrDefinition";
import type { Settings } from "../../../core/settings/settings";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { askAboutTableOf, type AskAboutTable } from "./askAboutTable";
import type { MrrSpans } from "./mrrSpans";
import { areFiguresOf, isReadingCurrent, readTable, type MrrEvent } from "./mrrState";
import type { PaneEvent, PaneState } from "./mrrPane";
import { useMrrFigures } from "./useMrrFigures";
import { useMrrReading } from "./useMrrReading";
import { useMrrWriting } from "./useMrrWriting";

/** What the MRR view shows and does beyond the state. */
export interface MrrModel {
  /** The span and the period to be shown; `null` while no table was read. */
  readonly shown: MrrSpans | null;
  /** True when the figures in the state are those of the cells, the settings, the span and the period as they are now. */
  readonly isCurrent: boolean;
  /** For hooks that ask for more than the state holds. */
  readonly askAboutTable: AskAboutTable;
  readonly dispatch: (event: MrrEvent) => void;
  /** Reads tables by another definition, and keeps that in the workbook. */
  readonly chooseDefinition: (definition: MrrDefinition) => void;
  readonly readActiveCell: () => Promise<ActiveCell>;
  readonly write: (form: MrrForm) => Promise<void>;
}

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
      keepSettings({ mrr: definition });
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
