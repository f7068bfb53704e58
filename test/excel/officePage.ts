import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { JSDOM, requestInterceptor, VirtualConsole, type DOMWindow } from "jsdom";
import { top } from "../architecture/repositoryFiles";
import type { ExcelHost } from "./wire/excelHost";
import { hostOrigin, windowName } from "./wire/messages";

/** The globals of a page on which office.js runs. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface OfficePage extends OfficeGlobals {
  readonly window: DOMWindow;
  close(): void;
}

const officeFolder = join(top, "node_modules/@microsoft/office-js/dist");

/**
 * A page in Node with the unmodified office.js of Microsoft's package, as Excel on the web would open it. `scripts` are run
 * after it, in their order; whatever they load comes from `folder`.
 */
export async function openOfficePage(
  host: ExcelHost,
  scripts: readonly string[] = [],
  folder = "",
): Promise<OfficePage> {
  const virtualConsole = new VirtualConsole();
  // What the page does not catch fails the test; what jsdom does not have, such as scrolling, is left out.
  virtualConsole.on("jsdomError", (error) => {
    if (error.type === "unhandled-exception") host.unknown.push(error.cause ?? error);
  });
  const tags = ["office/office.js", ...scripts].map((path) => `<script src="${hostOrigin}/${path}"></script>`).join("");
  const page = new JSDOM(
    `<!doctype html><html lang="en"><head>${tags}</head><body><div id="root"></div></body></html>`,
    {
      url: `${hostOrigin}/taskpane.html`,
      runScripts: "dangerously",
      pretendToBeVisual: true,
      virtualConsole,
      resources: { interceptors: [requestInterceptor((request) => served(new URL(request.url).pathname, folder))] },
      beforeParse: (window) => {
        setUpWindow(window, host);
      },
    },
  );
  const { window } = page;
  await new Promise<void>((resolve) => {
    window.addEventListener("load", () => {
      resolve();
    });
  });
  const [failure] = host.unknown;
  if (failure) throw new Error("office.js did not start.", { cause: failure });
  const { Excel, Office, OfficeExtension } = window as unknown as OfficeGlobals;
  await Office.onReady();
  return {
    window,
    Excel,
    Office,
    OfficeExtension,
    close: () => {
      host.post = () => undefined;
      window.close();
    },
  };
}

/** Makes office.js believe that Excel on the web is at the other end of `window.opener`. */
function setUpWindow(window: DOMWindow, host: ExcelHost): void {
  window.name = windowName;
  // jsdom has no document.domain; office.js trusts a host of the same one.
  Object.defineProperty(window.document, "domain", { value: "localhost" });
  Object.assign(window, {
    opener: {
      postMessage: (message: string) => {
        host.receive(message);
      },
    },
  });
  host.post = (message) => {
    window.dispatchEvent(new window.MessageEvent("message", { data: message, origin: hostOrigin }));
  };
}

function served(path: string, folder: string): Response {
  const relative = normalize(path).replace(/^\//, "");
  const file = relative.startsWith("office/") ? join(officeFolder, relative.slice(7)) : join(folder, relative);
  try {
    return new Response(readFileSync(file), { headers: { "Content-Type": contentType(file) } });
  } catch {
    return new Response("", { status: 404 });
  }
}

function contentType(file: string): string {
  if (file.endsWith(".json")) return "application/json";
  return file.endsWith(".css") ? "text/css" : "application/javascript";
}
