import { describe, expect, it } from "vitest";
import { inTurn } from "./inTurn";

function contender(name: string, log: string[], onlyOnce = false) {
  return { name, onlyOnce, run: () => (log.push(name), name) };
}

describe("contenders in turn", () => {
  it("run one after the other, once to warm up and then as often as asked for", async () => {
    const log: string[] = [];
    const contenders = [contender("A", log), contender("slow", log, true), contender("B", log)];
    const times = await inTurn(contenders, { runs: 2, input: () => undefined, check: () => undefined });
    expect(log).toEqual(["A", "slow", "B", "A", "B", "A", "B"]);
    expect(times.names).toEqual(["A", "slow", "B"]);
    expect(times.names.filter((name) => !(times.of(name) >= 0))).toEqual([]);
  });

  it("have every answer checked, and no time where one is wrong", async () => {
    const log: string[] = [];
    const check = (name: string, answer: string): void => {
      log.push(`${name} checked`);
      if (answer === "B") throw new Error("B is wrong");
    };
    const contenders = [contender("A", log), contender("B", log), contender("C", log)];
    const options = { runs: 3, input: () => undefined, check };
    await expect(inTurn(contenders, options)).rejects.toThrow("B is wrong");
    expect(log).toEqual(["A", "A checked", "B", "B checked"]);
  });
});
