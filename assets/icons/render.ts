import { writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "../../test/browser/findBrowser";
import { buckets, people, type Drawing } from "./drawings";

/** What the ribbon takes, for every zoom of the screen. */
const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
/** Lists of add-ins take 32, 64 and 128; the store takes 300. */
const lists = [128, 300];

const { origin: _origin, ...launch } = await findBrowser();
const browser = await chromium.launch(launch);
try {
  const page = await browser.newPage();
  const render = async (name: string, drawing: Drawing, sizes: readonly number[]): Promise<void> => {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
      await writeFile(new URL(`${name}-${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
    }
  };
  await render("icon", people, [...ribbon, ...lists]);
  await render("place", buckets, ribbon);
} finally {
  await browser.close();
}
await writeFile(new URL("icon.svg", import.meta.url), people(32));
