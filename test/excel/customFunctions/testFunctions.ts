import type { EmulatedExcel } from "../openExcel";
import type { DeclaredParameter, Registration } from "./registration";

/** A function that a test lets Excel register, by its name. */
export interface TestFunction {
  readonly parameters?: readonly DeclaredParameter[];
  readonly code: (...given: readonly unknown[]) => unknown;
}

/** What Excel would read of such functions, under the namespace `T`. */
export function testRegistration(functions: Readonly<Record<string, TestFunction>>, takesErrors = true): Registration {
  const declared = Object.entries(functions).map(([id, { parameters = [] }]) => ({ id, name: id, parameters }));
  return { functions: new Map(declared.map((each) => [`T.${each.id}`, each])), takesErrors };
}

/** Associates the functions in the page, as the script of an add-in does. */
export function associate({ page }: EmulatedExcel, functions: Readonly<Record<string, TestFunction>>): void {
  for (const [id, { code }] of Object.entries(functions)) functionsOf(page).associate(id, code);
}

/** The runtime of the page. */
export function functionsOf({ window }: EmulatedExcel["page"]): typeof CustomFunctions {
  return (window as unknown as { readonly CustomFunctions: typeof CustomFunctions }).CustomFunctions;
}
