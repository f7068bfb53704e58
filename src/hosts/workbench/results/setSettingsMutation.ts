import { CommandType, IUniverInstanceService, type IAccessor, type IMutation, type Workbook } from "@univerjs/core";
import type { WorkbookExtras } from "../workbook/workbookSnapshot";

export interface SetSettingsParams {
  readonly unitId: string;
  readonly settings: WorkbookExtras["settings"];
}

/** Keeps settings with a workbook. As a mutation it is a change like any other, which who counts changes hears of. */
export const setSettingsMutation: IMutation<SetSettingsParams> = {
  id: "cs.mutation.set-settings",
  type: CommandType.MUTATION,
  handler: (accessor: IAccessor, { unitId, settings }: SetSettingsParams) => {
    const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    if (!workbook) return false;
    workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), settings });
    return true;
  },
};
