import * as v from "valibot";
import { accountFields, scaledFields, type AccountField, type ScaledField } from "../../vocabulary/accountFields";
import type { ColumnScale } from "../../vocabulary/scale";
import { setting } from "../setting";
import { filledText, group, oneOf } from "../settingSchemas";

/** A group of which any field may be missing, and stays so. */
function partial<Field extends string, Value>(
  fields: readonly Field[],
  schema: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, Readonly<Partial<Record<Field, Value>>>> {
  // The fields are those of the list, which the type of a list of entries cannot say.
  return group(Object.fromEntries(fields.map((field) => [field, v.optional(schema)]))) as unknown as v.GenericSchema<
    unknown,
    Readonly<Partial<Record<Field, Value>>>
  >;
}

const columns = partial<AccountField, string | null>(
  accountFields.map(({ field }) => field),
  v.nullable(filledText),
);

const scales = partial<ScaledField, ColumnScale>(scaledFields, group({ header: filledText, scale: oneOf("scale") }));

export const columnSettings = [
  /** The user's own choice of column, by header as written; `null` switches a field off. Absent fields are recognised. */
  setting("columns", { default: {}, schema: columns, group: "columns", affects: ["read"] }),
  /** Scales recognised in an earlier run or chosen by the user, so that one new account never changes another's score. */
  setting("scales", { default: {}, schema: scales, group: "columns", affects: ["read"] }),
] as const;
