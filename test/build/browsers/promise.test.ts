import ts from "typescript";
import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { textOf } from "../../architecture/repositoryFiles";
import { readme, tableOf } from "../../help/markdownTables";
import { laterBuiltIns, withoutLaterMembers } from "./laterMembers";
import { libMembers } from "./libMembers";
import { promisedBrowsers } from "./promisedBrowsers";

/** The libraries of the language, without the page's own, that a tsconfig lets through. */
function libsOf(path: string): string[] {
  const { config } = ts.parseConfigFileTextToJson(path, textOf(path)) as {
    config: { compilerOptions: { lib: string[] } };
  };
  return config.compilerOptions.lib.filter((name) => !name.startsWith("DOM"));
}

describe("the browsers that functions and pane are promised for", () => {
  it("are the same in the README and in package.json", () => {
    const rows = tableOf(readme, ["browser", "functions and pane", "workbench"]);
    const told = rows.map(([browser = "", version = ""]) => ({
      name: /^\w+/.exec(browser)?.[0].toLowerCase(),
      version: /^from ([\d.]+)/.exec(version)?.[1],
    }));
    expect(told).toEqual(promisedBrowsers);
  });

  it.each(["tsconfig.json", "src/core/tsconfig.json"])("have all that the compiler lets through with %s", (path) => {
    const allowed = libMembers(libsOf(path));
    expect(allowed.size).toBeGreaterThan(500);
    expect(
      laterBuiltIns.filter((member) => allowed.has(member)),
      "Take this out of `lib`",
    ).toEqual([]);
  });

  it("lack what a later `lib` would let through", () => {
    const allowed = libMembers(["ES2023"]);
    const found = laterBuiltIns.filter((member) => allowed.has(member));
    expect(found).toEqual(expect.arrayContaining(["Array.toSorted", "Array.with", "TypedArray.toSorted"]));
  });
});

describe("a context like the oldest of them", () => {
  it("lacks methods that came later, of objects and of their kinds, and keeps the others", () => {
    const context = createContext({});
    runInContext(withoutLaterMembers, context);
    const has = (code: string): unknown => runInContext(code, context);
    expect(
      ["[].toSorted", "[].with", "new Int8Array().toSorted", '"".isWellFormed', "Array.fromAsync"].map(has),
    ).toEqual(Array.from({ length: 5 }));
    expect(["[].at", "[].sort", "new Int8Array().sort", '"".at', "Array.from", "Object.hasOwn"].map(has)).toEqual(
      Array.from({ length: 6 }, () => expect.any(Function) as unknown),
    );
  });
});
