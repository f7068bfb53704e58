import { toJsonSchema, type ConversionConfig } from "@valibot/to-json-schema";
import { settingsSchema } from "../../src/core/settings/readSettings";

type OverrideContext = Parameters<NonNullable<ConversionConfig["overrideSchema"]>>[0];
interface Converted {
  readonly type: string;
  readonly entries?: Readonly<Record<string, { readonly type: string }>>;
}

/**
 * What stored settings can be, as a JSON Schema: derived from the table of settings. Every field may be missing that has a
 * default. What no JSON Schema can say – an anchor differs from the other, a day exists – is checked when they are read.
 */
export function settingsJsonSchema(): object {
  const { $schema, ...schema } = toJsonSchema(settingsSchema, {
    typeMode: "output",
    errorMode: "ignore",
    overrideSchema,
  });
  return { $schema, title: "Settings of CS Metrics for Excel", ...schema };
}

function overrideSchema({ valibotSchema, jsonSchema }: OverrideContext): OverrideContext["jsonSchema"] {
  const { type, entries } = valibotSchema as unknown as Converted;
  // The one check of our own is that of a metric's id.
  if (type === "custom") return { type: "string" };
  if (type === "record") return { ...jsonSchema, type: "object" };
  if (entries === undefined || jsonSchema.required === undefined) return jsonSchema;
  const { required, ...schema } = jsonSchema;
  const needed = required.filter((field) => !entries[field]?.type.includes("optional"));
  return needed.length === 0 ? schema : { ...schema, required: needed };
}
