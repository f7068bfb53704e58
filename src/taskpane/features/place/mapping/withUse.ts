import type { ColumnProposals } from "../../../../core/accounts/mapping/proposeColumns";
import type { SheetColumn } from "../../../../core/accounts/mapping/sheetColumns";
import type { Policy } from "../../../../core/settings/policy";
import { accountFields, type AccountField } from "../../../../core/vocabulary/accountFields";

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

/**
 * What a column is used as by what a person said last: the sheet may still be read by what was said before.
 *
 * @example useIn({ columns: { mrr: "Fee" } }, { header: "Fee", field: null, why: null }) // "mrr"
 */
export function useIn(
  { columns }: Pick<Policy, "columns">,
  { header, field, why }: Pick<SheetColumn, "header" | "field" | "why">,
): AccountField | null {
  if (why === "sameHeader" || (field !== null && columns[field] === header)) return field;
  const said = accountFields.find((one) => columns[one.field] === header);
  if (said) return said.field;
  return field !== null && columns[field] !== undefined ? null : field;
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
