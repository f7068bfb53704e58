import { describe, expect, it } from "vitest";
import { rankAccounts, rankByMrr } from "../../../src/core/segmentation/rankAccounts";

interface Ranked {
  readonly first?: number;
  readonly value?: number;
  readonly mrr?: number;
  readonly score?: number;
  readonly id?: string;
  readonly name?: string;
  readonly key?: string;
}

const columns = (accounts: readonly Ranked[]) => ({
  first: Uint8Array.from(accounts, ({ first = 0 }) => first),
  values: Float64Array.from(accounts, ({ value = 0 }) => value),
  mrrs: Float64Array.from(accounts, ({ mrr = 0 }) => mrr),
  scores: Float64Array.from(accounts, ({ score = 50 }) => score),
  accounts: accounts.map(({ id = "", name = "", key = "" }) => ({ id, name, key })),
});

describe("the rank", () => {
  it.each<[what: string, first: Ranked, second: Ranked]>([
    ["pin, whatever its value", { first: 1, value: 1 }, { value: 9 }],
    ["higher value, whatever its MRR", { value: 2, mrr: 1 }, { value: 1, mrr: 9 }],
    ["value that is known", { value: -5 }, { value: -Infinity, mrr: 9 }],
    ["higher MRR of equal values, whatever its health", { mrr: 2, score: 90 }, { mrr: 1, score: 10 }],
    ["lower health of equal MRR, whatever its id", { score: 10, id: "b" }, { score: 90, id: "a" }],
    ["id of equal health, whatever its name", { id: "a", name: "Z" }, { id: "b", name: "A" }],
    ["name of equal ids, whatever its key", { name: "A", key: "z" }, { name: "B", key: "a" }],
    ["key where all else is the same", { value: -Infinity, key: "a" }, { value: -Infinity, key: "b" }],
  ])("goes by %s", (_what, first, second) => {
    expect([...rankAccounts(columns([first, second]))]).toEqual([0, 1]);
    expect([...rankAccounts(columns([second, first]))]).toEqual([1, 0]);
  });

  it("by MRR alone sets pins and values aside", () => {
    expect([...rankByMrr(columns([{ first: 1, value: 9, mrr: 1 }, { mrr: 2 }]))]).toEqual([1, 0]);
  });
});
