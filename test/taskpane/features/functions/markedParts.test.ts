import { describe, expect, it } from "vitest";
import { markedParts } from "../../../../src/taskpane/features/functions/markedParts";

const marked = (text: string, query: string): string =>
  markedParts(text, query)
    .map(({ part, isFound }) => (isFound ? `[${part}]` : part))
    .join("");

describe("marking what was searched for", () => {
  it.each([
    ["Net churn of churned customers", "CHURN", "Net [churn] of [churn]ed customers"],
    ["Net churn", "net  churn", "[Net] [churn]"],
    ["Net churn", "", "Net churn"],
    ["Net churn", "health", "Net churn"],
    ["churned", "churn churned", "[churned]"],
    ["rate (0–1) or a.b*c", "(0 .b*", "rate [(0]–1) or a[.b*]c"],
  ])("%s, searched for %j", (text, query, wanted) => {
    expect(marked(text, query)).toBe(wanted);
    expect(
      markedParts(text, query)
        .map(({ part }) => part)
        .join(""),
    ).toBe(text);
  });
});
