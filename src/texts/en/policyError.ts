import type { PolicyError } from "../../core/settings/policySchema";

/**
 * What is wrong with a stored policy.
 *
 * @example policyError({ field: "segment.share", needed: "a number from 0 to 1", found: "2" })
 * // "segment.share needs a number from 0 to 1, found 2. The settings were not changed."
 */
export function policyError({ field, needed, found: stands }: PolicyError): string {
  return `${field === "" ? "The text" : field} needs ${needed}, found ${stands}. The settings were not changed.`;
}
