// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { textOf } from "../architecture/repositoryFiles";
import { distBytes, distText } from "./distFiles";
import names from "../../src/core/namespace.json";

const developmentUrl = "https://localhost:3000/";

function parse(xml: string): Document {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  expect(parsed.getElementsByTagName("parsererror")).toHaveLength(0);
  return parsed;
}

const manifest = parse(textOf("manifest.xml"));

function all(name: string): Element[] {
  return [...manifest.getElementsByTagNameNS("*", name)];
}

/** The one element of a name; fails when there are several or none. */
function only(name: string): Element {
  const found = all(name);
  expect(found, name).toHaveLength(1);
  return found[0] as Element;
}

const resources = new Map(
  [...only("Resources").querySelectorAll("[id]")].map((entry) => [
    entry.getAttribute("id") ?? "",
    entry.getAttribute("DefaultValue") ?? "",
  ]),
);

/** What a `resid` attribute stands for. */
function resource(element: Element | undefined): string | undefined {
  return resources.get(element?.getAttribute("resid") ?? "");
}

function values(): string[] {
  return [...manifest.querySelectorAll("[DefaultValue]")].map((entry) => entry.getAttribute("DefaultValue") ?? "");
}

describe("the manifest", () => {
  it("has a valid id and a version of four numbers", () => {
    expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("carries the version of the package", () => {
    const { version } = JSON.parse(textOf("package.json")) as { version: string };
    expect(only("Version").textContent).toBe(`${version}.0`);
  });

  it("resolves every resid, and uses every resource", () => {
    const used = [...manifest.querySelectorAll("[resid]")].map((entry) => entry.getAttribute("resid") ?? "");
    expect(used.filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
  });

  it("names resources by ids of at most 32 characters", () => {
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps to Office's lengths of texts", () => {
    expect(only("DisplayName").getAttribute("DefaultValue")?.length).toBeLessThanOrEqual(125);
    const [addInDescription] = all("Description");
    expect(addInDescription?.getAttribute("DefaultValue")?.length).toBeLessThanOrEqual(250);
    for (const [list, longest] of [
      ["ShortStrings", 125],
      ["LongStrings", 250],
    ] as const) {
      for (const entry of [...only(list).children]) {
        expect(entry.getAttribute("DefaultValue")?.length, entry.getAttribute("id") ?? "").toBeLessThanOrEqual(longest);
      }
    }
  });

  it("names only https addresses of one host", () => {
    const addresses = values().filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith(developmentUrl))).toEqual([]);
  });

  it("points at files that the build writes", () => {
    const files = values()
      .filter((value) => value.startsWith(developmentUrl))
      .map((value) => value.slice(developmentUrl.length));
    for (const file of files) expect(distBytes(file).length, file).toBeGreaterThan(0);
  });

  it("shows icons of the pixel sizes that Office asks for", () => {
    const stated = [...only("DesktopFormFactor").getElementsByTagNameNS("*", "Image")].map(
      (image) => [Number(image.getAttribute("size")), resource(image)] as const,
    );
    const icons = [
      ...stated,
      [32, only("IconUrl").getAttribute("DefaultValue") ?? ""] as const,
      [64, only("HighResolutionIconUrl").getAttribute("DefaultValue") ?? ""] as const,
    ];
    expect(new Set(stated.map(([size]) => size))).toEqual(new Set([16, 32, 80]));
    for (const [size, address] of icons) {
      expect(pngSize(distBytes(address?.slice(developmentUrl.length) ?? "")), address).toEqual([size, size]);
    }
  });

  it("runs page, pane and functions in one long-lived runtime", () => {
    const runtime = only("Runtime");
    const page = resource(runtime);
    expect(runtime.getAttribute("lifetime")).toBe("long");
    expect(page).toBe(`${developmentUrl}taskpane.html`);
    expect(only("FunctionFile").getAttribute("resid")).toBe(runtime.getAttribute("resid"));
    expect(resource(only("Page").firstElementChild ?? undefined)).toBe(page);
    expect(resource(only("Action").getElementsByTagNameNS("*", "SourceLocation")[0])).toBe(page);
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toContainEqual(["SharedRuntime", "1.1"]);
  });

  it("gives the functions the namespace of the build", () => {
    expect(resource(only("Namespace"))).toBe(names.namespace);
    expect(resource(only("Script").firstElementChild ?? undefined)).toBe(`${developmentUrl}functions.js`);
    expect(resource(only("Metadata").firstElementChild ?? undefined)).toBe(`${developmentUrl}functions.json`);
  });

  it("adds one button to the Home tab, which opens the pane", () => {
    expect(only("OfficeTab").getAttribute("id")).toBe("TabHome");
    const button = only("Control");
    expect(resource(button.getElementsByTagNameNS("*", "Label")[0])).toBe("Open pane");
    expect(only("Action").getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type")).toBe("ShowTaskpane");
  });
});

describe("the built manifest", () => {
  it("is well formed and carries the build's namespace", () => {
    const built = parse(distText("manifest.xml"));
    const entry = built.querySelector('[id="Functions.Namespace"]');
    expect(entry?.getAttribute("DefaultValue")).toBe(names.namespace);
  });
});

/** Width and height from a PNG's first chunk. */
function pngSize(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
