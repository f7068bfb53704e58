import { readdirSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { importErrors } from "./importTable";
import { importsOf } from "./imports";
import { filesBelow, textOf, top } from "./repositoryFiles";

const sources = filesBelow("src").filter((path) => /\.tsx?$/.test(path));
const tests = filesBelow("test").filter((path) => /\.tsx?$/.test(path));

describe("the rooms of the code", () => {
  it("import only what the table in rooms.json allows", () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap((path) => importErrors(path, textOf(path)))).toEqual([]);
  });

  it.each([
    ["a later room of the core", "src/core/sheet/cell.ts", 'import { healthScore } from "../health/healthScore";'],
    ["a package in the core", "src/core/health/metric.ts", 'import { scaleLinear } from "d3-scale";'],
    ["a page in a command", "src/commands/placeAccounts.ts", 'export { Pane } from "../taskpane/Pane";'],
    ["a host in a function", "src/functions/mrr.ts", 'const host = await import("../hosts/workbench/host");'],
    ["a host in the pane", "src/taskpane/Pane.tsx", 'import { host } from "../hosts/excel/excelHost";'],
    ["the settings in an earlier room", "src/core/sheet/a.ts", 'import { a } from "../settings/policy";'],
    ["types of a later room", "src/core/settings/a.ts", 'import type { Account } from "../accounts/account";'],
    ["a language in a part of the pane", "src/taskpane/Pane.tsx", 'import { en } from "../texts/en";'],
    [
      "the pages' language in a part of the pane",
      "src/taskpane/Pane.tsx",
      'import { pageTexts } from "../texts/pageTexts";',
    ],
    ["a language in a page's entry", "src/workbench/index.tsx", 'import { en } from "../texts/en";'],
    ["a part of a language in the workbench", "src/workbench/Toolbar.tsx", 'import { pane } from "../texts/en/pane";'],
    ["texts in the core", "src/core/report/placement.ts", 'import type { Texts } from "../../texts/texts";'],
    ["a feature in another one", "src/taskpane/features/mrr/a.ts", 'import { a } from "../place/placeState";'],
    ["types of another feature", "src/taskpane/features/place/a.ts", 'import type { A } from "../mrr/mrrState";'],
    ["a feature in the frame", "src/taskpane/frame/a.ts", 'import { a } from "../features/place/placeFeature";'],
    ["the list of features in a feature", "src/taskpane/features/mrr/a.ts", 'import { a } from "../featureList";'],
    ["the frame in the workbook", "src/taskpane/workbook/a.ts", 'import { a } from "../frame/Section";'],
    ["a feature past the list", "src/taskpane/Pane.tsx", 'import { a } from "./features/place/PlaceView";'],
    ["a type through import()", "src/core/sheet/a.ts", 'export type A = import("../health/metric").MetricSetting;'],
  ])("may not import %s", (_what, file, text) => {
    expect(importErrors(file, text)).toHaveLength(1);
  });

  it.each([
    ["settings in later rooms", "src/core/health/a.ts", 'import type { Policy } from "../settings/policy";'],
    ["Excel's host in the pane's entry", "src/taskpane/index.tsx", 'import { host } from "../hosts/excel/excelHost";'],
    ["another language where it is chosen", "src/texts/pageTexts.ts", 'import { de } from "./de";'],
    ["parts of another language in it", "src/texts/de.ts", 'import { pane } from "./de/pane";'],
    ["the pages' language in an entry", "src/workbench/index.tsx", 'import { pageTexts } from "../texts/pageTexts";'],
    ["the list of features in the pane", "src/taskpane/Pane.tsx", 'import { a } from "./features/featureList";'],
    ["features in their list", "src/taskpane/features/featureList.ts", 'import { a } from "./mrr/mrrFeature";'],
    ["earlier rooms", "src/core/report/placement.ts", 'import { metric } from "../health/metric";'],
  ])("may import %s", (_what, file, text) => {
    expect(importErrors(file, text)).toEqual([]);
  });

  it("say what to do instead", () => {
    const [error] = importErrors("src/functions/mrr.ts", '\nimport "../commands/x";');
    expect(error).toBe(
      'src/functions/mrr.ts:2 imports "../commands/x": a function is a thin wrapper around the core: move the arithmetic to src/core and import that.',
    );
  });
});

