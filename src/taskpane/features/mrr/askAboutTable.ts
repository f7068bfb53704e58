import { CalculatorError, type Calculator } from "../../../commands/calculator/calculator";
import type { HandedSources } from "../../../commands/calculator/handedSources";
import { superseded, type Superseded } from "../../../commands/calculator/superseded";
import type { MrrState } from "./mrrState";

/** Asks the calculator about the subscription table, whose cells it is handed before if it has not got them. */
export type AskAboutTable = <Answer>(
  question: (calculator: Calculator) => Promise<Answer>,
  isWanted: () => boolean,
) => Promise<Answer | Superseded>;

/** @param latest tells which table is in sight at present. */
export function askAboutTableOf(calculator: Calculator, sources: HandedSources, latest: () => MrrState): AskAboutTable {
  const ask: AskAboutTable = async (question, isWanted) => {
    const { source, cellsRevision } = latest();
    try {
      await sources.bring("subscriptions", source, cellsRevision);
      return source !== null && isWanted() ? await question(calculator) : superseded;
    } catch (error) {
      // What was stopped was a placing: this question is as good as before.
      if (error instanceof CalculatorError && error.code === "stopped" && isWanted()) return ask(question, isWanted);
      throw error;
    }
  };
  return ask;
}
