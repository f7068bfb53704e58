/** What is used here of jsdom, which comes without types. */
declare module "jsdom" {
  export type DOMWindow = Window & typeof globalThis;

  export class VirtualConsole {
    on(event: "jsdomError", listener: (error: Error & { readonly type: string }) => void): this;
  }

  export interface JSDOMOptions {
    readonly url?: string;
    readonly contentType?: "application/xml";
    readonly runScripts?: "dangerously";
    readonly pretendToBeVisual?: boolean;
    readonly virtualConsole?: VirtualConsole;
    readonly resources?: { readonly interceptors: readonly unknown[] };
    readonly beforeParse?: (window: DOMWindow) => void;
  }

  export class JSDOM {
    constructor(html: string, options?: JSDOMOptions);
    readonly window: DOMWindow;
  }

  export function requestInterceptor(answer: (request: Request) => Response | undefined): unknown;
}
