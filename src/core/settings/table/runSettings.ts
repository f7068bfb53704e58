import * as v from "valibot";
import { setting } from "../setting";
import { day } from "../settingSchemas";

export const runSettings = [
  /** ISO date that everything is worked out for; `null` means today. The core is always handed a date. */
  setting("asOf", { default: null, schema: v.nullable(day), group: "run", affects: ["read", "ledger"] }),
] as const;
