import { describe, expect, it } from "vitest";
import { tierWord } from "../../../src/core/vocabulary/tier";

describe("a tier's word", () => {
  it("is known in three languages", () => {
    expect(["Enterprise", "Konzern", "Großkunde", "Grande"].map(tierWord)).toEqual(Array(4).fill("enterprise"));
    expect(["Mid_Market", "Mittelstand", "Média"].map(tierWord)).toEqual(Array(3).fill("midMarket"));
    expect(["SMB", "KMU", "PME", "small business"].map(tierWord)).toEqual(Array(4).fill("smallBusiness"));
    expect(["gold", ""].map(tierWord)).toEqual([null, null]);
  });
});
