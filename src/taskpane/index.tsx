/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import { ExcelNotice } from "./ExcelNotice";
import type { ThemeName } from "./theme/paneThemes";

/** The entry of taskpane.html, which loads office.js before it. */
async function start(): Promise<void> {
  const container = document.getElementById("root");
  if (container === null) throw new Error("taskpane.html has no element with the id root");
  const { host } = await Office.onReady();
  createRoot(container).render(<ExcelNotice themeName={hostTheme()} insideExcel={host === Office.HostType.Excel} />);
}

/** The theme that Excel shows itself in; light where it does not say. */
function hostTheme(): ThemeName {
  // Absent outside Office and in hosts that have no themes, whatever its type says.
  const theme: Office.OfficeTheme | undefined = Office.context?.officeTheme;
  if (theme === undefined || theme === null) return "light";
  return isDark(theme.bodyBackgroundColor) ? "dark" : "light";
}

/** True for a background on which white text reads better than black. */
function isDark(hexColour: string): boolean {
  const [, red = "ff", green = "ff", blue = "ff"] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(hexColour) ?? [];
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16));
  return 0.299 * (r ?? 255) + 0.587 * (g ?? 255) + 0.114 * (b ?? 255) < 128;
}

void start();
