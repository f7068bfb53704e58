import * as v from "valibot";
import type { DateOrder } from "../../sheet/dateOrder";
import type { DecimalMark } from "../../sheet/decimalText";
import { accountFields, scaledFields, type AccountField, type ScaledField } from "../../vocabulary/accountFields";
import type { ScoreDirection } from "../../vocabulary/health";
import type { HealthWord, Tier } from "../../vocabulary/languageWords";
import type { ColumnScale } from "../../vocabulary/scale";
import type { CustomerMeaning } from "../../vocabulary/status";
import { setting } from "../setting";
import { filledText, flag, group, need, oneOf, rowIndex } from "../settingSchemas";

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

/** What words mean, by the folded word. */
export type Meanings<Meaning extends string> = Readonly<Record<string, Meaning>>;

/** What the user's own words mean, by the field in whose column they stand. */
export interface WordMeanings {
  readonly status?: Meanings<CustomerMeaning>;
  readonly tier?: Meanings<Tier>;
  readonly healthLabel?: Meanings<HealthWord>;
}

export const meaningsOf = <Meaning extends string>(schema: v.GenericSchema<unknown, Meaning>) =>
  v.exactOptional(v.record(filledText, schema, need("group")));

const words: v.GenericSchema<unknown, WordMeanings> = group({
  status: meaningsOf(oneOf("customerMeaning")),
  tier: meaningsOf(oneOf("tier")),
  healthLabel: meaningsOf(oneOf("healthWord")),
});

/** How the figures and dates of a column are written, where that can be read in two ways. */
export interface WayOfWriting {
  readonly dateOrder?: DateOrder;
  readonly decimalMark?: DecimalMark;
}

export const writing: v.GenericSchema<unknown, Readonly<Record<string, WayOfWriting>>> = v.record(
  filledText,
  group({
    dateOrder: v.exactOptional(oneOf("dateOrder")),
    decimalMark: v.exactOptional(oneOf("decimalMark")),
  }),
  need("group"),
);

const directions: v.GenericSchema<unknown, Readonly<Record<string, ScoreDirection>>> = v.record(
  filledText,
  oneOf("scoreDirection"),
  need("group"),
);

const ofColumns = { group: "columns", affects: ["read"] } as const;

/** How a sheet of accounts is read: what a person said of its columns and words. Together they are its mapping. */
export const columnSettings = [
  /** The user's own choice of column, by header as written; `null` switches a field off. Absent fields are recognised. */
  setting("columns", { default: {}, schema: columns, ...ofColumns }),
  /** Scales recognised in an earlier run or chosen by the user, so that one new account never changes another's score. */
  setting("scales", { default: {}, schema: scales, ...ofColumns }),
  /** What words mean that the vocabulary does not know, or knows otherwise. */
  setting("words", { default: {}, schema: words, ...ofColumns }),
  /** By header as written. */
  setting("writing", { default: {}, schema: writing, ...ofColumns }),
  /** Which way a score of the user's own runs that leaves it open; by header as written. */
  setting("directions", { default: {}, schema: directions, ...ofColumns }),
  /** How often the amounts are charged of which the sheet does not say it; `null` until somebody says it. */
  setting("amounts.interval", { default: null, schema: v.nullable(oneOf("amountInterval")), ...ofColumns }),
  /** Whether amounts beside a quantity are for one or for all of it. */
  setting("amounts.quantity", { default: null, schema: v.nullable(oneOf("amountQuantity")), ...ofColumns }),
  /** True where a discount beside amounts is already taken off them. */
  setting("amounts.areAfterDiscount", { default: false, schema: flag, ...ofColumns }),
  /** `none`: the sheet is no export of a tool that we know, though its headers look like one. */
  setting("export", { default: null, schema: v.nullable(oneOf("export")), ...ofColumns }),
  /** Zero-based row of the sheet; `null` where it is found. */
  setting("headerRow", { default: null, schema: v.nullable(rowIndex), ...ofColumns }),
] as const;
