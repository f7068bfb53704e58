import { textOf } from "../../architecture/repositoryFiles";

/** A browser and the oldest version of it on which functions and pane are to run. */
export interface PromisedBrowser {
  readonly name: "safari" | "edge" | "chrome" | "firefox";
  readonly version: string;
}

/** The list in package.json, which webpack reads too. */
export const promisedBrowsers: readonly PromisedBrowser[] = (
  JSON.parse(textOf("package.json")) as { readonly browserslist: readonly string[] }
).browserslist.map((query) => {
  const [, name, version] = /^(safari|edge|chrome|firefox) >= ([\d.]+)$/.exec(query) ?? [];
  if (name === undefined || version === undefined) throw new Error(`Write "safari >= 15.4", not "${query}".`);
  return { name, version } as PromisedBrowser;
});
