import { writeFile } from "node:fs/promises";
import { settingsJsonSchema } from "./jsonSchema";

/** `npm run schema`: writes the schema that settings in JSON are checked against, by editors and by others' tools. */
const file = new URL("settings.schema.json", import.meta.url);
await writeFile(file, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
