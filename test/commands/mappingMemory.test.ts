import { describe, expect, it } from "vitest";
import { createMappingMemory, maxRemembered, type TextStore } from "../../src/commands/mappingMemory";
import { defaultSettings } from "../../src/core/settings/defaultSettings";
import { choicesIn, mappingOf, type SheetMapping } from "../../src/core/settings/mapping";

function storeOf(text: string | null = null): TextStore & { text: string | null } {
  return {
    text,
    read() {
      return this.text;
    },
    write(next) {
      this.text = next;
    },
  };
}

const headers = ["Shop", "Handled by", "Billings / mo", "Where they are", "Next sign date"];
const mapping: SheetMapping = {
  ...mappingOf(defaultSettings),
  columns: { account: "Shop", mrr: "Billings / mo", status: "Where they are" },
  words: { status: { cooking: "live", burnt: "gone" } },
  writing: { "Next sign date": { dateOrder: "monthFirst" } },
};

describe("what was said of a sheet", () => {
  it("is there for a sheet with the same headers, in any order, case and spacing, and with more of them", () => {
    const store = storeOf();
    createMappingMemory(store).keep(headers, mapping);
    const memory = createMappingMemory(store);
    expect(memory.recall(headers)).toEqual(mapping);
    expect(memory.recall([...headers].reverse().map((header) => ` ${header.toUpperCase()}  `))).toEqual(mapping);
    expect(memory.recall([...headers, "Branches", ""])).toEqual(mapping);
  });

  it("is there where one of the headers is missing, and not where more are", () => {
    const memory = createMappingMemory(storeOf());
    memory.keep(headers, mapping);
    expect(memory.recall(headers.slice(1))).toEqual(mapping);
    expect(memory.recall(headers.slice(2))).toBeNull();
    expect(memory.recall(["Account", "MRR"])).toBeNull();
    expect(memory.recall([])).toBeNull();
  });

  it("is that of the sheet that is most like it", () => {
    const memory = createMappingMemory(storeOf());
    const other = { ...mapping, export: "none" } as const;
    memory.keep(headers.slice(1), other);
    memory.keep([...headers, "Branches", "Till"], mapping);
    expect(memory.recall([...headers, "Branches", "Till"])).toEqual(mapping);
    expect(memory.recall(headers.slice(1))).toEqual(other);
  });

  it("gives way to what is said of it later, and can be forgotten", () => {
    const memory = createMappingMemory(storeOf());
    memory.keep(headers, mapping);
    memory.keep([...headers].reverse(), { ...mapping, words: {} });
    expect(memory.recall(headers)?.words).toEqual({});
    memory.forget(headers);
    expect(memory.recall(headers)).toBeNull();
  });

  it("is kept of so many sheets", () => {
    const memory = createMappingMemory(storeOf());
    for (let sheet = 0; sheet <= maxRemembered; sheet++) memory.keep([`A${sheet}`, `B${sheet}`], mapping);
    expect(memory.recall(["A0", "B0"])).toBeNull();
    expect(memory.recall(["A1", "B1"])).toEqual(mapping);
  });

  it.each([
    "",
    "{",
    "null",
    "7",
    "[7, null, {}]",
    '[{"headers":[],"mapping":{}}]',
    '[{"headers":["shop"],"mapping":{"words":{"status":{"x":"alive"}}}}]',
    '[{"headers":["shop"],"mapping":{"unheardOf":1}}]',
  ])("is not used where the store holds %j", (text) => {
    expect(createMappingMemory(storeOf(text)).recall(["Shop"])).toBeNull();
  });
});

describe("the choices in a mapping", () => {
  it("are counted one by one", () => {
    expect(choicesIn(mappingOf(defaultSettings))).toBe(0);
    expect(choicesIn(mapping)).toBe(6);
    expect(choicesIn({ ...mapping, amounts: { ...mapping.amounts, interval: "year" }, export: "none" })).toBe(8);
  });
});
