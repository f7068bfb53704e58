import { CommandType, IUniverInstanceService, type IAccessor, type IMutation, type Workbook } from "@univerjs/core";
import { readExtras } from "../workbook/workbookSnapshot";

export interface SetSettingsParams {
  readonly unitId: string;
  readonly settings: SettingTexts;
}

/** Texts of some settings by their keys; `null` takes one out. Those that are not named stay. */
export type SettingTexts = Readonly<Record<string, string | null>>;

/** Keeps settings with a workbook. As a mutation it is a change like any other, which who counts changes hears of. */
export const setSettingsMutation: IMutation<SetSettingsParams> = {
  id: "cs.mutation.set-settings",
  type: CommandType.MUTATION,
  handler: (accessor: IAccessor, { unitId, settings }: SetSettingsParams) => {
    const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    if (!workbook) return false;
    const custom = workbook.getCustomMetadata();
    const all = Object.entries({ ...readExtras({ custom }).settings, ...settings }).filter(([, text]) => text !== null);
    workbook.setCustomMetadata({ ...custom, settings: Object.fromEntries(all) });
    return true;
  },
};
