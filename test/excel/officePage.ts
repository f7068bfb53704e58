import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { JSDOM, requestInterceptor, VirtualConsole, type DOMWindow } from "jsdom";
import { top } from "../architecture/repositoryFiles";
import type { ExcelHost } from "./wire/excelHost";
import { pageWorker } from "./pageWorker";
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

/** Microsoft's server, from which the add-in loads office.js. */
export const officeServer = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** What stands in for that server: its files as Microsoft publishes them in a package. */
export const officeFolder = join(top, "node_modules/@microsoft/office-js/dist");

/** A page with office.js and nothing else. */
const barePage = `<!doctype html><html lang="en"><head><script src="${officeServer}office.js"></script></head><body></body></html>`;

/**
 * A page in Node with the unmodified office.js, as Excel on the web would open it: an empty one, or the built page of the
 * add-in from dist/.
 */
export async function openOfficePage(host: ExcelHost, content: "empty" | "built" = "empty"): Promise<OfficePage> {
  const virtualConsole = new VirtualConsole();
  // What the page does not catch fails the test; what jsdom does not have, such as scrolling, is left out.
  virtualConsole.on("jsdomError", (error) => {
    if (error.type === "unhandled-exception") host.unknown.push(error.cause ?? error);
  });
  const html = content === "empty" ? barePage : readFileSync(join(top, "dist/taskpane.html"), "utf8");
  const { window } = new JSDOM(html, {
    url: `${hostOrigin}/taskpane.html`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    virtualConsole,
    resources: { interceptors: [requestInterceptor(({ url }) => served(url))] },
    beforeParse: (started) => {
      setUpWindow(started, host);
    },
  });
  await new Promise<void>((resolve) => {
    window.addEventListener("load", () => {
      resolve();
    });
  });
  const [failure] = host.unknown;
  if (failure) throw new Error("The page did not start.", { cause: failure });
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
  const opener = {
    postMessage: (message: string) => {
      host.receive(message);
    },
  };
  Object.assign(window, { opener, Worker: pageWorker(window, (url) => readFileSync(fileOf(url), "utf8")) });
  host.post = (message) => {
    window.dispatchEvent(new window.MessageEvent("message", { data: message, origin: hostOrigin }));
  };
}

/** Files of Microsoft's server come from its package, all others from dist/. */
function fileOf(url: string): string {
  const isOffice = url.startsWith(officeServer);
  const path = isOffice ? url.slice(officeServer.length) : new URL(url).pathname;
  return join(isOffice ? officeFolder : join(top, "dist"), normalize(decodeURIComponent(path)));
}

function served(url: string): Response {
  const file = fileOf(url);
  try {
    return new Response(readFileSync(file), { headers: { "Content-Type": contentType(file) } });
  } catch {
    return new Response("", { status: 404 });
  }
}

function contentType(file: string): string {
  if (file.endsWith(".json")) return "application/json";
  return file.endsWith(".css") ? "text/css" : "text/javascript";
}
