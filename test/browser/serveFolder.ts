import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** A folder served on this machine alone. */
export interface FolderServer {
  /** `http://localhost:41234` */
  readonly origin: string;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** The folder that `npm run build` writes. */
export const distFolder = join(import.meta.dirname, "../../dist/");

/**
 * Serves the files of a folder on a free port of localhost, as any static web host would.
 * What is not there is answered 404; paths cannot leave the folder.
 *
 * @example const server = await serveFolder(distFolder); await page.goto(`${server.origin}/index.html`);
 */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const root = normalize(join(folder, sep));
  const server = createServer((request, response) => {
    void respond();

    async function respond(): Promise<void> {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
      const file = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
      const found = file.startsWith(root) ? await stat(file).catch(() => undefined) : undefined;
      if (!found?.isFile()) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        "Content-Type": contentTypes[extname(file)] ?? "application/octet-stream",
        "Content-Length": found.size,
      });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "localhost", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
