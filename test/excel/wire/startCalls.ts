import { wireType, type WireObject } from "./wireObject";

const addinService = wireType<null>("_AddinInternalService", { NotifyActionHandlerReady: { call: () => undefined } });

/** What office.js calls when it starts, besides the workbook and the functions of the add-in. */
export const startCalls: readonly (readonly [string, () => WireObject])[] = [
  ["Microsoft.InternalService.AddinInternalService", () => addinService(null)],
];
