import type { FunctionHelp } from "../../commands/formulas/functionHelp";

/** How the pane comes by the help of the functions. */
export type LoadFunctionHelp = () => Promise<readonly FunctionHelp[]>;

const file = "functionhelp.json";

/** Reads the file that the build writes beside the page, from the same build as the page itself. */
export async function fetchFunctionHelp(): Promise<readonly FunctionHelp[]> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return (await answer.json()) as readonly FunctionHelp[];
}
