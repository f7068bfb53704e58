import * as fake from "fake-indexeddb";
import { afterEach, beforeEach, vi } from "vitest";

/** Gives each test of a file a browser's store of its own. */
export function giveBrowserStore(): void {
  beforeEach(() => {
    const { default: _, indexedDB: __, IDBFactory, ...classes } = fake as Record<string, unknown> & typeof fake;
    for (const [name, value] of Object.entries({ ...classes, IDBFactory, indexedDB: new IDBFactory() })) {
      if (name.startsWith("IDB") || name === "indexedDB") vi.stubGlobal(name, value);
    }
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}
