import { en } from "./en";
import type { Texts } from "./texts";

/** The language that the pages and their workers speak: the one place where it is chosen. */
export const pageTexts: Texts = en;
