import type { Injector } from "@univerjs/core";
import { ReferenceNodeFactory } from "@univerjs/engine-formula";

/** The part of the engine that decides whether a name in a formula refers to a table. */
interface TableTokens {
  _checkTokenIsTableReference(token: string): boolean;
}

const patched = new WeakSet<object>();
const nameCharacters = /[_.\\]/g;

/**
 * Lets formulas refer to tables with an underscore or a dot in their name. Excel allows both, and so does the engine's own
 * list of tables; only the pattern by which it recognises a reference leaves them out.
 *
 * @example allowTableNames(injector) // =SUM(CS_Placement[MRR]) calculates, rather than #NAME?
 */
export function allowTableNames(injector: Injector): void {
  const factory = injector.get(ReferenceNodeFactory) as unknown as TableTokens;
  if (patched.has(factory)) return;
  patched.add(factory);
  const recognises = factory._checkTokenIsTableReference.bind(factory);
  factory._checkTokenIsTableReference = (token) => {
    const bracket = token.indexOf("[");
    const name = bracket < 0 ? token : token.slice(0, bracket);
    return recognises(token) || recognises(name.replace(nameCharacters, "A") + token.slice(name.length));
  };
}
