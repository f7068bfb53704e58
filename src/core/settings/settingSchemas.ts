import * as v from "valibot";
import { readDate } from "../sheet/serialDate";
import { settingNeeds, type SettingNeed } from "./settingNeeds";

/** A need as the message of a schema. */
export function need(code: SettingNeed): SettingNeed {
  return code;
}

function figure(code: SettingNeed, min: number, max = Number.MAX_VALUE) {
  return v.pipe(v.number(code), v.finite(code), v.minValue(min, code), v.maxValue(max, code));
}

/** 0–1. */
export const share = figure("share", 0, 1);
/** 0–100. */
export const score = figure("score", 0, 100);
export const notNegative = figure("notNegative", 0);
/** Of a sheet, zero-based. */
export const rowIndex = v.pipe(
  v.number(need("row")),
  v.integer(need("row")),
  v.minValue(0, need("row")),
  v.maxValue(1_048_575, need("row")),
);
export const anyNumber = figure("number", -Number.MAX_VALUE);
export const flag = v.boolean(need("flag"));
export const filledText = v.pipe(v.string(need("text")), v.trim(), v.minLength(1, need("text")));

/** An ISO date that exists. */
export const day = v.pipe(
  v.string(need("day")),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, need("day")),
  v.check((text) => Number.isFinite(readDate(text)), need("existingDay")),
);

/** One of the words that a need lists. */
export function oneOf<Need extends SettingNeed>(code: Need) {
  return v.picklist(settingNeeds[code], code);
}

/** Fields in `{ }`, and no other fields. */
export function group<Entries extends v.ObjectEntries>(entries: Entries) {
  // Without a prototype: `toString` and the like are fields that nobody declared.
  const declared = Object.assign(Object.create(null) as object, entries);
  return v.pipe(
    v.custom<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>(isGroup, need("group")),
    v.strictObject(declared, ({ expected }) => need(expected === "never" ? "knownField" : "value")),
  );
}

/** True for what JSON writes in `{ }`. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A group in which any field may be missing: an older version did not know it, so that it takes its default. */
export function groupWithDefaults<Defaults extends object>(
  defaults: Defaults,
  schemaOf: { readonly [Field in keyof Defaults]: v.GenericSchema<unknown, Defaults[Field]> },
): v.GenericSchema<unknown, Defaults> {
  const entries = (Object.keys(defaults) as (keyof Defaults & string)[]).map(
    (field) => [field, v.optional(schemaOf[field], () => defaults[field])] as const,
  );
  // The fields are those of `Defaults`, which the type of a list of entries cannot say.
  return group(Object.fromEntries(entries)) as unknown as v.GenericSchema<unknown, Defaults>;
}
