import type { TextStore } from "../commands/mappingMemory";

const key = "cs-metrics.mappings";

/** The browser's store, of this page's origin alone. Where it is full or forbidden, nothing is remembered. */
export const mappingStore: TextStore = {
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
