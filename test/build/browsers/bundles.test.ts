// @vitest-environment jsdom
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { distFolder } from "../../browser/serveFolder";
import { distText } from "../distFiles";
import { laterChunks, laterSyntax } from "./laterSyntax";

const advice = "Safari 15.4 cannot read this: write it otherwise, or let webpack translate the package that it is in";

describe("what Excel's page can load", () => {
  it("has no syntax that a promised browser cannot parse", () => {
    const scripts = scriptsOfPane();
    expect(scripts).toContain("functions.js");
    // Its views are chunks of their own.
    expect(scripts.length).toBeGreaterThan(5);
    // So is the worker that calculates.
    expect(scripts.filter((name) => distText(name).includes("No accounts were handed over"))).toHaveLength(1);
    const found = scripts.map((name) => [name, laterSyntax(distText(name))] as const);
    expect(Object.fromEntries(found.filter(([, later]) => later.length > 0)), advice).toEqual({});
  });
});

describe("the search for later syntax", () => {
  it.each([
    ["look-behind", "x.replace(/(?<=a)b/, '')"],
    ["look-behind in a text", "new RegExp('(?<!a)b')"],
    ["look-behind in a template", "new RegExp(`(?<!${a})b`)"],
    ["a static block", "class A { static { this.a = 1 } }"],
  ])("finds %s", (_what, script) => {
    expect(laterSyntax(script)).toHaveLength(1);
  });

  it.each([
    ["sets in regular expressions", "/[a--b]/v"],
    ["a resource that is disposed of", "{ using a = b(); }"],
    ["attributes of an import", "import('./a.json', { with: { type: 'json' } })"],
  ])("fails at %s", (_what, script) => {
    expect(() => laterSyntax(script)).toThrow(SyntaxError);
  });

  it("lets what Safari 15.4 has through", () => {
    const script =
      "class A { #x = 1; static y = 2; has(o) { return #x in o } } a ||= /(?<name>b)(?!c)/d; b = c?.d ?? 1_000n";
    expect(laterSyntax(script)).toEqual([]);
  });
});

/** The scripts that Excel's page names, and all chunks that these load later. */
function scriptsOfPane(): string[] {
  const page = new DOMParser().parseFromString(distText("taskpane.html"), "text/html");
  const named = [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src") ?? "");
  const found = new Set(named.filter((address) => !address.startsWith("https:")));
  const files = readdirSync(distFolder);
  // A set goes on to what is added on the way.
  for (const name of found) {
    for (const id of laterChunks(distText(name))) {
      const file = files.find((candidate) => candidate.startsWith(`${id}.`) && candidate.endsWith(".js"));
      if (file === undefined) throw new Error(`${name} loads the chunk ${id}, which is not in dist/.`);
      found.add(file);
    }
  }
  return [...found];
}
