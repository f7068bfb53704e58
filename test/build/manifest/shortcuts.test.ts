import { describe, expect, it } from "vitest";
import { textOf } from "../../architecture/repositoryFiles";
import { attribute, developmentUrl, readManifest } from "./manifestFile";
import { shortcutErrors, type ShortcutFile } from "./shortcutFile";

const { all, only } = readManifest();
const file = "assets/shortcuts.json";
const shortcuts = JSON.parse(textOf(file)) as ShortcutFile;

/** The names that the pane's page gives to what it runs for Excel. */
function associatedActions(): readonly string[] {
  const [, list = ""] = /const actions[^=]*= \{([^}]*)\}/.exec(textOf("src/taskpane/index.tsx")) ?? [];
  return [...list.matchAll(/(\w+):/g)].map(([, name = ""]) => name);
}

describe("the keyboard shortcuts", () => {
  it("lie where the manifest says", () => {
    expect(attribute(only("ExtendedOverrides"), "Url")).toBe(developmentUrl + file);
  });

  it("are what Office takes, and free in Excel, in browsers and on keyboards", () => {
    expect(shortcuts.shortcuts.length).toBeGreaterThan(0);
    expect(shortcutErrors(shortcuts)).toEqual([]);
  });

  it("and the ribbon's commands run what the page has, and nothing of that is out of reach", () => {
    const named = [...shortcuts.actions.map(({ id }) => id), ...all("FunctionName").map((name) => name.textContent)];
    expect(new Set(named)).toEqual(new Set(associatedActions()));
  });

  it("are told to users as they are", () => {
    const readme = textOf("README.md");
    for (const { key } of shortcuts.shortcuts) {
      for (const keys of Object.values(key)) expect(readme.includes(keys), keys).toBe(true);
    }
  });
});

describe("the check of shortcuts", () => {
  const [action] = shortcuts.actions;
  const one = (key: Readonly<Record<string, string>>): ShortcutFile => ({
    actions: [{ id: "a", type: "ExecuteFunction", name: "A" }],
    shortcuts: [{ action: "a", key }],
  });

  it.each([
    ["no default", { mac: "Command+Option+K" }, ["a has no default key."]],
    ["an unknown platform", { default: "Ctrl+Alt+K", linux: "Ctrl+Alt+K" }, ["There is no platform linux."]],
    ["Shift alone", { default: "Shift+K" }, ["Shift+K needs Ctrl, Alt, Command or Option."]],
    ["two keys", { default: "Ctrl+Alt+K+L" }, ["Ctrl+Alt+K+L has something else than modifiers before its key."]],
    ["no key", { default: "Ctrl+Alt" }, ["Ctrl+Alt does not end in one key."]],
    ["a key of Excel", { default: "Ctrl+K" }, ["Ctrl+K is Excel's own."]],
    ["a key of browsers", { default: "Ctrl+Shift+T" }, ["Ctrl+Shift+T is Excel's or the browser's own."]],
    [
      "a letter of some keyboards",
      { default: "Ctrl+Alt+Shift+C" },
      ["Ctrl+Alt+Shift+C is a letter on some keyboards."],
    ],
  ])("finds %s", (_what, key, errors) => {
    expect(shortcutErrors(one(key))).toEqual(errors);
  });

  it("finds a key that runs two actions, an action that is not there and one without a key", () => {
    const key = { default: "Ctrl+Alt+Shift+K" };
    const wrong = {
      actions: action ? [action] : [],
      shortcuts: [
        { action: "b", key },
        { action: "c", key },
      ],
    };
    expect(shortcutErrors(wrong)).toEqual([
      "The action showPane has no shortcut.",
      "There is no action b.",
      "There is no action c.",
      ...["default", "windows", "mac", "web"].map((platform) => `Ctrl+Alt+Shift+K is there twice (${platform}).`),
    ]);
  });
});
