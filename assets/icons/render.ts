import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "../../test/browser/findBrowser";

/** The sizes that Office asks for: ribbon 16, 32 and 80; add-in lists 32, 64 and 128. */
const sizes = [16, 32, 64, 80, 128];

const { origin: _origin, ...launch } = await findBrowser();
const drawing = await readFile(new URL("icon.svg", import.meta.url), "utf8");
const browser = await chromium.launch(launch);
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await writeFile(new URL(`icon-${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
