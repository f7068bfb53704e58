import { join } from "node:path";
import { pathToFileURL } from "node:url";
import webpack, { type Configuration } from "webpack";

const top = join(import.meta.dirname, "../../");

/** Where the pages in English backwards are built; nothing of them is ever shipped. */
export const backwardsFolder = join(top, ".artefacts/dist-backwards/");

type Configure = (env: object, options: { readonly mode: "production" }) => Promise<Configuration>;

/** Builds the product as `npm run build` does, but with all pages and workers in English backwards. */
export async function buildBackwards(): Promise<void> {
  const { default: configure } = (await import(pathToFileURL(join(top, "webpack.config.js")).href)) as {
    readonly default: Configure;
  };
  const config = await configure({}, { mode: "production" });
  const words = new webpack.NormalModuleReplacementPlugin(
    /[\\/]texts[\\/]pageTexts$/,
    join(top, "test/texts/reversedPageTexts.ts"),
  );
  await run({
    ...config,
    context: top,
    output: { ...config.output, path: backwardsFolder },
    plugins: [...(config.plugins ?? []), words],
    cache: { ...(config.cache as object), type: "filesystem", name: "backwards" },
  });
}

function run(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler?.run((error, stats) => {
      const errors = stats?.toString({ preset: "errors-only" }) ?? "";
      compiler.close((closing) => {
        const failure = error ?? closing ?? (stats?.hasErrors() ? new Error(errors) : null);
        if (failure) reject(failure);
        else resolve();
      });
    });
  });
}
