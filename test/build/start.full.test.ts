import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { top } from "../architecture/repositoryFiles";

const webpack = join(top, "node_modules/webpack-cli/bin/cli.js");

/** The environment of a machine without a screen, so that no browser opens. */
const screenless = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" };

describe("npm start", () => {
  let occupant: Server | undefined;
  let server: ChildProcess;
  let output = "";

  beforeAll(async () => {
    occupant = await occupy(3000);
    server = spawn(process.execPath, [webpack, "serve", "--mode", "development"], { cwd: top, env: screenless });
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        output += chunk.toString();
        if (/CS Workbench: \S+/.test(output)) resolve();
      };
      server.stdout?.on("data", listen);
      server.stderr?.on("data", listen);
      server.once("exit", () => reject(new Error(`It ended at once: ${output}`)));
    });
  });

  afterAll(() => {
    server.kill();
    occupant?.close();
  });

  it("moves on from a port that is taken, says so, and prints the address", () => {
    const [, port = ""] = /CS Workbench: http:\/\/localhost:(\d+)/.exec(output) ?? [];
    expect(Number(port)).toBeGreaterThan(3000);
    expect(output).toContain(`Port 3000 is taken by another program, so this is on port ${port}.`);
    expect(output).not.toMatch(/\n\s+at /);
  });

  it("does not move for Excel, which knows one port: it says so in one line and ends", () => {
    const { status, stderr } = spawnSync(process.execPath, [webpack, "serve", "--env", "excel"], {
      cwd: top,
      encoding: "utf8",
      env: screenless,
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^Port 3000 is taken by another program: [^\n]+$/);
  });

  it("serves the workbench, the functions and the sample", async () => {
    const [, address = ""] = /CS Workbench: (\S+)/.exec(output) ?? [];
    for (const path of ["/", ...["/functions.js", "/functions.json"], "/assets/samples/sample-accounts.xlsx"]) {
      const response = await fetch(address + path);
      expect(response.status, path).toBe(200);
      expect((await response.arrayBuffer()).byteLength, path).toBeGreaterThan(0);
    }
  });
});

describe("npm run build", () => {
  it("refuses a web host that Office would refuse, in one line", () => {
    const { status, stderr } = spawnSync(process.execPath, [webpack, "--env", "url=http://example.com"], {
      cwd: top,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('--env url must be an https:// address, not "http://example.com".');
  });
});

/** Listens on a port; `undefined` when somebody else does already. */
function occupy(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, "localhost", () => resolve(probe));
  });
}
