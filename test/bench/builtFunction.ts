import { builtFunctions, type BuiltFunctions } from "../golden/builtFunctions";

/** A function called as Excel calls it; arguments that are left out at the end arrive as `null`. */
export type CalledFunction = (...given: readonly unknown[]) => unknown;

let loaded: BuiltFunctions | undefined;

/**
 * A function of the built bundle; `undefined` where the bundle has none of this id.
 *
 * @example builtFunction("CHURN")?.(cells, 43831, 43862)
 */
export function builtFunction(id: string): CalledFunction | undefined {
  loaded ??= builtFunctions();
  const held = loaded.held.get(id);
  const parameters = loaded.declared.find((entry) => entry.id === id)?.parameters.length;
  if (!held || parameters === undefined) return undefined;
  return (...given) => {
    const omitted = new Array<null>(parameters - given.length).fill(null);
    return held(...given, ...omitted, { functionName: id });
  };
}
