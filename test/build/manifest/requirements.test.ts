import { expect, it } from "vitest";
import { declaredSets } from "./manifestFile";
import { isAbove, usedRequirementSets } from "./usedRequirementSets";

it("the manifest asks for the requirement sets that the code uses, and for no more", () => {
  const used = usedRequirementSets();
  expect(declaredSets()).toEqual(Object.fromEntries([...used].map(([name, { version }]) => [name, version])));
}, 180_000);

it("a version is above another by its numbers, not by its letters", () => {
  expect(isAbove("1.10", "1.9")).toBe(true);
  expect(isAbove("1.9", "1.10")).toBe(false);
  expect(isAbove("1.9", "1.9")).toBe(false);
});
