import { chromium } from "playwright-core";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "./findBrowser";
import { serveFolder, type FolderServer } from "./serveFolder";

describe("the search for a browser", () => {
  it("takes CHROME_PATH before anything else", async () => {
    const found = await findBrowser({
      env: { CHROME_PATH: "/opt/mine/chrome", PATH: "/usr/bin" },
      platform: "linux",
      isExecutable: () => true,
    });
    expect(found.executablePath).toBe("/opt/mine/chrome");
  });

  it("refuses a CHROME_PATH that is no program rather than taking another browser", async () => {
    const search = findBrowser({
      env: { CHROME_PATH: "/nowhere/chrome" },
      platform: "linux",
      isExecutable: () => false,
    });
    await expect(search).rejects.toThrow("CHROME_PATH names no program file: /nowhere/chrome");
  });

  it("takes an installed Chrome before an Edge that stands earlier in the PATH", async () => {
    const there = new Set([join("/a", "microsoft-edge"), join("/b", "google-chrome")]);
    const found = await findBrowser({
      env: { PATH: "/a:/b" },
      platform: "linux",
      isExecutable: (path) => there.has(path),
    });
    expect(found.executablePath).toBe(join("/b", "google-chrome"));
  });

  it("says in one line what to do where there is none", async () => {
    const search = findBrowser({ env: {}, platform: "freebsd", isExecutable: () => false });
    await expect(search).rejects.toThrow(/^No browser for the browser tests: install [^\n]+CHROME_PATH[^\n]+$/);
  });
});

describe("the browser that is found", () => {
  let folder: string;
  let server: FolderServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cs-metrics-"));
    await writeFile(
      join(folder, "index.html"),
      "<!doctype html><title>Fonts</title><span id=a>MMMMMMMMMM</span><br><span id=b>iiiiiiiiii</span>",
    );
    server = await serveFolder(folder);
  });

  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it("draws text with a real font and opens a second page", async () => {
    const { origin: _origin, ...launch } = await findBrowser();
    const browser = await chromium.launch(launch);
    try {
      for (let visit = 0; visit < 2; visit++) {
        const page = await browser.newPage();
        await page.goto(server.origin);
        const wide = await page.locator("#a").evaluate((element) => element.getBoundingClientRect().width);
        const narrow = await page.locator("#b").evaluate((element) => element.getBoundingClientRect().width);
        expect(narrow).toBeGreaterThan(0);
        expect(wide).toBeGreaterThan(2 * narrow);
      }
    } finally {
      await browser.close();
    }
  });
});
