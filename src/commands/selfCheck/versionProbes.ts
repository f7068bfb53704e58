import { selfCheckTexts } from "../../core/texts/selfCheck";
import { avoidedFor } from "./excelBuilds";
import type { HostProbe } from "./probe";

const { about, probes, values } = selfCheckTexts;

/** Whether what runs here belongs together. */
export const versionProbes: readonly HostProbe[] = [
  {
    about: about.versions,
    name: probes.sameBuild,
    expected: values.ofThisBuild,
    run: async ({ mismatch }) => {
      if (mismatch === null) return values.ofThisBuild;
      return mismatch.kind === "code" ? values.ofAnotherBuild : values.declaredOtherwise(mismatch.functions.join(", "));
    },
  },
  {
    about: about.versions,
    name: probes.excelBuild,
    expected: values.nothing,
    run: async ({ host: { program } }) => (program && avoidedFor(program)) ?? values.nothing,
  },
];
