import type { Problem } from "../../core/sheet/problem";
import { problemTextOf } from "../../texts/problemText";
import type { Texts } from "../../texts/texts";
import type { Formatter } from "./formatter";

/** How a problem is put into words. */
export interface ProblemWords {
  /** Heading of its kind, with the column where it has one. */
  readonly title: (problem: Problem) => string;
  /** What is wrong, and what would be right. */
  readonly text: (problem: Problem) => string;
}

/** Problems in the words of the catalogue, with figures and dates as the user's language writes them. */
export function problemWords(format: Formatter, texts: Texts): ProblemWords {
  return {
    title: (problem) => problemTextOf(problem, texts.problems)?.title(problem) ?? texts.pane.problems.otherTitle,
    text: (problem) =>
      problemTextOf(problem, texts.problems)?.text(problem, format) ??
      texts.pane.problems.otherText(problem.code, problem.found ?? ""),
  };
}
