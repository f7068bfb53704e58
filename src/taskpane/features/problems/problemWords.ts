import type { Formatter } from "../../format/formatter";
import type { ProblemWords } from "./groupProblems";
import type { Texts } from "../../../texts/texts";
import { problemTextOf } from "../../../texts/problemText";

/** Problems in the words of the catalogue, with figures and dates as the user's language writes them. */
export function problemWords(format: Formatter, texts: Texts): ProblemWords {
  return {
    title: (problem) => problemTextOf(problem, texts.problems)?.title(problem) ?? texts.pane.problems.otherTitle,
    text: (problem) =>
      problemTextOf(problem, texts.problems)?.text(problem, format) ??
      texts.pane.problems.otherText(problem.code, problem.found ?? ""),
  };
}
