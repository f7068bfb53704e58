// @vitest-environment jsdom
import { readdirSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { FunctionHelp } from "../../src/commands/formulas/functionHelp";
import { functionsGlobal, type FunctionsInPage } from "../../src/core/functionsBuild";
import names from "../../src/core/namespace.json";
import { filesBelow, textOf } from "../architecture/repositoryFiles";
import { distFolder } from "../browser/serveFolder";
import { distBytes, distText, functionsMetadata, maxFunctionsBytes, type FunctionEntry } from "./distFiles";
import { testerWords } from "../../src/commands/selfCheck/testerWords";

const officeLibrary = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Ids that the bundle associates when it is loaded with nothing but Excel's registry around it. */
function associatedIds(): string[] {
  const ids: string[] = [];
  runBundle((id) => ids.push(id));
  return ids.sort();
}

/** What the bundle leaves in its page. */
function inPage(): FunctionsInPage {
  return (runBundle(() => undefined) as { [functionsGlobal]: FunctionsInPage })[functionsGlobal];
}

/** The globals of a page in which the bundle has run. */
function runBundle(associate: (id: string) => void): object {
  class FunctionError extends Error {}
  const page = { CustomFunctions: { associate, Error: FunctionError, ErrorCode: {} } };
  runInNewContext(distText("functions.js"), page);
  return page;
}

function declaredIds(): string[] {
  return filesBelow("src/functions")
    .flatMap((path) => [...textOf(path).matchAll(/@customfunction\s+(\w+)/g)].map((found) => found[1] ?? ""))
    .sort();
}

describe("the functions' bundle", () => {
  it("weighs at most 35.3 kB compressed", () => {
    expect(gzipSync(distBytes("functions.js")).length).toBeLessThanOrEqual(maxFunctionsBytes);
  });

  it("stands alone: no shared chunk, no page library, and it loads without a page around it", () => {
    // Not `reactivation`, which is one of our own words.
    expect(distText("functions.js").match(/react(?!ivat)|fluentui|univer|webpackChunk/i)).toBeNull();
    expect(associatedIds().length).toBeGreaterThan(0);
  });

  it("associates exactly the functions that the source declares and functions.json lists", () => {
    const listed = functionsMetadata()
      .functions.map(({ id }) => id)
      .sort();
    expect(listed).toEqual(declaredIds());
    expect(associatedIds()).toEqual(declaredIds());
  });
});

describe("functions.json", () => {
  it("lets errors in cells reach the functions and keeps whole cell objects out", () => {
    const metadata = functionsMetadata();
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata).not.toHaveProperty("allowCustomDataForDataTypeAny");
  });

  it("describes every function and every argument in one line", () => {
    const undescribed = functionsMetadata().functions.flatMap(({ id, description, parameters }) =>
      [{ name: "", description }, ...parameters]
        .filter((part) => !part.description?.trim() || part.description.includes("\n"))
        .map((part) => `${id} ${part.name}`),
    );
    expect(undescribed).toEqual([]);
  });

  it("offers the words that a person types, under no other name", () => {
    const { enums } = functionsMetadata();
    expect(enums.map(({ id, values }) => [id, ...values.map(({ name }) => name)]).sort()).toEqual([
      ["ChurnMeasure", "rate", "count", "mrr", "mrr rate"],
      ["CohortMeasure", "customers", "mrr"],
      ["NetChurnMeasure", "amount", "rate"],
      ["TimeToValueStatistic", "median", "mean", "reached", "waiting"],
    ]);
    const otherwise = enums.flatMap(({ values }) => values.filter(({ name, stringValue }) => name !== stringValue));
    expect(otherwise).toEqual([]);
  });

  it("links each function to its place on the help page", () => {
    const help = built("help.html");
    for (const { id, helpUrl } of functionsMetadata().functions) {
      expect(helpUrl).toMatch(/^https:\/\/[^#]+\/help\.html#\w+$/);
      const anchor = helpUrl?.split("#")[1] ?? "";
      expect(help.getElementById(anchor), `Put <a id="${anchor}"></a> before ${id} in the README`).not.toBeNull();
    }
  });
});

const helpFile = readdirSync(distFolder).find((file) => file.startsWith("functionhelp.")) ?? "";

describe("the functions' id", () => {
  it("is the same in their bundle, in both pages' scripts and in the name of their help", () => {
    const [, id = ""] = /^functionhelp\.([0-9a-f]{8})\.json$/.exec(helpFile) ?? [];
    expect(inPage().build).toBe(id);
    const scripts = readdirSync(distFolder).filter((file) => file.endsWith(".js"));
    expect(scripts.filter((file) => distText(file).includes("functions-build"))).toEqual([]);
    const isNamed = (page: string): boolean => scriptsOf(page).some((file) => distText(file).includes(`"${id}"`));
    expect(["index.html", "taskpane.html"].map(isNamed)).toEqual([true, true]);
  });
});

describe("the functions' help", () => {
  const help = JSON.parse(distText(helpFile)) as readonly FunctionHelp[];

  it("has the help of every function of functions.json, with the same arguments", () => {
    const namesOf = (functions: readonly (FunctionHelp | FunctionEntry)[]): unknown =>
      functions.map(({ id, parameters }) => [id, ...parameters.map(({ name }) => name)]);
    expect(namesOf(help)).toEqual(namesOf(functionsMetadata().functions));
  });

  it("says of each what it answers, and gives two examples or more with their answers", () => {
    for (const { id, summary, returns, remarks, parameters, examples } of help) {
      expect([summary, returns, ...parameters.map(({ description }) => description)], id).not.toContain("");
      expect(examples.length, id).toBeGreaterThanOrEqual(2);
      for (const { formula, answer } of examples) {
        expect(formula).toMatch(/^=.*\)$/);
        expect(formula).toContain(`${names.namespace}.${id}(`);
        expect(answer, formula).toMatch(/^\S.*$/);
      }
      // What is left of a comment's own signs would show in the pane.
      expect([summary, returns, ...remarks].join(" "), id).not.toMatch(/\s{2}|(^|\s)\*|@\w/);
    }
  });

  it("lists the values of an argument that takes only some", () => {
    const churn = help.find(({ id }) => id === "CHURN");
    const measure = churn?.parameters.find(({ name }) => name === "measure");
    expect(measure?.choices.map(({ value }) => value)).toEqual(["rate", "count", "mrr", "mrr rate"]);
    expect(measure?.choices.every(({ meaning }) => meaning.length > 0)).toBe(true);
  });

  it("leads to the function's place on the help page", () => {
    for (const { id, address } of help) {
      const [page = "", anchor = ""] = address.split("#");
      expect(built(page).getElementById(anchor), id).not.toBeNull();
    }
  });

  it("is fetched by the workbench", () => {
    expect(scriptsOf("index.html").some((script) => distText(script).includes("functionhelp."))).toBe(true);
  });
});

describe("the Functions view", () => {
  it("is no part of what the pages load at their start", () => {
    // What the view remembers the search by: its words are loaded with all others.
    const memory = "function search";
    const chunks = readdirSync(distFolder).filter((file) => file.endsWith(".js") && distText(file).includes(memory));
    expect(chunks).toHaveLength(1);
    expect([...scriptsOf("index.html"), ...scriptsOf("taskpane.html")]).not.toContain(chunks[0]);
  });
});

describe("the worker that calculates", () => {
  it("is no part of what the pages load at their start, and has nothing of a page in it", () => {
    const sentence = "No accounts were handed over";
    const chunks = readdirSync(distFolder).filter((file) => file.endsWith(".js") && distText(file).includes(sentence));
    expect(chunks).toHaveLength(1);
    expect([...scriptsOf("index.html"), ...scriptsOf("taskpane.html")]).not.toContain(chunks[0]);
    expect(distText(chunks[0] ?? "").match(/react(?!ivat)|fluentui|univer/i)).toBeNull();
  });
});

describe("the self-check", () => {
  it("is no part of a build for users", () => {
    const files = readdirSync(distFolder).filter((file) => file.endsWith(".js"));
    const texts = [testerWords.sheet, testerWords.probes.longSetting, "CS_SelfCheck"];
    expect(files.filter((file) => texts.some((text) => distText(file).includes(text)))).toEqual([]);
  });
});

describe("the pages", () => {
  it.each(["index.html", "taskpane.html", "help.html"])("%s loads only files that were built", (page) => {
    const loaded = [...built(page).querySelectorAll("script[src], link[href], img[src]")]
      .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "")
      .filter((address) => address !== officeLibrary);
    expect(loaded.length).toBeGreaterThan(0);
    for (const file of loaded) expect(distBytes(file).length, file).toBeGreaterThan(0);
  });

  it.each([
    ["help.html", "definitions.html"],
    ["definitions.html", "help.html"],
  ])("%s leads to %s, and only to places that were built", (page, other) => {
    const links = [...built(page).querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
    const own = links.filter((address) => !/^https?:/.test(address));
    expect(own.map((address) => address.split("#")[0])).toContain(other);
    const broken = own.filter((address) => {
      const [file, place] = address.split("#");
      if (file && distBytes(file).length === 0) return true;
      return place !== undefined && built(file || page).getElementById(place) === null;
    });
    expect(broken).toEqual([]);
  });

  it("forbids the workbench every other origin", () => {
    const policy = policyOf("index.html");
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("worker-src")).toEqual(["'self'"]);
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => !["'none'", "'self'", "'unsafe-inline'", "data:"].includes(source))).toEqual([]);
  });

  it("allows Excel's page the origin of office.js alone", () => {
    const policy = policyOf("taskpane.html");
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'", new URL(officeLibrary).origin]);
    expect(policy.get("worker-src")).toEqual(["'self'"]);
    const origins = [...policy.values()].flat().filter((source) => source.includes("//") || source.includes("*"));
    expect(new Set(origins)).toEqual(new Set([new URL(officeLibrary).origin]));
  });

  it("loads in Excel's page first office.js, then the functions, then the pane", () => {
    const scripts = [...built("taskpane.html").querySelectorAll("script")].map((script) => script.getAttribute("src"));
    expect(scripts.slice(0, 2)).toEqual([officeLibrary, "functions.js"]);
    expect(scripts.at(-1)).toMatch(/^taskpane\./);
  });

  it("keeps the workbench's spreadsheet out of Excel's page", () => {
    const scripts = [...built("taskpane.html").querySelectorAll("script")].map((script) => script.getAttribute("src"));
    const own = scripts.filter((address): address is string => address !== null && address !== officeLibrary);
    expect(own).toContain("functions.js");
    expect(own.filter((file) => distText(file).includes("univer"))).toEqual([]);
  });

  it("keeps office.js out of the workbench", () => {
    expect(distText("index.html")).not.toContain("office");
  });
});

/** The scripts of our own that a page names. */
function scriptsOf(page: string): string[] {
  return [...built(page).querySelectorAll("script[src]")]
    .map((script) => script.getAttribute("src") ?? "")
    .filter((address) => address !== officeLibrary);
}

function built(page: string): Document {
  return new DOMParser().parseFromString(distText(page), "text/html");
}

/** The Content-Security-Policy of a page: its directives and their sources. */
function policyOf(page: string): ReadonlyMap<string, string[]> {
  const meta = built(page).querySelector('meta[http-equiv="Content-Security-Policy"]');
  const directives = (meta?.getAttribute("content") ?? "").split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
}
