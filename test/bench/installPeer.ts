import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A package that only the bench compares with, at one version. */
export interface PeerPackage {
  readonly name: string;
  readonly version: string;
}

const folder = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));

/**
 * Loads a package of the bench's own, after installing it into `.cache/bench` where it is not there yet. It is no
 * dependency of the product: neither `npm ci` nor the tests need it.
 *
 * @returns the module, or why it cannot be had, in one line.
 */
export async function installPeer({ name, version }: PeerPackage): Promise<{ readonly module: unknown } | string> {
  const manifest = join(folder, "package.json");
  try {
    mkdirSync(folder, { recursive: true });
    // With a manifest of its own the folder is not taken for a part of the repository.
    if (!existsSync(manifest)) writeFileSync(manifest, JSON.stringify({ private: true }));
    if (installedVersion(name) !== version) await npmInstall(`${name}@${version}`);
    return { module: createRequire(manifest)(name) as unknown };
  } catch (cause) {
    return `${name} ${version} could not be installed: ${reasonOf(cause)}`;
  }
}

/** The first line that says something, without addresses, which say more of the machine than of the reason. */
function reasonOf(cause: unknown): string {
  const { stderr, message } = cause as { readonly stderr?: string; readonly message?: string };
  const line = /npm error (?!code)(.*)/.exec(stderr ?? "")?.[1] ?? message ?? String(cause);
  return (line.split("\n", 1)[0] ?? "").replace(/https?:\/\/\S+/g, "the package registry").replace(/\.$/, "");
}

function installedVersion(name: string): string | undefined {
  const file = join(folder, "node_modules", name, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as PeerPackage).version : undefined;
}

async function npmInstall(wanted: string): Promise<void> {
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact", wanted];
  // npm is a script of the shell on Windows.
  await promisify(execFile)("npm", ["install", ...options], { shell: process.platform === "win32" });
}
