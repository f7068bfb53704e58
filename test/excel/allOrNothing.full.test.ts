import { describe, expect, test } from "vitest";
import {
  cleanRun,
  everyFault,
  firstPlacing,
  injectFaults,
  nextPlacing,
  overSpill,
  placingInOtherWords,
  spillOver,
  survive,
} from "./faultWalk";

injectFaults();

describe("all or nothing", () => {
  test.each([
    ["the first placing", firstPlacing],
    ["a placing over an earlier one, on which the user has built", nextPlacing],
    ["a placing whose headers say it in other words", placingInOtherWords],
    ["an MRR table over a formula", overSpill],
    ["an MRR formula over a table", spillOver],
  ])("holds for every request and action of %s", { timeout: 1_200_000 }, async (_name, writing) => {
    const clean = await cleanRun(writing);
    expect(clean.after).not.toEqual(clean.before);
    for (const fault of everyFault(clean)) await survive(writing, clean, fault);
  });
});
