import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";

/** Reads all imports of `src`, of types too, and answers what the options ask for. */
export async function cruiseSource<Output = string>(options: ICruiseOptions): Promise<Output> {
  const { output } = await cruise(
    ["src"],
    {
      ...options,
      tsPreCompilationDeps: true,
      includeOnly: "^src",
      tsConfig: { fileName: "tsconfig.json" },
    },
    {},
    { tsConfig: extractTsConfig("tsconfig.json") },
  );
  return output as Output;
}

/** Files that import each other in a circle, of types too: one list of paths for each circle. */
export async function circles(): Promise<readonly (readonly string[])[]> {
  const { summary } = await cruiseSource<ICruiseResult>({
    validate: true,
    ruleSet: { forbidden: [{ name: "circle", severity: "error", from: {}, to: { circular: true } }] },
  });
  const found = summary.violations.map(({ cycle = [] }) => cycle.map(({ name }) => name).sort());
  return [...new Map(found.map((files) => [files.join(), files])).values()];
}
