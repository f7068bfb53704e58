import { avoidedFor } from "./excelBuilds";
import type { HostProbe } from "./probe";
import type { SelfCheckWords } from "./selfCheckWords";

/** Whether what runs here belongs together. */
export function versionProbes(words: SelfCheckWords): readonly HostProbe[] {
  return [
    {
      about: words.about.versions,
      name: words.probes.sameBuild,
      expected: words.values.ofThisBuild,
      run: async ({ mismatch }) => {
        if (mismatch === null) return words.values.ofThisBuild;
        return mismatch.kind === "code"
          ? words.values.ofAnotherBuild
          : words.values.declaredOtherwise(mismatch.functions.join(", "));
      },
    },
    {
      about: words.about.versions,
      name: words.probes.excelBuild,
      expected: words.values.nothing,
      run: async ({ host: { program } }) => (program && avoidedFor(program, words)) ?? words.values.nothing,
    },
  ];
}
