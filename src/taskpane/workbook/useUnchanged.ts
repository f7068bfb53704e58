import { useState } from "react";

/** The value as it was first, as long as it is the same: what is memoised by it stays. */
export function useUnchanged<Value>(value: Value, isSame: (a: Value, b: Value) => boolean): Value {
  const [kept, setKept] = useState(value);
  if (isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
