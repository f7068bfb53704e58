import compat from "@mdn/browser-compat-data/forLegacyNode";
import type { Identifier, SupportBlock } from "@mdn/browser-compat-data/types";
import { promisedBrowsers } from "./promisedBrowsers";

/** Built-in objects and their members that a promised browser lacks: `Array.toSorted`, `Intl.DurationFormat`. */
export const laterBuiltIns: readonly string[] = later(compat.javascript["builtins"], 3);

/** The same of a page: `Window.requestIdleCallback`, `URL.canParse_static`. */
export const laterPageMembers: readonly string[] = later(compat.api, 2);

/**
 * A script that makes a newer engine the oldest promised one, as far as members go: those that a promised browser lacks are
 * taken away, so that a use of them fails as it would there. It has to run before every other script.
 *
 * @example runInContext(withoutLaterMembers, context); // [].toSorted is undefined there
 */
export const withoutLaterMembers = `{
  const named = { Window: globalThis, TypedArray: Object.getPrototypeOf(Int8Array) };
  for (const path of ${JSON.stringify([...laterBuiltIns, ...laterPageMembers])}) {
    const steps = path.replace(/_static$/, "").split(".");
    const member = steps.pop();
    const owner = steps.reduce((found, step) => found?.[step], { ...named, __proto__: globalThis });
    for (const holder of [steps.length > 0 ? owner : globalThis, owner?.prototype]) if (holder) delete holder[member];
  }
}`;

function later(entry: Identifier | Record<string, Identifier> | undefined, depth: number, path = ""): string[] {
  return Object.entries(entry ?? {}).flatMap(([name, inner]: [string, Identifier]) => {
    if (name === "__compat") return [];
    const own = path + name;
    const support = inner.__compat?.support;
    const found = support && !isEverywhere(support) ? [own] : [];
    return depth === 1 ? found : [...found, ...later(inner, depth - 1, `${own}.`)];
  });
}

/** As it is, without a prefix or a setting. */
function isEverywhere(support: SupportBlock): boolean {
  return promisedBrowsers.every(({ name, version }) =>
    [support[name] ?? []].flat().some((statement) => {
      const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = statement;
      if (!added || added === "preview" || removed || flags || prefix || other) return false;
      return !isOlder(version, added.replace("≤", ""));
    }),
  );
}

function isOlder(a: string, b: string): boolean {
  const [[major = 0, minor = 0] = [], [otherMajor = 0, otherMinor = 0] = []] = [a, b].map((version) =>
    version.split(".").map(Number),
  );
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
