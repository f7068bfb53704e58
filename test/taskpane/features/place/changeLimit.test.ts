import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import { changeLimit, limitValue, readTyped } from "../../../../src/taskpane/features/place/changeLimit";
import { en } from "../../../../src/texts/en";

describe("readTyped", () => {
  it.each([
    ["20", 20],
    [" 12,5 % ", 12.5],
    ["12.5", 12.5],
    [".5", 0.5],
  ])("reads %j", (text, value) => {
    expect(readTyped(text)).toBe(value);
  });

  it.each(["", "twenty", "1.2.3", "-5", "1e3", "%"])("does not guess what %j means", (text) => {
    expect(readTyped(text)).toBeNaN();
  });
});

describe("changeLimit", () => {
  it("puts a share in per cent into the policy as a share of one, and reads it back as it was typed", () => {
    const changed = changeLimit(defaultPolicy, "share", 7, en);
    expect(changed).toMatchObject({ ok: true, policy: { segment: { share: 0.07 } } });
    expect(changed.ok && limitValue(changed.policy, "share")).toBe(7);
  });

  it.each([0, 0.5, 101, NaN])("refuses a share of %s per cent in words", (share) => {
    expect(changeLimit(defaultPolicy, "share", share, en)).toEqual({
      ok: false,
      message: "Enter a share from 1 to 100 per cent.",
    });
  });

  it("moves a limit without touching the other", () => {
    const changed = changeLimit(defaultPolicy, "averageFrom", 40, en);
    expect(changed).toMatchObject({ ok: true, policy: { health: { averageFrom: 40, goodFrom: 75 } } });
  });

  it("refuses limits that meet or cross, and says where the other one is", () => {
    expect(changeLimit(defaultPolicy, "averageFrom", 75, en)).toEqual({
      ok: false,
      message: "Average has to begin below good, which begins at 75.",
    });
    expect(changeLimit(defaultPolicy, "goodFrom", 50, en)).toEqual({
      ok: false,
      message: "Good has to begin above average, which begins at 50.",
    });
  });

  it.each([-1, 101, NaN])("refuses a limit of %s", (limit) => {
    expect(changeLimit(defaultPolicy, "goodFrom", limit, en)).toMatchObject({ ok: false });
  });
});
