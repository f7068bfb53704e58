import { wireType, type WireObject } from "./wireObject";

const addinService = wireType<null>("_AddinInternalService", { NotifyActionHandlerReady: { call: () => undefined } });
const customFunctions = wireType<null>("_CustomFunctions", {
  _SetOsfControlContainerReadyForCustomFunctions: { call: () => undefined },
});

/** What office.js calls when it starts, besides the workbook. */
export const startCalls: readonly (readonly [string, () => WireObject])[] = [
  ["Microsoft.InternalService.AddinInternalService", () => addinService(null)],
  ["Microsoft.ExcelServices.CustomFunctions", () => customFunctions(null)],
];
