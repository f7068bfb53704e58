import { parseArgs } from "node:util";
import { AppType, startDebugging } from "office-addin-debugging";
import { OfficeApp } from "office-addin-manifest";
import { endWith, manifestPath, wordsOf } from "./ending";
import { hasExcel } from "./hasExcel";
import { refusal } from "./refusal";
import { whoListens } from "./whoListens";

/** Where the manifest expects the add-in. */
const port = 3000;

const { positionals, values } = parseArgs({ options: { document: { type: "string" } }, allowPositionals: true });
const target = positionals[0] === "web" ? "web" : "excel";
const { platform } = process;

const reason = refusal(target, {
  platform,
  hasExcel: hasExcel(platform),
  document: values.document,
  onPort: await whoListens(port),
});
if (reason !== undefined) endWith(reason);

try {
  await startDebugging(manifestPath, {
    appType: target === "web" ? AppType.Web : AppType.Desktop,
    app: OfficeApp.Excel,
    document: values.document,
    devServerCommandLine: "npx webpack serve --mode development --env excel",
    devServerPort: port,
  });
} catch (error) {
  endWith(`Excel could not be started with the add-in: ${wordsOf(error)}`);
}
