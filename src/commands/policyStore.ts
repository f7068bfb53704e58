import { readPolicy, type PolicyError } from "../core/settings/policySchema";
import { defaultPolicy } from "../core/settings/policyDefaults";
import type { Policy } from "../core/settings/policy";
import type { SpreadsheetHost } from "./spreadsheetHost";

/** The workbook setting that holds the policy as JSON. */
export const policySetting = "policy";

export interface StoredPolicy {
  /** The workbook's own policy; the defaults when it has none, or none that can be read. */
  readonly policy: Policy;
  /** True when the workbook had no policy yet. */
  readonly isNew: boolean;
  /** Why the stored text could not be used. It stays in the workbook until another policy is saved. */
  readonly error: PolicyError | null;
}

/** Reads the policy that travels with the workbook. */
export async function loadPolicy(host: SpreadsheetHost): Promise<StoredPolicy> {
  const text = await host.readSetting(policySetting);
  if (text === null) return { policy: defaultPolicy, isNew: true, error: null };
  const read = readPolicy(text);
  return read.ok
    ? { policy: read.policy, isNew: false, error: null }
    : { policy: defaultPolicy, isNew: false, error: read.error };
}

/** Keeps a policy in the workbook. */
export async function savePolicy(host: SpreadsheetHost, policy: Policy): Promise<void> {
  await host.writeSetting(policySetting, JSON.stringify(policy));
}
