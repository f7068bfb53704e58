import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import webpack, { type Configuration } from "webpack";
import names from "../../../src/core/namespace.json";
import { top } from "../../architecture/repositoryFiles";
import { distText } from "../distFiles";
import { officeApp } from "./elementOrder";
import { developmentUrl, readManifest } from "./manifestFile";
import { structureErrors } from "./structureErrors";

const host = "https://example.org/x";

describe("the manifest of a build for a web host", () => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  const text = (path: string): string => readFileSync(join(folder, path), "utf8");

  beforeAll(() => copyFiles(`${host}/`, folder));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("names that host alone, with its path", () => {
    const { addresses } = readManifest(text("manifest.xml"));
    expect(addresses.length).toBe(readManifest().addresses.length);
    expect(addresses.filter((address) => !address.startsWith(`${host}/`))).toEqual([]);
    expect(text("manifest.xml")).not.toMatch(/localhost/);
  });

  it("keeps its structure and has the namespace of the build", () => {
    const { document, only, resource } = readManifest(text("manifest.xml"));
    expect(structureErrors(document.documentElement, officeApp)).toEqual([]);
    expect(resource(only("Namespace"))).toBe(names.namespace);
  });

  it("finds its icons, its shortcuts and its help in the build", () => {
    const bundles = /\/(functions\.js|functions\.json|taskpane\.html)$/;
    const copied = readManifest(text("manifest.xml")).addresses.filter((address) => !bundles.test(address));
    expect(copied.length).toBeGreaterThan(15);
    for (const address of copied) expect(statSync(join(folder, address.slice(host.length))).size).toBeGreaterThan(0);
    expect(text("assets/shortcuts.json")).not.toMatch(/localhost/);
  });
});

describe("the build", () => {
  it("holds every file that its manifest names", () => {
    const { addresses } = readManifest(distText("manifest.xml"));
    expect(addresses.length).toBe(readManifest().addresses.length);
    for (const address of addresses) {
      expect(address).toContain(developmentUrl);
      expect(distText(address.slice(developmentUrl.length)).length, address).toBeGreaterThan(0);
    }
  });
});

/** Runs the part of the build for a web host that copies files, without the bundles, which take a minute. */
async function copyFiles(url: string, folder: string): Promise<void> {
  const config = (await import(pathToFileURL(join(top, "webpack.config.js")).href)) as {
    default: (env: object, argv: object) => Promise<Configuration>;
  };
  const { plugins = [] } = await config.default({ url }, {});
  const copying = plugins.filter((plugin) => plugin instanceof CopyWebpackPlugin);
  expect(copying).toHaveLength(1);
  const compiler = webpack({ mode: "none", context: top, entry: {}, output: { path: folder }, plugins: copying });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}
