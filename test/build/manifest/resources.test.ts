import { describe, expect, it } from "vitest";
import { textOf } from "../../architecture/repositoryFiles";
import { attribute, developmentUrl, pngSize, readManifest } from "./manifestFile";

const { document, all, only, resources, resource, addresses } = readManifest();

/** The file of the repository, below its top folder, that an address of the manifest stands for. */
function fileAt(address: string | undefined): string {
  return address?.slice(developmentUrl.length) ?? "";
}

describe("the manifest", () => {
  it("has a valid id, and the version of the package with a fourth number", () => {
    expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(textOf("package.json")) as { version: string };
    expect(only("Version").textContent).toBe(`${version}.0`);
    expect(only("Version").textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  it("gives every element with an id one of its own", () => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => attribute(element, "id"));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it("resolves every resid, and uses every resource", () => {
    const used = [...document.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
  });

  it("takes each resource from the list of its kind", () => {
    const kinds: Readonly<Record<string, string>> = {
      Image: "Images",
      SourceLocation: "Urls",
      Runtime: "Urls",
      FunctionFile: "Urls",
      LearnMoreUrl: "Urls",
      Label: "ShortStrings",
      Title: "ShortStrings",
      Namespace: "ShortStrings",
      Description: "LongStrings",
    };
    for (const element of document.querySelectorAll("[resid]")) {
      const entry = document.getElementById(attribute(element, "resid"));
      expect(entry?.parentElement?.localName, attribute(element, "resid")).toBe(kinds[element.localName]);
    }
  });

  it("keeps to Office's lengths of names and texts", () => {
    const longest: readonly (readonly [string, string, number])[] = [
      ["DisplayName", attribute(only("DisplayName"), "DefaultValue"), 125],
      ["ProviderName", only("ProviderName").textContent ?? "", 125],
      ["Description", attribute(all("Description")[0], "DefaultValue"), 250],
      ...[...resources.keys()].map((id) => ["a resource's id", id, 32] as const),
      ...[...only("ShortStrings").children].map(
        (entry) => [attribute(entry, "id"), attribute(entry, "DefaultValue"), 125] as const,
      ),
      ...[...only("LongStrings").children].map(
        (entry) => [attribute(entry, "id"), attribute(entry, "DefaultValue"), 250] as const,
      ),
      ...[...all("Group"), ...all("Control")].map((element) => ["an id", attribute(element, "id"), 125] as const),
      ...all("FunctionName").map((element) => ["a function's name", element.textContent ?? "", 250] as const),
      ...addresses.map((address) => ["an address", address, 2048] as const),
    ];
    expect(longest.length).toBeGreaterThan(40);
    for (const [what, value, most] of longest) {
      expect(value.length, `${what}: ${value}`).toBeGreaterThan(0);
      expect(value.length, `${what}: ${value}`).toBeLessThanOrEqual(most);
    }
  });

  it("names only https addresses of one host", () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.startsWith(developmentUrl))).toEqual([]);
  });

  it("names a page for support and one to learn more", () => {
    expect(attribute(only("SupportUrl"), "DefaultValue")).toBe(`${developmentUrl}help.html`);
    expect(resource(only("LearnMoreUrl"))).toBe(`${developmentUrl}help.html`);
  });
});

describe("the icons", () => {
  const inLists = [
    [32, attribute(only("IconUrl"), "DefaultValue")],
    [64, attribute(only("HighResolutionIconUrl"), "DefaultValue")],
  ] as const;
  const onRibbon = [...only("DesktopFormFactor").getElementsByTagNameNS("*", "Image")].map(
    (image) => [Number(attribute(image, "size")), resource(image)] as const,
  );

  it("have the pixel sizes that they are named for", () => {
    for (const [size, address] of [...inLists, ...onRibbon]) {
      expect(pngSize(fileAt(address)), address).toEqual([size, size]);
    }
  });

  it("come in every size that the ribbon takes", () => {
    const icons = all("Icon");
    expect(icons).toHaveLength(3);
    for (const icon of icons) {
      const sizes = [...icon.children].map((image) => Number(attribute(image, "size")));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    }
  });

  it("are there for the store", () => {
    for (const size of [128, 300]) expect(pngSize(`assets/icons/icon-${size}.png`)).toEqual([size, size]);
  });
});
