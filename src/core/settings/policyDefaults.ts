import { defaultSettings } from "./defaultSettings";
import type { Policy } from "./policy";

const { mrr: _mrr, ...policy } = defaultSettings;

/** The policy that a workbook starts with. */
export const defaultPolicy: Policy = policy;
