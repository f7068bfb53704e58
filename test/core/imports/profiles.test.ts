import { describe, expect, it } from "vitest";
import { profileHeaders } from "../../../src/core/imports/profileHeaders";
import { findProfile, subscriptionProfiles } from "../../../src/core/imports/profiles";
import { tellingHeaders } from "../../../src/core/imports/tellingHeaders";
import { sharedHeaders } from "../../../src/core/vocabulary/headerDictionary";
import { readHeader } from "../../../src/core/vocabulary/header";

const headersOf = (text: string) => text.split(", ").map(readHeader);

describe("an export", () => {
  it("is told by the headers that it needs and some of others, in any case and order", () => {
    const fits = tellingHeaders("account code", "state, plan code, unit amount", 2);
    expect(fits(headersOf("UNIT_AMOUNT, x, Account-Code, state"))).toBe(3);
    expect(fits(headersOf("account code, state"))).toBe(0);
    expect(fits(headersOf("state, plan code, unit amount"))).toBe(0);
  });

  it("is the one that most headers tell of", () => {
    expect(findProfile(headersOf("Customer, MRR, Start"))).toBeUndefined();
    expect(findProfile([])).toBeUndefined();
    const [few, many] = [1, 2].map((count) => ({ id: `${count}`, kind: "accounts" as const, fits: () => count }));
    expect(findProfile([], [few!, many!, { ...many!, id: "later" }])?.id).toBe("2");
  });

  it("has an id of its own", () => {
    expect(new Set(subscriptionProfiles.map(({ id }) => id)).size).toBe(subscriptionProfiles.length);
  });

  it("says what headers mean there, or that they mean nothing", () => {
    const means = { start: null, expiresat: "endedAt" } as const;
    const headers = profileHeaders(
      headersOf("Start (UTC), expires_at, MRR"),
      {
        id: "x",
        kind: "subscriptions",
        fits: () => 1,
        means,
      },
      sharedHeaders,
    );
    expect(headers.map(({ word }) => word)).toEqual(["", "endedat", "mrr"]);
    expect(headers.map(({ text }) => text)).toEqual(["Start (UTC)", "expires_at", "MRR"]);
  });
});
