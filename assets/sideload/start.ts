import { parseArgs } from "node:util";
import { AppType, startDebugging } from "office-addin-debugging";
import { OfficeApp } from "office-addin-manifest";
import { documentAddress } from "./documentAddress";
import { endWith, manifestPath, wordsOf } from "./ending";
import { hasExcel } from "./hasExcel";
import { refusal } from "./refusal";
import { whoListens } from "./whoListens";

/** The tool remembers the id of the shell that it starts, so on Mac and Linux the server takes the place of that shell. */
const serve = `${process.platform === "win32" ? "" : "exec "}node node_modules/webpack-cli/bin/cli.js serve --mode development --env excel`;

/** Where the manifest expects the add-in. */
const port = 3000;

// Not strict: a `--document` without an address is refused in our words, like none at all.
const { positionals, values } = parseArgs({ options: { document: { type: "string" } }, strict: false });
const target = positionals[0] === "web" ? "web" : "excel";
const document = typeof values.document === "string" ? values.document : undefined;
const { platform } = process;

const reason = refusal(target, {
  platform,
  hasExcel: hasExcel(platform),
  document,
  onPort: await whoListens(port),
});
if (reason !== undefined) endWith(reason);

try {
  await startDebugging(manifestPath, {
    appType: target === "web" ? AppType.Web : AppType.Desktop,
    app: OfficeApp.Excel,
    document: target === "web" && document ? documentAddress(document) : undefined,
    devServerCommandLine: serve,
    devServerPort: port,
  });
} catch (error) {
  endWith(`Excel could not be started with the add-in: ${wordsOf(error)}`);
}
