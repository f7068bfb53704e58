import { DataWaterfall20Filled, DataWaterfall20Regular } from "@fluentui/react-icons";
import { lazy } from "react";
import { mrrSettingsOf } from "../../../core/ledger/mrrDefinition";
import { rangeAddress } from "../../../core/sheet/sheetRange";
import { showCommand, type Command } from "../../workbook/command";
import { defineFeature, quietStatus, type FeatureInput } from "../../workbook/feature";
import { knownSubscriptions, type KnownSubscriptions } from "../../workbook/knownSource";
import type { CommandRunner } from "../../workbook/paneModel";
import type { PaneModel, PaneState } from "./mrrPane";
import {
  followWorkbook,
  initialMrrState,
  isReadingCurrent,
  mrrReducer,
  readTable,
  type MrrEvent,
  type MrrState,
} from "./mrrState";
import type { MrrModel } from "./mrrModel";
import { useMrr } from "./useMrr";

/** The MRR of a subscription table. */
export const mrrFeature = defineFeature<"mrr", MrrState, MrrEvent, MrrModel>({
  id: "mrr",
  title: (texts) => texts.pane.views.mrr,
  Icon: DataWaterfall20Regular,
  ActiveIcon: DataWaterfall20Filled,
  initial: initialMrrState,
  reduce: mrrReducer,
  follow: (state, event, { found }) => followWorkbook(state, event, found),
  useModel: useMrrModel,
  commands: [
    showCommand("showMrr", "mrr"),
    writeCommand("writeMrrValues", "values"),
    writeCommand("writeMrrLive", "live"),
  ],
  status: {
    ...quietStatus,
    known: subscriptionsOf,
    source: knownSubscriptions,
    showsRuns: false,
    settings: ({ mrr }) => ({ mrr: mrrSettingsOf(mrr.definition) }),
  },
  badge: null,
  // Loaded when somebody looks at it: the pane starts without it.
  View: lazy(async () => ({ default: (await import("./MrrView")).MrrView })),
});

function useMrrModel(input: FeatureInput<"mrr", MrrState, MrrEvent>): MrrModel {
  return useMrr(input);
}

function writeCommand(
  id: "writeMrrValues" | "writeMrrLive",
  form: "values" | "live",
): Command<Omit<PaneModel, keyof CommandRunner>> {
  return {
    id,
    isEnabled: ({ mrr, state, isBusy }) => mrr.isCurrent && !state.mrr.writing && !isBusy,
    run: ({ mrr }) => mrr.write(form),
  };
}

function subscriptionsOf({ mrr }: PaneState): KnownSubscriptions {
  const { source, reading, definition } = mrr;
  const table = readTable(mrr);
  return {
    id: "subscriptions",
    reference: source,
    rows: table && Math.max(0, table.range.rows - 1),
    place: table ? `${table.range.sheet}!${rangeAddress(table.range)}` : (source?.sheet ?? ""),
    headerRow: table?.range.firstRow ?? 0,
    problems: reading?.problems ?? null,
    definition,
    firstColumn: table?.range.firstColumn ?? 0,
    faults: table !== null && isReadingCurrent(mrr) ? table.faults : 0,
  };
}
