import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** The Chromium of the npm package, unpacked. */
export interface UnpackedChromium {
  readonly executablePath: string;
  /** Folder of the shared libraries that a plain Linux lacks. */
  readonly libraries: string;
  /** Settings file for fontconfig; without a font every text is 0 wide. */
  readonly fontSettings: string;
}

const modules = join(import.meta.dirname, "../../node_modules/");

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` once, below node_modules, where `npm ci` clears it away.
 * Several test processes may call this at the same time.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const manifest: unknown = JSON.parse(await readFile(join(modules, "@sparticuz/chromium/package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  const cache = join(modules, ".cache");
  const folder = join(cache, `chromium-${String(version)}`);
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) await unpackInto(folder, executablePath);
  return {
    executablePath,
    libraries: join(folder, "al2023", "lib"),
    fontSettings: join(folder, "fonts.conf"),
  };
}

/** Only a complete folder gets the final name, so that an unpacking that was cut short is never taken for a browser. */
async function unpackInto(folder: string, executablePath: string): Promise<void> {
  const cache = dirname(folder);
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, "unpacking-"));
  try {
    await unpackWithPackage(staging);
    await writeFile(join(staging, "fonts.conf"), fontSettings(folder));
    // A browser that was still open when its folder was cleared away leaves a font cache there.
    if (!existsSync(executablePath)) await rm(folder, { recursive: true, force: true });
    await rename(staging, folder).catch((error: unknown) => {
      // Another process was faster: its folder is as good as ours.
      if (!existsSync(executablePath)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/**
 * The package unpacks into the system's temporary folder and reuses whatever it finds there; a child process with a
 * folder of its own keeps both habits in check. The runtime's name makes it unpack its shared libraries too.
 */
async function unpackWithPackage(staging: string): Promise<void> {
  const script = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: modules,
    env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
  });
}

/** The package's own fonts first, so that text looks alike on every machine; the system's for what they lack. */
function fontSettings(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join("\n")}
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
