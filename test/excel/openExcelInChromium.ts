import { chromium, type Page } from "playwright-core";
import { withoutLaterMembers } from "../build/browsers/laterMembers";
import { withoutContainerQueries } from "../build/browsers/withoutContainerQueries";
import { findBrowser } from "../browser/findBrowser";
import { distFolder, serveFolder } from "../browser/serveFolder";
import { AddinFunctions } from "./customFunctions/addinFunctions";
import { readRegistration } from "./customFunctions/registration";
import { Person } from "./model/person";
import type { Workbook } from "./model/workbook";
import { officeFolder, officeServer } from "./officePage";
import { newWorkbook, type OpenExcelOptions } from "./openExcel";
import { ExcelHost } from "./wire/excelHost";
import { hostOrigin, windowName } from "./wire/messages";

/** The built page of the add-in in a browser, with an emulated Excel around it. */
export interface ExcelInChromium {
  readonly host: ExcelHost;
  readonly functions: AddinFunctions;
  readonly page: Page;
  readonly workbook: Workbook;
  readonly person: Person;
  /** Errors that nobody caught, and messages of the console's error level. */
  readonly errors: readonly string[];
  /** Addresses of other servers than the add-in's own that the page asked for; blobs and data are its own. */
  readonly foreignRequests: readonly string[];
  /** Closes the browser. Fails when something was used that is not emulated. */
  close(): Promise<void>;
}

/**
 * Opens dist/taskpane.html in the browser that is found. office.js comes from Microsoft's package instead of its server and is
 * otherwise what a user gets; the page lacks members and container queries as the oldest promised browsers do. The workbook stays in this process, and
 * messages go to and fro.
 */
export async function openExcelInChromium({ workbook, ...options }: OpenExcelOptions = {}): Promise<ExcelInChromium> {
  const host = new ExcelHost(workbook ?? newWorkbook(options), options);
  const functions = new AddinFunctions(host, readRegistration(), options);
  const server = await serveFolder(distFolder);
  const { origin: _origin, ...launch } = await findBrowser();
  const browser = await chromium.launch(launch);
  const context = await browser.newContext({ viewport: { width: 380, height: 860 } });
  const errors: string[] = [];
  const foreignRequests: string[] = [];
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== server.origin && !["blob:", "data:"].includes(protocol)) foreignRequests.push(request.url());
  });
  context.on("weberror", (error) => errors.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await context.route(`${officeServer}**`, (route) =>
    route.fulfill({ path: officeFolder + new URL(route.request().url()).pathname.replace("/lib/1/hosted", "") }),
  );
  await context.exposeFunction("postToExcel", (message: string) => {
    host.receive(message);
  });
  await context.addInitScript(withoutLaterMembers);
  await context.addInitScript(withoutContainerQueries);
  await context.addInitScript((name) => {
    window.name = name;
    const { postToExcel } = window as unknown as { postToExcel: (message: string) => void };
    Object.defineProperty(window, "opener", { value: { postMessage: postToExcel } });
  }, windowName);
  const page = await context.newPage();
  host.post = (message) => {
    const told = page.evaluate(
      ([data, origin]) => window.dispatchEvent(new MessageEvent("message", { data, origin })),
      [message, hostOrigin] as const,
    );
    // A page that is being closed hears nothing any more.
    told.catch((error: unknown) => {
      if (!page.isClosed() && browser.isConnected()) throw error;
    });
  };
  await page.goto(`${server.origin}/taskpane.html`);
  const person = new Person(host.workbook);
  return {
    host,
    functions,
    page,
    workbook: host.workbook,
    person,
    errors,
    foreignRequests,
    close: async () => {
      host.post = () => undefined;
      await browser.close();
      await server.close();
      host.throwUnknown();
    },
  };
}
