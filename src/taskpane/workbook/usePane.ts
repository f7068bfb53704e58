import { useCallback, useMemo, useReducer, useState } from "react";
import { dayOf } from "../../commands/asOfDay";
import { HandedSources } from "../../commands/calculator/handedSources";
import { defaultMrrDefinition } from "../../core/ledger/mrrDefinition";
import type { Policy } from "../../core/settings/policy";
import type { Settings } from "../../core/settings/settings";
import { useTexts } from "../format/TextsContext";
import { failureMessage } from "./failureMessage";
import type { Feature, FeatureModel, PaneState, PaneWith } from "./feature";
import { sameKnown, type KnownSource } from "./knownSource";
import { createPaneReducer, initialPaneState } from "./paneReducer";
import type { PaneInput } from "./paneModel";
import { useCommandRunner } from "./useCommandRunner";
import { useLatest } from "./useLatest";
import { useOpenWorkbook } from "./useOpenWorkbook";
import { useSelfCheck } from "./useSelfCheck";
import { useSettingsSaving } from "./useSettingsSaving";
import { useUnchanged } from "./useUnchanged";

/** The pane with the states and models of all features. */
export type WholePane = PaneWith<string, unknown, unknown, unknown>;

/** The pane over one host: reads the workbook, lets every feature follow it, saves the settings, runs commands. */
export function usePane(features: readonly Feature[], input: PaneInput): WholePane {
  const { host, calculator } = input;
  const texts = useTexts();
  const [reducer] = useState(() => createPaneReducer(features));
  const [state, dispatch] = useReducer(reducer, features, initialPaneState);
  const latest = useLatest(state);
  const clock = useLatest(input.now);
  const now = useCallback(() => clock()(), [clock]);
  const today = useCallback(() => dayOf(now()), [now]);
  const handed = useMemo(() => new HandedSources(host, calculator), [host, calculator]);

  const relist = useOpenWorkbook(host, latest, dispatch);
  const settings = useCallback(() => settingsOf(features, latest()), [features, latest]);
  const { schedule, flush, replace } = useSettingsSaving(host, settings, dispatch);
  const selfCheck = useSelfCheck(host, dispatch, now);

  const memories = input.mappingMemories;
  const common = { host, calculator, handed, memories, state, latest, dispatch, now, today };
  const models = features.map(({ id, useModel }) => {
    // The list of features is the same for as long as the pane lives, and so is the order of their hooks.
    // eslint-disable-next-line react-hooks/rules-of-hooks
    return [id, useModel({ ...common, keepSettings: schedule, flushSettings: flush })] as const;
  });
  const latestModels = useLatest<readonly (readonly [string, FeatureModel])[]>(models);

  const refresh = useCallback(async () => {
    try {
      await relist();
    } catch (error) {
      return dispatch({ type: "readFailed", message: failureMessage(error, "open", texts) });
    }
    dispatch({ type: "refreshed" });
    for (const [, model] of latestModels()) await model.refresh?.();
  }, [relist, latestModels, texts]);

  const changePolicy = useCallback(
    (policy: Policy) => {
      dispatch({ type: "policyChanged", policy });
      schedule(policy);
    },
    [schedule],
  );

  const known = useUnchanged(knownOf(features, state), sameKnown);
  const pane = {
    ...input,
    state,
    dispatch,
    changePolicy,
    replaceSettings: replace,
    refresh,
    selfCheck,
    known,
    isBusy: features.some(({ status }) => status.isBusy(state)),
    ...Object.fromEntries(models),
  };
  return { ...pane, ...useCommandRunner(features, pane) };
}

/** The last known of every source that a feature reads. */
function knownOf(features: readonly Feature[], state: PaneState): readonly KnownSource[] {
  return features.flatMap(({ status }) => (status.known === null ? [] : [status.known(state)]));
}

/** All settings in use: each is held by the workbook or by the feature that it is about. */
function settingsOf(features: readonly Feature[], state: PaneState): Settings {
  const held = features.map(({ status }) => status.settings(state));
  return Object.assign({ ...state.policy, mrr: defaultMrrDefinition }, ...held) as Settings;
}
