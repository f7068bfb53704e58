import type { TextStore } from "../commands/mappingMemory";

/** A text in the browser's store, of this page's origin alone. Where that is full or forbidden, nothing is remembered. */
export function mappingStore(name: string): TextStore {
  const key = `cs-metrics.${name}`;
  return {
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        localStorage.setItem(key, text);
      } catch {
        // The choices are in the workbook as well: only the next one is asked again.
      }
    },
  };
}
