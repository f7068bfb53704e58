import type { Policy } from "../core/settings/policy";
import { readDate, serialOf, type DateSerial } from "../core/sheet/serialDate";

/** The local calendar day of a moment. */
export function dayOf(moment: Date): DateSerial {
  return serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/**
 * The day a placement is made for: the one fixed in the policy, else today. A fixed day that cannot be read (a policy is
 * validated when it is stored, so that takes tampering) counts as today.
 *
 * @example asOfDay({ ...policy, asOf: "2026-11-23" }, today) // 46349
 */
export function asOfDay(policy: Pick<Policy, "asOf">, today: DateSerial): DateSerial {
  const fixed = readDate(policy.asOf) ?? NaN;
  return Number.isNaN(fixed) ? today : fixed;
}
