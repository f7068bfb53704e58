import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const MemoryContext = createContext<Map<string, unknown>>(new Map());

/** Keeps what `useRemembered` is told for as long as the pane lives, whichever view is in sight. */
export function PaneMemory({ children }: { children: ReactNode }) {
  const [memory] = useState(() => new Map<string, unknown>());
  return <MemoryContext.Provider value={memory}>{children}</MemoryContext.Provider>;
}

/**
 * Like `useState`, for what a person would be annoyed to find reset after a look at another view: open sections, a filter.
 * The key must be used with one type only.
 */
export function useRemembered<Value>(key: string, initial: Value): readonly [Value, (next: Value) => void] {
  const memory = useContext(MemoryContext);
  const [value, setValue] = useState<Value>(() => (memory.has(key) ? (memory.get(key) as Value) : initial));
  const remember = useCallback(
    (next: Value): void => {
      memory.set(key, next);
      setValue(next);
    },
    [memory, key],
  );
  return [value, remember];
}
