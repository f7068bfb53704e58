import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { describe, expect, it } from "vitest";
import { documentAddress } from "../../assets/sideload/documentAddress";
import { hasExcel } from "../../assets/sideload/hasExcel";
import { nothingToStop, refusal } from "../../assets/sideload/refusal";
import { whoListens } from "../../assets/sideload/whoListens";
import { top } from "../architecture/repositoryFiles";

const document = "https://contoso.sharepoint.com/:x:/r/accounts.xlsx";
const ready = { platform: "win32", hasExcel: true, onPort: "nobody" } as const;
const workbench = "Without Excel, try everything in the workbench: npm start";

describe("sideloading", () => {
  it.each([
    ["Excel on Windows", "excel", ready],
    ["Excel on Mac", "excel", { ...ready, platform: "darwin" }],
    ["Excel beside the server of an earlier start", "excel", { ...ready, onPort: "https" }],
    ["a workbook in the browser, on any machine", "web", { ...ready, platform: "linux", hasExcel: false, document }],
  ] as const)("starts with %s", (_what, target, circumstances) => {
    expect(refusal(target, circumstances)).toBeUndefined();
  });

  it.each([
    ["Linux", "excel", { ...ready, platform: "linux" }, "Excel runs on Windows and Mac;"],
    ["no Excel", "excel", { ...ready, hasExcel: false }, "No Excel was found on this machine."],
    ["no workbook", "web", ready, "Excel on the web needs a workbook: npm run start:web -- --document <url>"],
    ["an empty workbook", "web", { ...ready, document: "" }, "Excel on the web needs a workbook:"],
    ["a file", "web", { ...ready, document: "C:\\a.xlsx" }, '"C:\\a.xlsx" is no https:// address of a workbook:'],
    ["http", "web", { ...ready, document: "http://a.b/c" }, '"http://a.b/c" is no https:// address of a workbook:'],
  ] as const)("refuses %s in two lines that name what works without Excel", (_what, target, circumstances, words) => {
    const [first, second, ...more] = refusal(target, circumstances)?.split("\n") ?? [];
    expect(first).toContain(words);
    expect(second).toBe(workbench);
    expect(more).toEqual([]);
  });

  it("refuses a port that is served without https", () => {
    expect(refusal("excel", { ...ready, onPort: "other" })).toMatch(/^Port 3000 is taken, by npm start or another/);
    expect(refusal("web", { ...ready, document, onPort: "other" })).toMatch(/^Port 3000 is taken/);
  });

  it("has nothing to stop where there is neither Excel nor a server", () => {
    expect(nothingToStop({ platform: "linux", isServing: false })).toContain(workbench);
    expect(nothingToStop({ platform: "linux", isServing: true })).toBeUndefined();
    expect(nothingToStop({ platform: "win32", isServing: false })).toBeUndefined();
  });

  it("leads to the workbook with parameters behind which there is room for more", () => {
    expect(documentAddress(document)).toBe(`${document}?web=1`);
    expect(documentAddress(`${document}?`)).toBe(`${document}?web=1`);
    expect(documentAddress(`${document}?d=w1&e=2`)).toBe(`${document}?d=w1&e=2`);
  });

  it("finds no Excel where there is none", () => {
    expect(hasExcel("linux")).toBe(false);
  });
});

describe("the port", () => {
  it.each([
    ["other", async () => Promise.resolve(createServer())],
    ["https", async () => createSecureServer(await certificate())],
  ] as const)("is known to be %s", async (listener, create) => {
    const server: Server = await create();
    const port = await listen(server);
    expect(await whoListens(port)).toBe(listener);
    await new Promise((resolve) => server.close(resolve));
    expect(await whoListens(port)).toBe("nobody");
  });
});

describe("the commands", () => {
  it("say what is missing and end with 1", () => {
    const { status, stdout, stderr } = run("start.ts", "web");
    expect(stderr.split("\n")).toEqual([expect.stringContaining("needs a workbook"), workbench, ""]);
    expect([status, stdout]).toEqual([1, ""]);
  });

  it.runIf(process.platform === "linux")("say on Linux that there is no Excel", () => {
    const { status, stdout, stderr } = run("start.ts", "excel");
    expect(stderr.split("\n")).toEqual([expect.stringContaining("Excel runs on Windows and Mac"), workbench, ""]);
    expect([status, stdout]).toEqual([1, ""]);
  });
});

function run(...[script, ...rest]: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const tsx = join(top, "node_modules/tsx/dist/cli.mjs");
  const path = join(top, "assets/sideload", script ?? "");
  return spawnSync(process.execPath, [tsx, path, ...rest], { cwd: top, encoding: "utf8" });
}

/** A certificate as Microsoft's tool makes it, for this test alone: nobody is asked to trust it. */
async function certificate(): Promise<{ cert: Buffer; key: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  const [ca, cert, key] = ["ca", "cert", "key"].map((name) => join(folder, name)) as [string, string, string];
  await generateCertificates(ca, cert, key);
  const files = { cert: readFileSync(cert), key: readFileSync(key) };
  rmSync(folder, { recursive: true });
  return files;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => resolve((server.address() as AddressInfo).port));
  });
}
