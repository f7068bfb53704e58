/**
 * Which functions this code was built with: the build writes a hash of their bundle and of their description in place of
 * this word, the same one into the functions and into the pane. Equal functions have equal ids, whenever they are built.
 */
export const functionsBuild: string = "@@functions-build@@";

/** What the functions' bundle leaves in its page, for the pane to see which functions run there. */
export interface FunctionsInPage {
  readonly build: string;
  /** Functions that were called as another version of them is declared: Excel keeps declarations for up to a day. */
  readonly calledOtherwise: Set<string>;
}

/** The global that it is left under. */
export const functionsGlobal = "csMetricsFunctions";
