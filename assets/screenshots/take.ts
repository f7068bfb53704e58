import { fileURLToPath } from "node:url";
import { openPage } from "../../test/browser/openPage";

/** Takes the README's pictures of the built workbench: the sample, not yet placed, in both themes. */
for (const colorScheme of ["light", "dark"] as const) {
  const opened = await openPage("index.html", { colorScheme, viewport: { width: 1400, height: 860 } });
  try {
    const button = opened.page.getByRole("button", { name: "Place accounts" });
    await button.and(opened.page.locator(":enabled")).waitFor({ timeout: 60_000 });
    await opened.page.screenshot({ path: fileURLToPath(new URL(`workbench-${colorScheme}.png`, import.meta.url)) });
  } finally {
    await opened.close();
  }
}
