import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { chromium, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser } from "./findBrowser";
import { distFolder, serveFolder } from "./serveFolder";

/** A built page in a browser, and what it did behind the user's back. */
export interface OpenPage {
  readonly page: Page;
  /** `http://localhost:41234` */
  readonly origin: string;
  /** Addresses that the page, or a worker of it, asked another origin for; blobs and data are its own. */
  readonly foreignRequests: readonly string[];
  /** Errors that nobody caught, messages of the console's error level, and breaches of the Content-Security-Policy. */
  readonly errors: readonly string[];
  /** Saves a picture of the page under .artefacts/screenshots. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

const artefacts = join(import.meta.dirname, "../../.artefacts/screenshots");

/**
 * Serves dist/, or another build, on a free port and opens one of its pages in the browser that is found. Downloads are accepted.
 *
 * @example const opened = await openPage("index.html", { viewport: { width: 1400, height: 860 } });
 */
export async function openPage(
  path: string,
  options: BrowserContextOptions = {},
  folder = distFolder,
): Promise<OpenPage> {
  const server = await serveFolder(folder);
  const { origin: _origin, ...launch } = await findBrowser();
  const browser = await chromium.launch(launch);
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, ...options });
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const address = new URL(request.url());
    const isOwn = address.origin === server.origin || ["blob:", "data:", "about:"].includes(address.protocol);
    if (!isOwn) foreignRequests.push(request.url());
  });
  context.on("weberror", (error) => errors.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/${path}`);
  return {
    page,
    origin: server.origin,
    foreignRequests,
    errors,
    screenshot: async (name) => {
      const file = join(artefacts, `${name}.png`);
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
