import { writeFile } from "node:fs/promises";
import { sampleWorkbook } from "./sampleWorkbook";

await writeFile(new URL("sample-accounts.xlsx", import.meta.url), await sampleWorkbook());
