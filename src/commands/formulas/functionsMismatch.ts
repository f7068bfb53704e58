import { functionsBuild, functionsGlobal, type FunctionsInPage } from "../../core/functionsBuild";

/**
 * How the functions differ from those that a formula is proposed for. `code`: the page runs functions of another build, or
 * none. `declarations`: the spreadsheet program called `functions` as another version declares them.
 */
export type FunctionsMismatch =
  { readonly kind: "code" } | { readonly kind: "declarations"; readonly functions: readonly string[] };

/** How the pane comes by what the functions' bundle left in its page. */
export type FindFunctions = () => FunctionsInPage | undefined;

export function functionsInThisPage(): FunctionsInPage | undefined {
  return (globalThis as { [functionsGlobal]?: FunctionsInPage })[functionsGlobal];
}

/** @param inPage what the functions' bundle left; `undefined` where none did, or one from before builds had ids */
export function functionsMismatch(inPage: FunctionsInPage | undefined): FunctionsMismatch | null {
  if (inPage?.build !== functionsBuild) return { kind: "code" };
  const functions = [...inPage.calledOtherwise];
  return functions.length === 0 ? null : { kind: "declarations", functions };
}
