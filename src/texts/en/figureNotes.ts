import { counted } from "./grammar";

/*
 * What stands beside figures in the pane and in the result sheets alike.
 */

/** Which part of a figure rests on a guess. */
export const guessed = (value: number, accounts: string, mrr: string | null): string => {
  const words = counted(value, "account", "accounts", accounts);
  return mrr === null ? `of which ${words} by a guess` : `of which ${words}, ${mrr} MRR by a guess`;
};

/** A figure that rests on a part of the health model. */
export const onShare = (figure: string, share: string): string => `${figure}, on ${share} of the model`;

/** The title of figures that do. */
export const titleOnShare = (title: string, share: string): string => `${title} (on ${share} of the health model)`;
