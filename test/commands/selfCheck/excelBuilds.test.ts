import { expect, it } from "vitest";
import { avoidedFor } from "../../../src/commands/selfCheck/excelBuilds";
import { versionProbes } from "../../../src/commands/selfCheck/versionProbes";
import type { SelfCheckBench } from "../../../src/commands/selfCheck/selfCheckBench";
import { testerWords } from "../../../src/commands/selfCheck/testerWords";

it.each([
  ["OfficeOnline", "16.0.20306.41000", true],
  ["OfficeOnline", "16.0.20305.41000", false],
  ["OfficeOnline", "16.0.20307.1", false],
  ["PC", "16.0.20301.15139", true],
  ["PC", "16.0.9999.1", true],
  ["PC", "16.0.20301.15140", false],
  ["PC", "16.0.20301.15140.1", false],
  ["Mac", "16.0.20306.41000", false],
])("of Excel on %s the build %s is to be avoided: %s", (platform, version, isAvoided) => {
  expect(avoidedFor({ platform, version }, testerWords) !== null).toBe(isAvoided);
});

/** What the probes of versions find in a program with such functions. */
function found(bench: Partial<Pick<SelfCheckBench, "mismatch">> & { readonly version?: string }): Promise<string[]> {
  const { version = "16.0.20400.1", mismatch = null } = bench;
  const host = { program: { platform: "PC", version } };
  return Promise.all(versionProbes(testerWords).map(({ run }) => run({ host, mismatch } as unknown as SelfCheckBench)));
}

it("the self-check finds what is of another build, and what speaks against a build of Excel", async () => {
  const expected = versionProbes(testerWords).map((probe) => probe.expected);
  expect(await found({})).toEqual(expected);
  expect(await found({ mismatch: { kind: "code" } })).toEqual(["of another build", expected[1]]);
  const mismatch = { kind: "declarations", functions: ["MRR", "NPS"] } as const;
  expect(await found({ mismatch })).toEqual(["declared as in another build: MRR, NPS", expected[1]]);
  expect((await found({ version: "16.0.20000.1" }))[1]).toMatch(/crash/);
});
