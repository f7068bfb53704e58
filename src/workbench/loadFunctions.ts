import { customFunctionsRuntime, sheetFunctions } from "../hosts/workbench/customFunctions/customFunctionsRuntime";
import type { SheetFunction, SheetFunctionMetadata } from "../hosts/workbench/customFunctions/sheetFunction";

/** Loads the functions' bundle and its description: the same two files that Excel loads. */
export async function loadFunctions(): Promise<readonly SheetFunction[]> {
  const { runtime, associated } = customFunctionsRuntime();
  Object.assign(globalThis, { CustomFunctions: runtime });
  const [described] = await Promise.all([fetchJson("functions.json"), runScript("functions.js")]);
  return sheetFunctions((described as { functions: readonly SheetFunctionMetadata[] }).functions, associated);
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  });
}
