import { describe, expect, it } from "vitest";
import names from "../../../src/core/namespace.json";
import { attribute, developmentUrl, readManifest, xsi } from "./manifestFile";
import { en } from "../../../src/texts/en";

const { all, only, resource } = readManifest();

describe("the add-in in Excel", () => {
  it("is for workbooks alone, and may read and write them", () => {
    expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttributeNS(xsi, "type"))).toEqual([
      "Workbook",
      "Workbook",
    ]);
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  });

  it("runs page, pane, commands and functions in one long-lived runtime", () => {
    const runtime = only("Runtime");
    const page = attribute(runtime, "resid");
    expect(attribute(runtime, "lifetime")).toBe("long");
    expect(resource(runtime)).toBe(`${developmentUrl}taskpane.html`);
    expect(attribute(only("FunctionFile"), "resid")).toBe(page);
    expect(attribute(only("Page").firstElementChild, "resid")).toBe(page);
    const [show] = all("Action");
    expect(attribute(show?.getElementsByTagNameNS("*", "SourceLocation")[0], "resid")).toBe(page);
    expect(attribute(only("DefaultSettings").firstElementChild, "DefaultValue")).toBe(`${developmentUrl}taskpane.html`);
  });

  it("has one pane: a shared runtime shows no second one", () => {
    expect(all("TaskpaneId")).toEqual([]);
  });

  it("gives the functions the namespace of the build", () => {
    expect(resource(only("Namespace"))).toBe(names.namespace);
    expect(resource(only("Script").firstElementChild)).toBe(`${developmentUrl}functions.js`);
    expect(resource(only("Metadata").firstElementChild)).toBe(`${developmentUrl}functions.json`);
  });
});

describe("the ribbon", () => {
  it("has a group on the Home tab: one button opens the pane, one places accounts", () => {
    expect(attribute(only("OfficeTab"), "id")).toBe("TabHome");
    expect(resource(only("Group").firstElementChild)).toBe("CS Metrics");
    const buttons = all("Control").map((button) => {
      const action = button.getElementsByTagNameNS("*", "Action")[0];
      const runs = action?.getElementsByTagNameNS("*", "FunctionName")[0]?.textContent;
      return [resource(button.getElementsByTagNameNS("*", "Label")[0]), action?.getAttributeNS(xsi, "type"), runs];
    });
    expect(buttons).toEqual([
      ["Open pane", "ShowTaskpane", undefined],
      [en.pane.commands.placeAccounts, "ExecuteFunction", "placeAccounts"],
    ]);
  });

  it("says of a button what it does", () => {
    for (const supertip of all("Supertip")) {
      const [title, description] = [...supertip.children].map((part) => resource(part) ?? "");
      expect(title).toBe(resource(supertip.parentElement?.firstElementChild));
      expect(description?.length).toBeGreaterThan(title?.length ?? 0);
    }
  });
});
