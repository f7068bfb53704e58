import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { top } from "../architecture/repositoryFiles";
import { distFolder } from "../browser/serveFolder";
import { distText } from "./distFiles";

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const notices = readNotices();
const names = notices.map(({ name }) => name);

/** What the notices say of each package. */
function readNotices(): Notice[] {
  const [, ...blocks] = distText("THIRD-PARTY-NOTICES.txt").split(`\n\n${"-".repeat(80)}\n\n`);
  return blocks.flatMap((block) => {
    const [head = "", ...texts] = block.split("\n\n");
    return head.split("\n").map((line) => {
      const [, name = "", version = "", licence = ""] = /^(\S+) (\S+) \((.+)\)$/.exec(line) ?? [];
      return { name, version, licence, text: texts.join("\n\n") };
    });
  });
}

function packageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(top, folder, "package.json"), "utf8")) as PackageFile;
}

/** Packages that our own depend on, and those that these depend on, and so on. */
function reachable(): Set<string> {
  const found = new Set<string>();
  const look = (folder: string): void => {
    const { dependencies = {}, peerDependencies = {} } = packageFile(folder);
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (found.has(name) || !existsSync(join(top, "node_modules", name))) continue;
      found.add(name);
      look(join("node_modules", name));
    }
  };
  look("");
  return found;
}

describe("the third-party notices", () => {
  it("name every package that the product depends on, as it is installed", () => {
    for (const name of Object.keys(packageFile("").dependencies ?? {})) {
      const { version } = packageFile(join("node_modules", name));
      expect(notices, name).toContainEqual(expect.objectContaining({ name, version }));
    }
  });

  it("name what those bring into the bundles, and nothing that is used for development alone", () => {
    // Of each a word that only its own code has.
    const marks: Readonly<Record<string, string>> = {
      tabster: "data-tabster",
      rxjs: "UnsubscriptionError",
      localforage: "localforage",
      "decimal.js": "[DecimalError]",
      scheduler: "unstable_scheduleCallback",
      "opentype.js": "opentype",
    };
    const scripts = readdirSync(distFolder)
      .filter((file) => file.endsWith(".js"))
      .map(distText);
    for (const [name, mark] of Object.entries(marks)) {
      const isBundled = scripts.some((script) => script.includes(mark));
      expect([name, names.includes(name)]).toEqual([name, isBundled]);
    }
    const known = reachable();
    // The two that write lines of their own into the scripts, and the styles' loader.
    const ofTheBuild = ["css-loader", "mini-css-extract-plugin", "webpack"];
    expect(names.filter((name) => !known.has(name) && !ofTheBuild.includes(name))).toEqual([]);
  });

  it("give each package the whole text of its licence", () => {
    for (const { name, licence, text } of notices) {
      expect(text.length, name).toBeGreaterThan(400);
      expect(text, name).toMatch(/permission|redistribution|license/i);
      if (licence === "MIT") expect(text, name).toMatch(/without warranty of any kind|"as is"/i);
      if (licence === "Apache-2.0") expect(text, name).toMatch(/TERMS AND CONDITIONS FOR USE, REPRODUCTION/);
    }
  });

  it("hold what a package says about others that it has taken in", () => {
    const taken = readFileSync(join(top, "node_modules/hucre/dist/THIRD-PARTY-LICENSES.md"), "utf8").trim();
    expect(notices.find(({ name }) => name === "hucre")?.text).toContain(taken);
  });

  it("name no licence that would not let the product be given away under its own", () => {
    const fine = ["MIT", "Apache-2.0", "ISC", "BSD-3-Clause", "BSD-2-Clause", "0BSD", "licence below"];
    expect(notices.filter(({ licence }) => !fine.includes(licence))).toEqual([]);
    expect(notices.filter(({ text }) => /GNU (AFFERO )?GENERAL PUBLIC LICENSE/i.test(text))).toEqual([]);
  });

  it("are led to from the help page", () => {
    expect(distText("help.html")).toMatch(/href="?THIRD-PARTY-NOTICES.txt/);
  });
});
