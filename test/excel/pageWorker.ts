import { createContext, runInContext } from "node:vm";
import type { DOMWindow } from "jsdom";

/** Listens to messages, as the scripts of a page and of a worker do. */
type Listener = (event: { readonly data: unknown }) => void;

/**
 * What `new Worker` is in a page of jsdom, which has none: the script runs in globals of its own, and what is said goes to
 * the other side as a copy, in a later task.
 *
 * @param scriptAt the text of a script of the page's own server.
 */
export function pageWorker(window: DOMWindow, scriptAt: (url: string) => string): new (url: URL) => EventTarget {
  return class extends window.EventTarget {
    private readonly listeners = new Set<Listener>();
    private isTerminated = false;

    constructor(url: URL) {
      super();
      const run = (address: string): unknown => runInContext(scriptAt(new URL(address, url).href), globals);
      const globals = createContext({
        location: new URL(url.href),
        importScripts: (...addresses: readonly string[]) => addresses.forEach(run),
        addEventListener: (_type: string, listener: Listener) => this.listeners.add(listener),
        removeEventListener: (_type: string, listener: Listener) => this.listeners.delete(listener),
        postMessage: (data: unknown) => {
          const copy = structuredClone(data);
          setTimeout(() => {
            if (!this.isTerminated) this.dispatchEvent(new window.MessageEvent("message", { data: copy }));
          }, 0);
        },
        setTimeout,
        clearTimeout,
        performance,
        MessageChannel,
        URL,
      });
      Object.assign(globals, { self: globals });
      run(url.href);
    }

    postMessage(data: unknown): void {
      const copy = structuredClone(data);
      setTimeout(() => {
        if (!this.isTerminated) for (const listener of this.listeners) listener({ data: copy });
      }, 0);
    }

    terminate(): void {
      this.isTerminated = true;
    }
  };
}
