import { describe, expect, it } from "vitest";
import { isOpen, type Question } from "../../../../../src/core/accounts/mapping/question";
import { defaultPolicy } from "../../../../../src/core/settings/policyDefaults";
import { accountFields } from "../../../../../src/core/vocabulary/accountFields";
import { asAnswered } from "../../../../../src/taskpane/features/place/mapping/asAnswered";
import { withAnswer, withMeaning, type Answer } from "../../../../../src/taskpane/features/place/mapping/withAnswer";
import { useIn, withUse } from "../../../../../src/taskpane/features/place/mapping/withUse";

const at = { column: 2, header: "Next sign date", answer: null };
type Choice = Exclude<Question, { readonly ask: "words" }>;
const days = { dayFirst: 46_400, monthFirst: 46_500 };
const choices: readonly (readonly [Choice, readonly Answer[]])[] = [
  [{ ask: "dateOrder", sample: "3/4/2027", cells: 3, days, ...at }, ["dayFirst", "monthFirst"]],
  [{ ask: "decimalMark", sample: "1,234", cells: 3, point: 1234, comma: 1.234, ...at }, ["point", "comma"]],
  [{ ask: "scale", field: "nps", choices: ["0-10", "0-100"], ...at }, ["0-10", "0-100"]],
  [{ ask: "direction", ...at }, ["highIsGood", "highIsPoor"]],
  [{ ask: "amountInterval", ...at }, ["year", "month"]],
  [{ ask: "amountQuantity", other: "Seats", ...at }, ["all", "one"]],
  [{ ask: "discount", other: "Coupon", ...at }, ["takenOff"]],
];
const cases = choices.flatMap(([question, answers]) =>
  answers.map((answer) => ({ ask: question.ask, question, answer })),
);

describe("an answer is in sight before the sheet is read by it", () => {
  it.each(cases)("to $ask: $answer", ({ question, answer }) => {
    expect(isOpen(asAnswered(question, defaultPolicy))).toBe(true);
    const policy = withAnswer(defaultPolicy, question, answer);
    expect(asAnswered(question, policy)).toEqual({ ...question, answer });
    expect(asAnswered({ ...question, header: "Another" }, policy)).toEqual({
      ...question,
      header: "Another",
      // What amounts are is said once for all of them.
      answer: ["dateOrder", "decimalMark", "scale", "direction"].includes(question.ask) ? null : answer,
    });
  });

  it("to words, each by itself", () => {
    const words = ["Cooking", "Burnt"].map((word) => ({ word, accounts: 1, mrr: null, answer: null }));
    const question: Question = { ask: "words", field: "status", words, further: { words: 0, accounts: 0 }, ...at };
    const answered = asAnswered(question, withMeaning(defaultPolicy, "status", "COOKING", "live"));
    expect(answered).toMatchObject({ words: [{ answer: "live" }, { answer: null }] });
    expect(isOpen(answered)).toBe(true);
  });
});

describe("a column's use is in sight before the sheet is read by it", () => {
  const column = { header: "Fee", field: null, why: null };

  it.each(accountFields.map(({ field }) => field))("as %s, and as nothing again", (field) => {
    const policy = withUse(defaultPolicy, column, field);
    expect(useIn(policy, column)).toBe(field);
    expect(useIn(policy, { ...column, header: "Other", field })).toBeNull();
    const read = { ...column, field };
    expect(useIn(withUse(policy, read, null), read)).toBeNull();
  });

  it("stays what was recognised where nothing was said", () => {
    expect(useIn(defaultPolicy, { ...column, field: "mrr" })).toBe("mrr");
    expect(useIn(defaultPolicy, column)).toBeNull();
  });
});
