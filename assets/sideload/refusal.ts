import type { Listener } from "./whoListens";

/** Where the add-in is to be tried: Excel of this machine, or Excel in the browser. */
export type Target = "excel" | "web";

/** What the start depends on, apart from the code. */
export interface Circumstances {
  readonly platform: NodeJS.Platform;
  /** True where Excel is installed on this machine. */
  readonly hasExcel: boolean;
  /** What was given as `--document`. */
  readonly document?: string | undefined;
  /** Who has the port that the manifest names. */
  readonly onPort: Listener;
}

const workbench = "Without Excel, try everything in the workbench: npm start";

/**
 * Why the add-in cannot be started there, in two plain lines: what is missing, and what to do instead. Nothing where it can.
 *
 * @example refusal("excel", { platform: "linux", hasExcel: false, onPort: "nobody" }) // Excel runs on Windows and Mac …
 */
export function refusal(target: Target, { platform, hasExcel, document, onPort }: Circumstances): string | undefined {
  const missing = target === "web" ? documentProblem(document) : excelProblem(platform, hasExcel);
  if (missing !== undefined) return `${missing}\n${workbench}`;
  if (onPort !== "other") return undefined;
  return "Port 3000 is taken, by npm start or another program, and Excel loads the add-in from there.\nEnd that first.";
}

/** Why there is nothing to stop: neither Excel nor the server of an earlier start. Nothing where there may be. */
export function nothingToStop(now: { platform: NodeJS.Platform; isServing: boolean }): string | undefined {
  if (runsExcel(now.platform) || now.isServing) return undefined;
  return `Excel runs on Windows and Mac, and nothing was started for it here.\n${workbench}`;
}

function runsExcel(platform: NodeJS.Platform): boolean {
  return platform === "win32" || platform === "darwin";
}

function excelProblem(platform: NodeJS.Platform, hasExcel: boolean): string | undefined {
  if (!runsExcel(platform)) {
    return "Excel runs on Windows and Mac; for Excel in the browser: npm run start:web -- --document <url>";
  }
  return hasExcel ? undefined : "No Excel was found on this machine.";
}

function documentProblem(document: string | undefined): string | undefined {
  const example = "npm run start:web -- --document <url>, the address of a workbook on OneDrive or SharePoint";
  if (document === undefined || document === "") return `Excel on the web needs a workbook: ${example}`;
  if (URL.canParse(document) && new URL(document).protocol === "https:") return undefined;
  return `"${document}" is no https:// address of a workbook: ${example}`;
}
