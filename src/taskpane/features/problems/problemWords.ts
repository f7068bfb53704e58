import { paneTexts } from "../../../core/texts/pane";
import { problemTextOf } from "../../../core/texts/problems";
import type { Formatter } from "../../format/formatter";
import type { ProblemWords } from "./groupProblems";

/** Problems in the words of the catalogue, with figures and dates as the user's language writes them. */
export function problemWords(format: Formatter): ProblemWords {
  return {
    title: (problem) => problemTextOf(problem)?.title(problem) ?? paneTexts.problems.otherTitle,
    text: (problem) =>
      problemTextOf(problem)?.text(problem, format) ?? paneTexts.problems.otherText(problem.code, problem.found ?? ""),
  };
}
