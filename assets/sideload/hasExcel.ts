import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** True where Excel is installed: on Windows by what opens its files, on Mac among the applications. */
export function hasExcel(platform: NodeJS.Platform): boolean {
  if (platform === "win32") return spawnSync("reg", ["query", "HKCR\\Excel.Application\\CLSID", "/ve"]).status === 0;
  const application = "Applications/Microsoft Excel.app";
  return platform === "darwin" && (existsSync(`/${application}`) || existsSync(join(homedir(), application)));
}
