import { expect, it } from "vitest";
import { functionsMismatch } from "../../../src/commands/formulas/functionsMismatch";
import { functionsBuild } from "../../../src/core/functionsBuild";

it("finds nothing where pane and functions are of one build", () => {
  expect(functionsMismatch({ build: functionsBuild, calledOtherwise: new Set() })).toBeNull();
});

it.each([
  ["another build", { build: "0badcafe", calledOtherwise: new Set<string>() }],
  ["a build from before builds had ids, or none that was loaded", undefined],
])("finds functions of %s", (_, inPage) => {
  expect(functionsMismatch(inPage)).toEqual({ kind: "code" });
});

it("finds declarations of another build by how functions were called", () => {
  expect(functionsMismatch({ build: functionsBuild, calledOtherwise: new Set(["MRR"]) })).toEqual({
    kind: "declarations",
    functions: ["MRR"],
  });
});
