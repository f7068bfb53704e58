import { describe, expect, it } from "vitest";
import { cellWords, isSameCell } from "../../../src/commands/selfCheck/cellWords";
import { functionProbes } from "../../../src/commands/selfCheck/functionProbes";
import { cellProbes, hostProbes } from "../../../src/commands/selfCheck/selfCheck";
import { nameProbes } from "../../../src/commands/selfCheck/valueProbes";
import { functionSources } from "../../functions/sourceFunctions";
import { testerWords } from "../../../src/commands/selfCheck/testerWords";

describe("the probes of the self-check", () => {
  it("call every function there is, each once", () => {
    const ids = functionSources().map(({ id }) => `CS.${id}`);
    expect(functionProbes(testerWords).map(({ name }) => name)).toEqual(ids.sort());
  });

  it("are told apart by what they are about and their name", () => {
    const words = [...cellProbes(testerWords), ...hostProbes(testerWords)].map(
      ({ about, name }) => `${about}: ${name}`,
    );
    expect(new Set(words).size).toBe(words.length);
  });

  it("write a text of every kind that a spreadsheet would take for something else", () => {
    const texts = nameProbes(testerWords).map(({ cell }) => cell);
    const kinds = [
      /^=1\+1$/,
      /^=HYPERLINK/,
      /^@/,
      /^\+1$/,
      /^-2$/,
      /^'/,
      /^007$/,
      /^1E5$/,
      /^1\/2$/,
      /^TRUE$/,
      /^#N\/A$/,
    ];
    const others = [/^$/, /\t/, /\n/, /\p{Emoji_Presentation}/u, /[\u0590-\u06ff]/, /\0/, /^Sheet1!A1$/, /^x{32767}$/];
    for (const kind of [...kinds, ...others]) {
      expect(
        texts.filter((text) => typeof text === "string" && kind.test(text)),
        String(kind),
      ).not.toEqual([]);
    }
  });
});

describe("a value in words", () => {
  it.each([
    [null, "(empty)"],
    ["", ""],
    [0.1 + 0.2, "0.3"],
    [true, "TRUE"],
    [{ code: "#N/A" }, "#N/A"],
    ["a\tb\nc\0", "a␉b␊c␀"],
    ["x".repeat(32_767), `32,767 characters: ${"x".repeat(100)}…`],
  ])("%j is %s", (cell, words) => {
    expect(cellWords(cell, testerWords)).toBe(words);
  });

  it("is the same where only the last digits of a number differ", () => {
    expect(isSameCell(0.1 + 0.2, 0.3)).toBe(true);
    expect(isSameCell(0.3, 0.3001)).toBe(false);
    expect(isSameCell("1", 1)).toBe(false);
    expect(isSameCell({ code: "#N/A" }, { code: "#REF!" })).toBe(false);
    expect(isSameCell(null, undefined)).toBe(true);
    expect(isSameCell("", null)).toBe(false);
  });
});
