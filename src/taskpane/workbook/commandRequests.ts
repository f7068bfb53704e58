import type { CommandId } from "./command";

/** Commands that are asked for outside the pane: by the ribbon or a shortcut, often before the pane has read the workbook. */
export interface CommandRequests {
  readonly request: (id: CommandId) => void;
  /** Hands over what is waiting, and what comes from then on until the answer is called. */
  readonly listen: (listener: (id: CommandId) => void) => () => void;
}

export function createCommandRequests(): CommandRequests {
  let waiting: CommandId[] = [];
  let heard: ((id: CommandId) => void) | null = null;
  return {
    request: (id) => (heard ? heard(id) : waiting.push(id)),
    listen: (listener) => {
      heard = listener;
      const early = waiting;
      waiting = [];
      early.forEach(listener);
      return () => {
        if (heard === listener) heard = null;
      };
    },
  };
}
