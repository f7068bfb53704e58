import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The top folder of the repository, with a slash at the end. */
export const top = join(import.meta.dirname, "../../");

/** Folders that are made, not written. */
const made = new Set(["node_modules", "dist", ".git", ".artefacts", ".cache"]);

/** Paths of all files that belong to the repository, below a folder, with `/`; a folder that is not there has none. */
export function filesBelow(folder: string): string[] {
  return readdirSync(top + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return made.has(entry.name) ? [] : filesBelow(path);
  });
}

/** Names of the folders right in a folder. */
export function foldersIn(folder: string): string[] {
  const entries = readdirSync(top + folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(top + path, "utf8");
}
