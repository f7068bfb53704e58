import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { marked } from "marked";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";

/** Where the manifest expects the add-in while it is being developed. */
const developmentUrl = "https://localhost:3000";
const wantedPort = 3000;

/** Markdown documents that are pages of the add-in as well. Links from one to the other work in both. */
const documents = [
  { markdown: "README.md", page: "help.html" },
  { markdown: "assets/help/definitions.md", page: "definitions.html" },
];

/** Packages of the pane whose classes have static blocks, which Safari reads from 16.4 on. */
const staticBlocks = ["tabster"];

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const { namespace } = JSON.parse(readFileSync(path("src/core/namespace.json"), "utf8"));

/**
 * `npm run build -- --env url=https://…` writes the manifest and the help links for that web host. Served, it is the workbench
 * over http on a free port; with `--env excel` it is what Excel loads: over https, on the port that the manifest names.
 */
export default async function configure(env, { mode = "production" }) {
  const serving = Boolean(env.WEBPACK_SERVE);
  const forExcel = serving && Boolean(env.excel);
  const port = serving ? await portToServe(forExcel) : wantedPort;
  const url = serving && !forExcel ? `http://localhost:${port}` : webHost(env.url);
  // The page reloads by itself after a change; the functions' bundle stays the one that Excel would load.
  const reload = serving ? [`webpack-dev-server/client/index.js?hot=false&live-reload=true&logging=error`] : [];

  return {
    mode,
    // The list is in package.json.
    target: "browserslist",
    entry: {
      functions: allOf(functionFiles()),
      taskpane: [...reload, "./src/taskpane/index.tsx"],
      workbench: [...reload, "./src/workbench/index.tsx"],
    },
    output: {
      path: path("dist"),
      clean: true,
      // The manifest and the workbench know the functions' bundle by its name.
      filename: ({ chunk }) => (chunk.name === "functions" || serving ? "[name].js" : "[name].[contenthash:8].js"),
      chunkFilename: serving ? "[name].js" : "[name].[contenthash:8].js",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Types are checked by `npm run typecheck`.
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        },
        {
          test: /\.js$/,
          include: staticBlocks.map((name) => path(`node_modules/${name}/`)),
          use: {
            loader: "ts-loader",
            options: {
              instance: "static blocks",
              transpileOnly: true,
              compilerOptions: { noEmit: false, allowJs: true, target: "ES2021", useDefineForClassFields: true },
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: {
      // Excel loads the functions alone: nothing of theirs may sit in a shared chunk.
      splitChunks: { chunks: (chunk) => chunk.name !== "functions" },
    },
    plugins: [
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles() }),
      new FunctionsMetadata(url),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
      }),
      new HtmlWebpackPlugin({
        template: "./src/workbench/index.html",
        filename: "index.html",
        chunks: ["workbench"],
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.ts", "**/*.md"] } },
          { from: "manifest.xml", transform: (xml) => manifest(xml.toString(), url) },
          ...documents.map(({ markdown, page }) => ({
            from: markdown,
            to: page,
            transform: (text) => helpPage(betweenPages(text.toString(), markdown)),
          })),
        ],
      }),
    ],
    // Not `eval`: the pages' Content-Security-Policy forbids it, in development too.
    devtool: mode === "production" ? false : "cheap-module-source-map",
    cache: { type: "filesystem", buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    // Sizes are held by test/build, where each bundle has a limit of its own.
    performance: { hints: false },
    stats: serving ? "errors-warnings" : { preset: "errors-warnings", assets: true, modules: false },
    infrastructureLogging: { level: "error" },
    devServer: {
      host: "localhost",
      port,
      ...(forExcel && { server: { type: "https", options: await certificate() }, headers: excelOnTheWebMayRead }),
      open: hasScreen() && !forExcel,
      client: false,
      hot: false,
      liveReload: true,
      webSocketServer: "ws",
      onListening: () => announce(url, port),
    },
  };
}

/** Every file that declares a custom function. */
function functionFiles() {
  const folder = path("src/functions/");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && readFileSync(folder + name, "utf8").includes("@customfunction"))
    .map((name) => `./src/functions/${name}`);
}

/** One module that imports all of some files: several entries could not share one scope, which costs a twelfth more. */
function allOf(files) {
  const imports = files.map((file) => `import ${JSON.stringify(path(file))};`);
  return `data:text/javascript,${encodeURIComponent(imports.join("\n"))}`;
}

/** Ids of the custom functions as the source names them. */
function declaredIds() {
  return functionFiles().flatMap((file) =>
    [...readFileSync(path(file), "utf8").matchAll(/@customfunction\s+(\w+)/g)].map((found) => found[1]),
  );
}

/**
 * Completes functions.json, and writes functionhelp.json beside it. The generator lets whole cell objects in, which makes
 * calls larger, and keeps errors out, which health metrics must see; it skips functions that it cannot read without a word.
 */
class FunctionsMetadata {
  constructor(url) {
    this.url = url;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("FunctionsMetadata", (compilation) => {
      // The generator writes its file into the pages' own compilations too, where it would be a second one.
      if (compilation.compiler.isChild()) return compilation.deleteAsset("functions.json");
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage }, () => {
        const generated = JSON.parse(compilation.getAsset("functions.json").source.source().toString());
        const written = generated.functions.map(({ id }) => id);
        const skipped = declaredIds().filter((id) => !written.includes(id));
        if (skipped.length > 0) {
          const advice = "declare each as `export function`, with argument types that custom-functions-metadata knows";
          compilation.errors.push(new webpack.WebpackError(`Not in functions.json: ${skipped.join(", ")}; ${advice}.`));
        }
        // Excel's list shows a member's name: the word that is typed, not what the source calls it.
        const enums = generated.enums?.map((choices) => ({
          ...choices,
          values: choices.values.map((choice) => ({ ...choice, name: wordOf(choice) })),
        }));
        const completed = {
          allowErrorForDataTypeAny: true,
          functions: generated.functions.map((entry) => ({
            ...entry,
            helpUrl: `${this.url}/help.html#${entry.id.toLowerCase()}`,
          })),
          ...(enums && { enums }),
        };
        const json = (value) => new webpack.sources.RawSource(JSON.stringify(value, null, 2));
        compilation.updateAsset("functions.json", json(completed));
        compilation.emitAsset("functionhelp.json", json(functionHelp(completed)));
      });
    });
  }
}

/** What a person types for one of an argument's choices. */
function wordOf({ stringValue, numberValue }) {
  return String(stringValue ?? numberValue);
}

/** What the pane's Functions view shows: functions.json with what the doc comments say beyond it. */
function functionHelp({ functions, enums = [] }) {
  const comments = docComments();
  return functions.map(({ id, name, description, parameters, result }) => {
    const tagged = (wanted) => comments.get(id).filter(({ tag }) => tag === wanted);
    return {
      id,
      name,
      summary: description,
      remarks: tagged("remarks").flatMap(({ paragraphs }) => paragraphs),
      parameters: parameters.map(({ name, description, optional = false, customEnumId }) => ({
        name,
        description,
        optional,
        choices: (enums.find((choices) => choices.id === customEnumId)?.values ?? []).map((choice) => ({
          value: wordOf(choice),
          meaning: choice.tooltip,
        })),
      })),
      returns: tagged("returns").flatMap(({ paragraphs }) => paragraphs)[0] ?? "",
      spills: result.dimensionality === "matrix",
      examples: tagged("example").map(({ paragraphs: [text] }) => {
        const [formula, answer] = text.split(" → ");
        return { formula: formula.replaceAll(new RegExp(`\\w+\\.(?=${id}\\()`, "g"), `${namespace}.`), answer };
      }),
      address: `help.html#${id.toLowerCase()}`,
    };
  });
}

/** The doc comments of the custom functions, by id: their tags, each with its text, one line per paragraph. */
function docComments() {
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*@customfunction\s+(\w+)(?:(?!\*\/)[\s\S])*)\*\//g;
  const found = functionFiles().flatMap((file) => [...readFileSync(path(file), "utf8").matchAll(comment)]);
  return new Map(found.map(([, text, id]) => [id, docTags(text)]));
}