describe("custom functions", () => {
  it("are found by their files: nobody keeps a list of them that a new one has to be added to", () => {
    const wrappers = filesBelow("src/functions").filter((path) => textOf(path).includes("@customfunction"));
    const names = new Set(wrappers.map((path) => posix.basename(path, ".ts")));
    expect(names.size).toBeGreaterThan(10);
    const named = (path: string, text: string): number =>
      importsOf(path, text).filter(({ specifier }) => {
        const file = posix.join(posix.dirname(path), specifier);
        return posix.dirname(file) === "src/functions" && names.has(posix.basename(file));
      }).length;
    expect(named("src/functions/list.ts", 'import "./churn"; import "./mrr"; import "./answer";')).toBe(2);
    expect([...sources, ...tests].filter((path) => named(path, textOf(path)) > 1)).toEqual([]);
  });
});

describe("the repository", () => {
  it("holds at its top level only what the design allows", () => {
    const allowed = new Set([
      ...["src", "manifest.xml", "assets", "test", "webpack.config.js", "package.json", "tsconfig.json", "README.md"],
      ...["package-lock.json", "LICENSE", "eslint.config.js", "vitest.config.ts", "node_modules", "dist"],
    ]);
    const extra = readdirSync(top).filter((name) => !name.startsWith(".") && !allowed.has(name));
    expect(extra, "Move these below src, test or assets").toEqual([]);
  });

  it("names no file after nothing in particular", () => {
    const vague = /^(utils?|helpers?|common|misc|managers?|services?|data)$/i;
    const found = [...sources, ...tests].filter((path) => {
      const [name = ""] = posix.basename(path).split(".");
      return vague.test(name) || path.split("/").some((folder) => vague.test(folder));
    });
    expect(found, "Name each file after its one main export").toEqual([]);
  });

  it("exports by name only", () => {
    const found = [...sources, ...tests].filter((path) => /^export default\b/m.test(textOf(path)));
    expect(found, "Give the export a name").toEqual([]);
  });

  it("has no download addresses in its lock file", () => {
    const resolved = textOf("package-lock.json").match(/"resolved": "https?:[^"]*"/g) ?? [];
    expect(resolved, "Regenerate it with omit-lockfile-registry-resolved=true").toEqual([]);
  });

  it("pins every dependency to one version", () => {
    const manifest = JSON.parse(textOf("package.json")) as Record<string, Record<string, string> | undefined>;
    const all = { ...manifest["dependencies"], ...manifest["devDependencies"] };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose, "Write the exact version").toEqual([]);
  });

  it("gives every package a reason in the README", () => {
    const manifest = JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> };
    const readme = textOf("README.md");
    const families = Object.keys(manifest.dependencies).map((name) => name.replace(/^(@\w+)\/.*/, "$1"));
    const unexplained = [...new Set(families)].filter((name) => !readme.includes(name));
    expect(unexplained, "Add a line with the reason to the README's dependencies").toEqual([]);
  });
});

describe("the reader of imports", () => {
  it("sees every way to import and tells types from values", () => {
    const text = `
      import { a } from "./a";
      import type { B } from "./b";
      import { type C } from "./c";
      import "./d.css";
      export * from "./e";
      export type { F } from "./f";
      const g = () => import("./g");
      type H = import("./h").H;`;
    expect(importsOf("x.ts", text).map(({ specifier, typeOnly }) => [specifier, typeOnly])).toEqual([
      ["./a", false],
      ["./b", true],
      ["./c", true],
      ["./d.css", false],
      ["./e", false],
      ["./f", true],
      ["./g", false],
      ["./h", true],
    ]);
  });
});
