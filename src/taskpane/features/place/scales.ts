import type { RecognisedColumn } from "../../../core/accounts/account";
import type { AccountField, ScaledField } from "../../../core/vocabulary/accountFields";
import { scaledFields } from "../../../core/vocabulary/accountFields";
import type { Scale } from "../../../core/vocabulary/scale";
import type { Policy } from "../../../core/settings/policy";

export function isScaled(field: AccountField): field is ScaledField {
  return (scaledFields as readonly AccountField[]).includes(field);
}

/** The policy with a scale for the column that a field was found in. */
export function withScale(policy: Policy, field: ScaledField, header: string, scale: Scale): Policy {
  return { ...policy, scales: { ...policy.scales, [field]: { header, scale } } };
}

/**
 * The policy with the scales that its columns were recognised to have, so that one new account can never change how the
 * others are read. The same policy when there is nothing to add.
 */
export function withRecognisedScales(policy: Policy, columns: readonly RecognisedColumn[]): Policy {
  return columns.reduce((kept, { field, header, used, scale }) => {
    if (!used || scale === undefined || !isScaled(field)) return kept;
    const known = kept.scales[field];
    return known?.header === header && known.scale === scale ? kept : withScale(kept, field, header, scale);
  }, policy);
}
