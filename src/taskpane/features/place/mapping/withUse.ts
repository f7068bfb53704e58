import type { ColumnProposals } from "../../../../core/accounts/mapping/proposeColumns";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";
import type { Policy } from "../../../../core/settings/policy";
import type { AccountField } from "../../../../core/vocabulary/accountFields";

/**
 * The policy with another use for one column of the sheet; `null`: it is not used. No other column changes its use, but
 * the one that gives up the field.
 *
 * @example withUse(policy, { header: "Fee", field: null }, "mrr").columns // { mrr: "Fee" }
 */
export function withUse(
  policy: Policy,
  column: Pick<SheetColumn, "header" | "field">,
  field: AccountField | null,
): Policy {
  const columns = { ...policy.columns };
  // Recognised again, its former field would go to another column that fits.
  if (column.field !== null && column.field !== field) columns[column.field] = null;
  if (field !== null) columns[field] = column.header;
  return { ...policy, columns };
}

/** The policy with all proposals agreed to. */
export function withProposals(policy: Policy, proposals: ColumnProposals): Policy {
  return { ...policy, columns: { ...policy.columns, ...proposals } };
}

/** The policy with nothing said of columns, words and ways of writing: everything is recognised again. */
export function withoutMapping(policy: Policy, defaults: Policy): Policy {
  const { columns, scales, words, writing, directions, amounts, export: recognisedAs, headerRow } = defaults;
  return { ...policy, columns, scales, words, writing, directions, amounts, export: recognisedAs, headerRow };
}
