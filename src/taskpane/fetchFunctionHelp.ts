import type { FunctionHelp } from "../commands/formulas/functionHelp";
import { functionsBuild } from "../core/functionsBuild";

/** Another build's help has another name: neither a browser nor a server hands that out in its place. */
const file = `functionhelp.${functionsBuild}.json`;

/** Reads the file that the build writes beside the page. */
export async function fetchFunctionHelp(): Promise<readonly FunctionHelp[]> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return (await answer.json()) as readonly FunctionHelp[];
}
