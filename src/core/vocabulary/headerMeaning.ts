import type { en } from "./en";

/** What stands below a header: a meaning exists once English has words for it. */
export type HeaderMeaning = keyof typeof en.headers;
