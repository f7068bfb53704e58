import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../architecture/repositoryFiles";

/** The set that a member of `Excel` belongs to. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/**
 * The requirement set of every member of `Excel`, by class and member (`Range.values`), as the comments of `@types/office-js`
 * tell it. Of methods with several signatures the lowest counts; what only exists in the preview is version `preview`.
 */
export function readRequirementSets(): ReadonlyMap<string, RequirementSet> {
  const text = readFileSync(join(top, "node_modules/@types/office-js/index.d.ts"), "utf8");
  const sets = new Map<string, RequirementSet>();
  let isExcel = false;
  let holder = "";
  let set: RequirementSet | null = null;
  let ofHolder: RequirementSet | null = null;
  for (const line of text.split("\n")) {
    if (line.startsWith("declare namespace ")) isExcel = line.startsWith("declare namespace Excel ");
    if (!isExcel) continue;
    const api = /\[Api set: (\w+)(?: (?:BETA|PREVIEW ONLY|preview|([\d.]+)))?/i.exec(line);
    if (api) set = { name: api[1] ?? "", version: api[2] ?? "preview" };
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opened) {
      holder = opened[1] ?? "";
      ofHolder = set;
      set = null;
      continue;
    }
    if (line === "    }") holder = "";
    const member = /^ {8}(?:readonly )?(\w+)[?]?[(:<]/.exec(line);
    if (holder === "" || !member) continue;
    addLowest(sets, `${holder}.${member[1] ?? ""}`, set ?? ofHolder);
    set = null;
  }
  return sets;
}

function addLowest(sets: Map<string, RequirementSet>, name: string, set: RequirementSet | null): void {
  const before = sets.get(name);
  if (set && (!before || isAbove(before.version, set.version))) sets.set(name, set);
}

/** Whether a version, `1.10`, is above another, `1.9`. The preview is above all. */
export function isAbove(version: string, other: string): boolean {
  return versionNumber(version) > versionNumber(other);
}

function versionNumber(version: string): number {
  const [major = "", minor = "0"] = version.split(".");
  return version === "preview" ? Infinity : Number(major) * 1000 + Number(minor);
}

/** Members of later sets, which the add-in touches only where Excel has them. */
export const guardedMembers: readonly string[] = ["WorksheetCollection.onNameChanged"];

/** A member that was touched although the manifest does not promise it. */
export interface BeyondSet {
  readonly member: string;
  readonly set: string;
}

/**
 * Members that belong to a later version of ExcelApi than the declared one, or that no version knows. Those under `guarded` are
 * called only where `isSetSupported` grants them, and are told apart.
 */
export function membersBeyond(
  touched: readonly string[],
  declared: string,
  guarded: readonly string[] = [],
): { readonly beyond: BeyondSet[]; readonly guarded: BeyondSet[] } {
  const sets = readRequirementSets();
  const later = touched.flatMap((member): BeyondSet[] => {
    const set = sets.get(member);
    if (set?.name === "ExcelApi" && !isAbove(set.version, declared)) return [];
    return [{ member, set: set ? `${set.name} ${set.version}` : "none" }];
  });
  return {
    beyond: later.filter(({ member }) => !guarded.includes(member)),
    guarded: later.filter(({ member }) => guarded.includes(member)),
  };
}
