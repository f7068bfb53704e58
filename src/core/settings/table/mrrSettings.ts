import * as v from "valibot";
import type { CustomerMeaning } from "../../vocabulary/status";
import type { SubscriptionUse } from "../../vocabulary/subscriptionUses";
import { defaultEndsInclusive } from "../functionDefaults";
import { setting } from "../setting";
import type { settingNeeds } from "../settingNeeds";
import { filledText, flag, group, need, oneOf } from "../settingSchemas";
import { meaningsOf, writing, type Meanings } from "./columnSettings";

const columns: v.GenericSchema<unknown, Readonly<Record<string, SubscriptionUse | null>>> = v.record(
  filledText,
  v.nullable(oneOf("subscriptionUse")),
  need("group"),
);

/** How often an amount is charged, as a person says it of a word. */
export type IntervalMeaning = (typeof settingNeeds.amountInterval)[number];

/** What the user's own words mean in a subscription table, by the kind of column in which they stand. */
export interface SubscriptionWords {
  readonly status?: Meanings<CustomerMeaning>;
  readonly interval?: Meanings<IntervalMeaning>;
}

const words: v.GenericSchema<unknown, SubscriptionWords> = group({
  status: meaningsOf(oneOf("customerMeaning")),
  interval: meaningsOf(oneOf("amountInterval")),
});

const ofTable = { group: "mrr", affects: ["ledger"] } as const;

/** How a subscription table is read: what counts, and what a person said of its columns and words. */
export const mrrSettings = [
  /** True when an end date is the last day that counts, as in contract lists; else it is the first that no longer does. */
  setting("mrr.endsInclusive", { default: defaultEndsInclusive, schema: flag, ...ofTable }),
  /** What a column is, by its header as written; `null`: it is not read. Absent columns are recognised. */
  setting("mrr.columns", { default: {}, schema: columns, ...ofTable }),
  /** What words mean that the vocabulary does not know, or knows otherwise. */
  setting("mrr.words", { default: {}, schema: words, ...ofTable }),
  /** How figures and dates are written, by header. */
  setting("mrr.writing", { default: {}, schema: writing, ...ofTable }),
  /** `none`: the table is no export of a tool that we know, though its headers look like one. */
  setting("mrr.export", { default: null, schema: v.nullable(oneOf("export")), ...ofTable }),
] as const;
