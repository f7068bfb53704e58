import type { Policy } from "../../../core/settings/policy";
import type { Texts } from "../../../texts/texts";

/** What a person typed or dragged: the share in per cent, the limits as health scores. */
export type LimitField = "share" | "averageFrom" | "goodFrom";

/** The policy with the value in it, or why it cannot be taken. */
export type LimitChange =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly message: string };

/** The value of a field as it is shown: 20 for a share of 0.2. */
export function limitValue(policy: Policy, field: LimitField): number {
  // A share such as 0.07 times 100 is 7.000000000000001.
  return field === "share" ? Math.round(policy.segment.share * 1e6) / 1e4 : policy.health[field];
}

/**
 * Puts a share or a bucket limit into the policy. Shares are 1–100 per cent, limits 0–100 with average below good.
 *
 * @example changeLimit(policy, "averageFrom", 80) // { ok: false, message: "Average has to begin below good, …" }
 */
export function changeLimit(policy: Policy, field: LimitField, value: number, texts: Texts): LimitChange {
  const { limits } = texts.pane;
  if (field === "share") {
    if (!(value >= 1 && value <= 100)) return { ok: false, message: limits.shareOutside };
    return { ok: true, policy: { ...policy, segment: { ...policy.segment, share: value / 100 } } };
  }
  if (!(value >= 0 && value <= 100)) return { ok: false, message: limits.limitOutside };
  const { averageFrom, goodFrom } = policy.health;
  if (field === "averageFrom" && value >= goodFrom) {
    return { ok: false, message: limits.limitsCrossed(String(goodFrom)) };
  }
  if (field === "goodFrom" && value <= averageFrom) {
    return { ok: false, message: limits.goodCrossed(String(averageFrom)) };
  }
  return { ok: true, policy: { ...policy, health: { ...policy.health, [field]: value } } };
}

/**
 * The number a person typed, with either decimal sign and with or without a per cent sign; `NaN` for anything else.
 *
 * @example readTyped("12,5 %") // 12.5
 */
export function readTyped(text: string): number {
  const bare = text.trim().replace(/\s*%$/, "").replace(",", ".");
  return /^\d+(?:\.\d*)?$|^\.\d+$/.test(bare) ? Number(bare) : NaN;
}
