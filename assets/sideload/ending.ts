import { fileURLToPath } from "node:url";

/** The manifest that is sideloaded: that of the repository, which names https://localhost:3000. */
export const manifestPath = fileURLToPath(new URL("../../manifest.xml", import.meta.url));

/** Ends with words for the person at the keyboard; a thrown error would come with a page of stack. */
export function endWith(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** What an error says. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
