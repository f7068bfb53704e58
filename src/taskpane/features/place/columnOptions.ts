import type { RecognisedColumn } from "../../../core/accounts/account";
import { accountFields, type AccountField, type ScaledField } from "../../../core/vocabulary/accountFields";
import type { Scale } from "../../../core/vocabulary/scale";
import type { Policy } from "../../../core/settings/policy";
import type { Texts } from "../../../texts/texts";

/** The fields in the order in which the form lists them. */
export const formFields: readonly AccountField[] = accountFields.map(({ field }) => field);

/** What the column of a field can be set to. */
export interface ColumnOption {
  readonly value: string;
  readonly label: string;
}

export const recognised = "recognised";
export const notUsed = "notUsed";
const byHeader = "header:";

/** The choices for one field: as recognised, not used, or any header of the sheet. */
export function columnOptions(
  field: AccountField,
  headers: readonly string[],
  columns: readonly RecognisedColumn[],
  policy: Policy,
  allTexts: Texts,
): readonly ColumnOption[] {
  const texts = allTexts.pane.columns;
  const chosen = policy.columns[field];
  const found = columns.find((column) => column.field === field);
  const unique = [...new Set(headers)];
  const goneHeader = typeof chosen === "string" && !unique.includes(chosen) ? [chosen] : [];
  return [
    { value: recognised, label: recognisedLabel(chosen === undefined, found?.header, allTexts) },
    { value: notUsed, label: texts.notUsed },
    ...unique.map((header) => ({ value: byHeader + header, label: header })),
    ...goneHeader.map((header) => ({ value: byHeader + header, label: texts.gone(header) })),
  ];
}

/** The option that the policy stands for. */
export function columnValue(field: AccountField, policy: Policy): string {
  const chosen = policy.columns[field];
  if (chosen === undefined) return recognised;
  return chosen === null ? notUsed : byHeader + chosen;
}

/** The policy with another column for a field. */
export function withColumn(policy: Policy, field: AccountField, value: string): Policy {
  const { [field]: _previous, ...others } = policy.columns;
  if (value === recognised) return { ...policy, columns: others };
  return { ...policy, columns: { ...others, [field]: value === notUsed ? null : value.slice(byHeader.length) } };
}

/** The scales that a field's numbers can be on. */
export const scaleChoices: Readonly<Record<ScaledField, readonly Scale[]>> = {
  nps: ["0-10", "-100-100"],
  csat: ["1-5", "0-10", "0-100"],
  contactEngagement: ["1-5", "0-10", "0-100"],
  coreFeaturesUsed: ["share", "percent", "count"],
  healthScore: ["1-5", "0-10", "0-100", "share"],
};

export function isScaled(field: AccountField): field is ScaledField {
  return field in scaleChoices;
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

function recognisedLabel(isInUse: boolean, header: string | undefined, allTexts: Texts): string {
  const texts = allTexts.pane.columns;
  if (!isInUse) return texts.recogniseAgain;
  return header === undefined ? texts.nothingRecognised : texts.recognised(header);
}
