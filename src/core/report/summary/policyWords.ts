import type { HealthBasis } from "../../health/healthBasis";
import type { Policy, PolicyPath } from "../../settings/policy";
import { settingAt } from "../../settings/settingAt";
import type { SettingPath } from "../../settings/settings";
import { settingTable } from "../../settings/settingTable";
import type { SettingTexts } from "../settingTexts";
import { plainNumber, plainPercent } from "../layout/plainFormat";

const policyPaths = settingTable.map(({ path }) => path).filter(isOfPolicy);

/** The policy as pairs of setting and value, in words; anchors, weights and limits have tables of their own. */
export function policyWords(
  policy: Policy,
  basis: HealthBasis,
  texts: SettingTexts,
): readonly (readonly [setting: string, value: string])[] {
  return policyPaths
    .map((path) => [texts[path].name, settingWords(policy, path, basis, texts)] as const)
    .filter(([, words]) => words !== "");
}

/** What the settings of a policy are called, by their path. */
export function policyCaptions(texts: SettingTexts): Readonly<Record<string, string>> {
  return Object.fromEntries(policyPaths.map((path) => [path, texts[path].name]));
}

/** What one setting of a policy says; `""` where it has nothing to say, or a table of its own. */
export function settingWords<Path extends PolicyPath>(
  policy: Policy,
  path: Path,
  basis: HealthBasis,
  texts: SettingTexts,
): string {
  const { said } = texts[path];
  return said?.(settingAt<Path>(policy as never, path), { number: plainNumber, percent: plainPercent, basis }) ?? "";
}

function isOfPolicy(path: SettingPath): path is PolicyPath {
  return !path.startsWith("mrr.");
}
