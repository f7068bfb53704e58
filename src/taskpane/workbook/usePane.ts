import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useMemo, useReducer, type Dispatch } from "react";
import { dayOf } from "../../commands/asOfDay";
import type { RunningCalculator } from "../../commands/calculator/calculator";
import { HandedSources } from "../../commands/calculator/handedSources";
import type { PreviewFigures } from "../../commands/calculator/previewFigures";
import { runCommand, type CommandContext, type CommandId } from "../../commands/commandList";
import type { CellPlace, SourceReference, SpreadsheetHost } from "../../commands/spreadsheetHost";
import type { FindFunctions } from "../../commands/formulas/functionsMismatch";
import type { LoadFunctionHelp } from "../features/functions/fetchFunctionHelp";
import { withRecognisedScales } from "../features/place/columnOptions";
import type { Policy } from "../../core/settings/policy";
import { cellAddress } from "../../core/sheet/sheetRange";
import { initialPaneState, paneReducer, placingObstacle, type PaneEvent, type PaneState } from "./paneState";
import { useLatest } from "./useLatest";
import { useMrr, type MrrModel } from "../features/mrr/useMrr";
import { useOpenWorkbook } from "./useOpenWorkbook";
import { usePlacing } from "../features/place/usePlacing";
import { useSettingsSaving } from "./useSettingsSaving";
import { usePreview } from "../features/place/usePreview";
import { useSelfCheck } from "./useSelfCheck";
import { failureMessage } from "./failureMessage";
import { useTexts } from "../format/TextsContext";

/** What a command started from one entry is about. */
export interface CommandTarget {
  readonly cell?: CellPlace;
  readonly sheet?: SourceReference;
}

/** The pane's state and everything a person can do to it; views get this and nothing else. */
export interface PaneModel {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly changePolicy: (policy: Policy) => void;
  /** Puts the settings in use in the place of stored ones that could not be read. */
  readonly replaceSettings: () => void;
  readonly mrr: MrrModel;
  /** True in development builds. */
  readonly offersSelfCheck: boolean;
  readonly runCommand: (id: CommandId, target?: CommandTarget) => void;
  readonly now: () => Date;
  /** For hooks that follow the spreadsheet; components leave it alone. */
  readonly host: SpreadsheetHost;
  /** For hooks that ask for more than the state holds. */
  readonly calculator: RunningCalculator;
  readonly hostKind: SpreadsheetHost["kind"];
  readonly loadFunctionHelp: LoadFunctionHelp;
  readonly findFunctions: FindFunctions;
  /** Opens the sample workbook, where the host has one. */
  readonly openSample: (() => void) | null;
}

/** The pane over one host: reads the workbook, keeps the preview up to date, saves the settings, runs commands. */
export function usePane(
  host: SpreadsheetHost,
  calculator: RunningCalculator,
  now: () => Date,
  onOpenSample: (() => void) | undefined,
  loadFunctionHelp: LoadFunctionHelp,
  findFunctions: FindFunctions,
): PaneModel {
  const texts = useTexts();
  const [state, dispatch] = useReducer(paneReducer, initialPaneState);
  const latest = useLatest(state);
  const { announce } = useAnnounce();
  const clock = useLatest(now);
  const moment = useCallback(() => clock()(), [clock]);
  const today = useCallback(() => dayOf(moment()), [moment]);

  const sources = useMemo(() => new HandedSources(host, calculator), [host, calculator]);
  const relist = useOpenWorkbook(host, latest, dispatch);
  const refreshPreview = usePreview(calculator, sources, state, latest, dispatch, today);
  const { schedule, flush, replace: replaceSettings } = useSettingsSaving(host, latest, dispatch);

  const mrr = useMrr(host, calculator, sources, state, latest, dispatch, today, schedule);
  const latestMrr = useLatest(mrr);

  const keepScales = useCallback(
    ({ reading }: PreviewFigures) => {
      const { policy } = latest();
      const kept = withRecognisedScales(policy, reading.columns);
      if (kept === policy) return;
      dispatch({ type: "scalesKept", policy: kept });
      schedule(kept);
    },
    [latest, schedule],
  );
  const placing = usePlacing({
    host,
    calculator,
    latest,
    dispatch,
    today,
    now: moment,
    saveSettings: flush,
    onPlaced: keepScales,
  });

  const selfCheck = useSelfCheck(host, dispatch, moment);

  const changePolicy = useCallback(
    (policy: Policy) => {
      dispatch({ type: "policyChanged", policy });
      schedule(policy);
    },
    [schedule],
  );

  const run = useCallback(
    (id: CommandId, target: CommandTarget = {}) => {
      const current = latest();
      const context: CommandContext = {
        host,
        canPlace: placingObstacle(current) === null,
        placing: current.run !== null,
        place: placing.place,
        cancel: placing.cancel,
        refresh: async () => {
          await relist();
          latestMrr().dispatch({ type: "cellsChanged" });
          await refreshPreview();
        },
        canWriteMrr: latestMrr().isCurrent && !current.mrr.writing && current.run === null,
        writeMrr: latestMrr().write,
        showView: (view) => dispatch({ type: "viewShown", view }),
        selfCheck,
        ...target,
      };
      const isReading = id === "refresh";
      runCommand(id, context).then(
        () => {
          if (target.cell ?? target.sheet) dispatch({ type: "succeeded", action: "select" });
          if (target.cell) announce(texts.pane.problems.selected(cellAddress(target.cell.row, target.cell.column)));
        },
        (error: unknown) =>
          dispatch(
            isReading
              ? { type: "readFailed", message: failureMessage(error, "open", texts) }
              : { type: "messageShown", message: failureMessage(error, "select", texts) },
          ),
      );
    },
    [host, latest, latestMrr, placing, relist, refreshPreview, announce, selfCheck, texts],
  );

  const openSample = onOpenSample ?? null;
  const hostKind = host.kind;
  const offersSelfCheck = selfCheck !== null;
  return useMemo(
    () => ({
      state,
      dispatch,
      changePolicy,
      replaceSettings,
      mrr,
      offersSelfCheck,
      runCommand: run,
      now,
      host,
      calculator,
      hostKind,
      openSample,
      loadFunctionHelp,
      findFunctions,
    }),
    [
      state,
      changePolicy,
      replaceSettings,
      mrr,
      offersSelfCheck,
      run,
      now,
      host,
      calculator,
      hostKind,
      openSample,
      loadFunctionHelp,
      findFunctions,
    ],
  );
}
