import { useCallback, useLayoutEffect, useRef } from "react";

/** A way to read the newest value of a render; it stays the same, so callbacks that use it need not be made anew. */
export function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return useCallback(() => latest.current, []);
}
