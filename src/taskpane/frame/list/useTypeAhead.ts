import { useCallback, useRef } from "react";
import { typedAfter, type TypedStart } from "./listKeys";

/**
 * Finds the row whose text starts with what was typed, from a row on and round to it. Rows that are not at hand are found
 * by whoever has them, at whatever time that takes.
 */
export type FindRow = (start: string, from: number) => number | null | Promise<number | null>;

export interface TypeAhead {
  /** @returns whether the key was one that writes. */
  readonly type: (key: string, at: number, row: number) => boolean;
  /** What was typed no longer counts, and what is found for it is too late. */
  readonly forget: () => void;
}

const nothing: TypedStart = { start: "", at: -Infinity };

/** Goes to rows by the first letters of their texts. The first letter leads on from the row before, further ones stay on it. */
export function useTypeAhead(find: FindRow, goTo: (row: number) => void): TypeAhead {
  const typed = useRef(nothing);
  const forget = useCallback((): void => {
    typed.current = nothing;
  }, []);
  return {
    type: (key, at, row) => {
      const next = typedAfter(typed.current, key, at);
      if (next === null) return false;
      const isFirst = next.start === key;
      typed.current = next;
      void Promise.resolve(find(next.start, isFirst ? row + 1 : row)).then((found) => {
        if (found !== null && typed.current === next) goTo(found);
      });
      return true;
    },
    forget,
  };
}
