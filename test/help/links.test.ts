import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { textOf, top } from "../architecture/repositoryFiles";
import { definitions, readme } from "./markdownTables";

describe.each([readme, definitions])("%s", (document) => {
  it("links only to files and places that are in the repository", () => {
    const links = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = ""]) => address);
    const own = links.filter((address) => !address.startsWith("https://"));
    expect(own.length).toBeGreaterThan(0);
    const broken = own.filter((address) => {
      const [file = "", place] = address.split("#");
      const path = file === "" ? document : posix.join(posix.dirname(document), file);
      if (!existsSync(top + path)) return true;
      return place !== undefined && !textOf(path).includes(`<a id="${place}"></a>`);
    });
    expect(broken).toEqual([]);
  });

  it("names each place once", () => {
    const places = [...textOf(document).matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, place]) => place);
    expect(places).toEqual([...new Set(places)]);
  });
});

describe("the README and the page on definitions", () => {
  it("lead to each other", () => {
    expect(textOf(readme)).toContain(`](${definitions})`);
    expect(textOf(definitions)).toContain("](../../README.md)");
  });
});
