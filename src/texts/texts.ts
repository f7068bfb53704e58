import type { en } from "./en";

/**
 * Every text that a person sees, apart from what functions say and answer. The shape is that of the English texts: a
 * language that lacks one of them does not compile.
 */
export type Texts = typeof en;
