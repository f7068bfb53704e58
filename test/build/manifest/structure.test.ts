import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { textOf, top } from "../../architecture/repositoryFiles";
import { officeApp } from "./elementOrder";
import { parseXml } from "./manifestFile";
import { structureErrors } from "./structureErrors";

const text = textOf("manifest.xml");

function errorsOf(xml: string): readonly string[] {
  return structureErrors(parseXml(xml).documentElement, officeApp);
}

describe("the manifest's structure", () => {
  it("is that of the published schemas", () => {
    expect(errorsOf(text)).toEqual([]);
  });

  it("is understood by Microsoft's own reader", async () => {
    const read = await OfficeAddinManifest.readManifestFile(`${top}manifest.xml`);
    expect(read).toMatchObject({
      id: "db5b1f00-a866-4f0a-aef8-826e2ec47b4b",
      displayName: "CS Metrics",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      defaultLocale: "en-US",
    });
  });
});

describe("the check of the structure", () => {
  it.each([
    ["a missing element", /<Version>.*<\/Version>/, "", ["OfficeApp has no Version."]],
    [
      "two elements in the wrong order",
      /(<IconUrl.*\/>)(\s+)(<HighResolutionIconUrl.*\/>)/,
      "$3$2$1",
      ["OfficeApp has IconUrl where none is expected."],
    ],
    ["an element twice", /(<Permissions>.*<\/Permissions>)/, "$1$1", ["OfficeApp has 2 of Permissions, at most 1."]],
    [
      "an action without what it does",
      /<FunctionName>.*<\/FunctionName>/,
      "",
      [expect.stringMatching(/\/Action has no FunctionName\.$/)],
    ],
    [
      "a kind that there is not",
      'xsi:type="ExecuteFunction"',
      'xsi:type="Execute"',
      [expect.stringMatching(/\/Action is of the unknown kind "Execute"\.$/)],
    ],
    ["an attribute that is missing", / id="CsMetrics.Group"/, "", [expect.stringMatching(/\/Group has no id\.$/)]],
    [
      "a basic type outside its namespace",
      /<bt:Urls>([\s\S]*)<\/bt:Urls>/,
      "<Urls>$1</Urls>",
      [expect.stringMatching(/\/Resources has Urls where none is expected\.$/)],
    ],
    [
      "another schema for what overrides",
      "office/taskpaneappversionoverrides",
      "office/mailappversionoverrides",
      [expect.stringMatching(/VersionOverrides is in the namespace .*mailappversionoverrides\.$/)],
    ],
  ] as const)("finds %s", (_what, found, put, errors) => {
    const changed = text.replace(found, put);
    expect(changed).not.toBe(text);
    expect(errorsOf(changed)).toEqual(errors);
  });

  it("does not take what is no XML", () => {
    expect(() => errorsOf(text.replace("</OfficeApp>", ""))).toThrow();
  });
});
