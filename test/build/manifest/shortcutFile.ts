/** The file of shortcuts that the manifest leads to, in the form of Office's extended overrides. */
export interface ShortcutFile {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: Readonly<Record<string, string>>;
  }[];
}

const modifiers = ["Ctrl", "Alt", "Shift", "Command", "Option"];
const platforms = ["default", "windows", "mac", "web"];

/** Keys that Excel, a browser or a usual keyboard layout has its own use for, as far as they could be reached. */
const taken: readonly (readonly [RegExp, string])[] = [
  [/^(Ctrl|Command)\+\w$/, "Excel's own"],
  [/^(Ctrl|Command)\+Shift\+\w$/, "Excel's or the browser's own"],
  [/^Alt(\+Shift)?\+\w$/, "the ribbon's or the browser's own"],
  // With AltGr and Shift these write a letter on the Polish and the United States international layouts.
  [/^Ctrl\+Alt\+Shift\+[ACELNOSXZQWRTYUIPDM]$/, "a letter on some keyboards"],
];

/** What Office would not take in a file of shortcuts, or take in another way than it is meant. */
export function shortcutErrors({ actions, shortcuts }: ShortcutFile): readonly string[] {
  const ids = actions.map(({ id }) => id);
  const used = shortcuts.map(({ action }) => action);
  return [
    ...repeated(ids).map((id) => `The action ${id} is there twice.`),
    ...actions.filter(({ name }) => name === "").map(({ id }) => `The action ${id} has no name.`),
    ...actions.filter(({ type }) => type !== "ExecuteFunction").map(({ id }) => `The action ${id} runs no function.`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `The action ${id} has no shortcut.`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `There is no action ${id}.`),
    ...shortcuts.filter(({ key }) => !key["default"]).map(({ action }) => `${action} has no default key.`),
    ...shortcuts.flatMap(({ key }) => Object.keys(key).filter((name) => !platforms.includes(name))).map(unknown),
    ...shortcuts.flatMap(({ key }) => Object.values(key)).flatMap(keyErrors),
    ...platforms.flatMap((platform) =>
      repeated(shortcuts.map(({ key }) => key[platform] ?? key["default"] ?? "")).map(
        (keys) => `${keys} is there twice (${platform}).`,
      ),
    ),
  ];
}

/** One key, and before it at least one modifier that is not Shift alone, in the order of `modifiers`. */
function keyErrors(keys: string): readonly string[] {
  const parts = keys.split("+");
  const before = parts.slice(0, -1);
  if (!/^([A-Z0-9_-]|Up|Down)$/.test(parts.at(-1) ?? "")) return [`${keys} does not end in one key.`];
  if (before.some((part) => !modifiers.includes(part)) || repeated(before).length > 0) {
    return [`${keys} has something else than modifiers before its key.`];
  }
  if (!before.some((part) => part !== "Shift")) return [`${keys} needs Ctrl, Alt, Command or Option.`];
  if (keys.length > 32) return [`${keys} is longer than 32 characters.`];
  return taken.filter(([own]) => own.test(keys)).map(([, whose]) => `${keys} is ${whose}.`);
}

function unknown(platform: string): string {
  return `There is no platform ${platform}.`;
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, place) => values.indexOf(value) !== place);
}