function docTags(comment) {
  const blocks = comment.replace(/^[ \t]*\* ?/gm, "").split(/^(?=@)/m);
  return blocks.map((block) => {
    const [, tag = "", text] = /^(?:@(\w+))?([\s\S]*)$/.exec(block);
    const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s*\n\s*/g, " ").trim());
    return { tag, paragraphs: paragraphs.filter((paragraph) => paragraph !== "") };
  });
}

/** The manifest for a web host and for the namespace that this build has. */
function manifest(xml, url) {
  return xml
    .replaceAll(developmentUrl, url)
    .replace(/(<bt:String id="Functions\.Namespace" DefaultValue=")[^"]*/, `$1${namespace}`);
}

/** The text of a document with its links to the other documents turned into links to their pages. */
function betweenPages(text, from) {
  return documents.reduce(
    (linked, { markdown, page }) =>
      linked.replaceAll(`](${posix.relative(posix.dirname(from), markdown)}`, `](${page}`),
    text,
  );
}

/** A document as a page; the README is the one that Excel's function help links lead to. */
function helpPage(markdown) {
  const [, title] = /^# (.+)$/m.exec(markdown);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'"
    />
    <title>${title}</title>
    <style>
      :root { color-scheme: light dark; font: 16px/1.5 "Segoe UI", "Open Sans", system-ui, sans-serif; }
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      img { max-width: 100%; }
      table { border-collapse: collapse; display: block; overflow-x: auto; }
      th, td { border: 1px solid #8a8886; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
      :target { background: Highlight; color: HighlightText; }
      pre { overflow-x: auto; }
      code { background: #8a888633; padding: 0 0.2em; }
      pre code { background: none; }
    </style>
  </head>
  <body>
${marked.parse(markdown)}
  </body>
</html>
`;
}

/** The address of the web host, as Office takes it: https, without a slash at the end. */
function webHost(url) {
  if (url === undefined) return developmentUrl;
  if (!/^https:\/\/[^/\s]+/.test(String(url))) refuse(`--env url must be an https:// address, not "${url}".`);
  return String(url).replace(/\/+$/, "");
}

/** Excel on the web reads functions.json and the shortcuts from its own page. */
const excelOnTheWebMayRead = { "Access-Control-Allow-Origin": "*" };

/** The certificate of https://localhost that Microsoft's tool makes and has trusted on this machine. */
async function certificate() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return getHttpsServerOptions();
}

async function portToServe(forExcel) {
  if (!forExcel) return freePort(wantedPort);
  if (await isFree(wantedPort)) return wantedPort;
  return refuse(
    `Port ${wantedPort} is taken by another program: end that first, since Excel loads the add-in from there.`,
  );
}

/** The first port from `first` on that nobody listens on. */
async function freePort(first) {
  for (let port = first; port < first + 100; port++) {
    if (await isFree(port)) return port;
  }
  return refuse(`Ports ${first} to ${first + 99} of this machine are all taken.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .once("listening", () => probe.close(() => resolve(true)));
    probe.listen(port, "localhost");
  });
}

/** Ends with one line for the person at the keyboard; a thrown error would come with a page of stack. */
function refuse(message) {
  console.error(message);
  process.exit(1);
}

function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function announce(url, port) {
  if (port !== wantedPort) console.log(`Port ${wantedPort} is taken by another program, so this is on port ${port}.`);
  console.log(`CS Workbench: ${url}  (Ctrl+C stops it)`);
}
