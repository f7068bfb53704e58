import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./unpackChromium";

/** What playwright-core's `chromium.launch` needs to start the browser that was found. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  /** Where it came from, in words. */
  readonly origin: string;
}

/** What the search looks at; the defaults are the machine it runs on. */
export interface BrowserSearch {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
  readonly isExecutable?: (path: string) => boolean;
}

const advice =
  "No browser for the browser tests: install Chrome, Edge or Chromium, or set CHROME_PATH to the program file of one.";

/** Requests of the browser's own would spoil the test that nothing leaves the machine. */
const quietArgs = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--no-sandbox",
];

const programs: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chromium",
    "chromium-browser",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
    "Chromium\\Application\\chrome.exe",
  ],
};

/**
 * Finds a browser for the tests, in this order: `CHROME_PATH`; an installed Chrome, Edge or Chromium; on Linux x64 the
 * Chromium inside the npm package `@sparticuz/chromium`, unpacked once below node_modules.
 *
 * @throws an Error of one line that says what to do, when there is none or CHROME_PATH does not name a program.
 * @example const { origin, ...launch } = await findBrowser(); const browser = await chromium.launch(launch);
 */
export async function findBrowser(search: BrowserSearch = {}): Promise<BrowserLaunch> {
  const { env = process.env, platform = process.platform, arch = process.arch, isExecutable = canExecute } = search;
  const chosen = env["CHROME_PATH"];
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH names no program file: ${chosen}. ${advice}`);
    return { executablePath: chosen, args: quietArgs, env: defined(env), origin: "CHROME_PATH" };
  }
  const installed = candidates(platform, env).find(isExecutable);
  if (installed) return { executablePath: installed, args: quietArgs, env: defined(env), origin: "installed browser" };
  if (platform === "linux" && arch === "x64") {
    const packaged = await unpackChromium();
    return {
      executablePath: packaged.executablePath,
      args: [...quietArgs, "--font-render-hinting=none"],
      env: { ...defined(env), LD_LIBRARY_PATH: packaged.libraries, FONTCONFIG_FILE: packaged.fontSettings },
      origin: "@sparticuz/chromium",
    };
  }
  throw new Error(advice);
}

function candidates(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string[] {
  const names = programs[platform] ?? [];
  if (platform === "darwin") return [...names];
  const folders =
    platform === "win32"
      ? [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]]
      : (env["PATH"] ?? "").split(delimiter);
  const filled = folders.filter((folder): folder is string => folder !== undefined && folder !== "");
  // Name first, folder second: a Chrome anywhere goes before an Edge anywhere.
  return names.flatMap((name) => filled.map((folder) => join(folder, name)));
}

function canExecute(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
