import { useCallback, useMemo, useState } from "react";
import type { Calculator } from "../../../commands/calculator/calculator";
import type {
  CustomersAnswer,
  CustomersQuestion,
  ListedCustomer,
} from "../../../commands/calculator/subscriptions/subscriptionQuestions";
import type { LineId } from "../../../core/ledger/lineCustomers";
import { useTexts } from "../../format/TextsContext";
import { useRowWindow } from "../../frame/list/useRowWindow";
import type { FindRow } from "../../frame/list/useTypeAhead";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneModel } from "./mrrPane";
import type { MrrFigures } from "./mrrState";
import { useAnswer } from "./useAnswer";

/** The customers of a line of the roll-forward, as far as they were asked for. */
export interface ListedCustomers extends Omit<CustomersAnswer, "customers" | "kind"> {
  /** What they passed: the filter in sight may be a newer one. */
  readonly filter: string;
  /** `null` for one that is not at hand. */
  readonly customer: (index: number) => ListedCustomer | null;
  readonly find: FindRow;
  /** Tells which of them are in sight. */
  readonly need: (from: number, to: number) => void;
}

export interface LineCustomers {
  readonly filter: string;
  readonly search: (filter: string) => void;
  /** `null` while none are known. */
  readonly listed: ListedCustomers | null;
}

export function useLineCustomers(pane: PaneModel, { table, period }: MrrFigures, line: LineId): LineCustomers {
  const [filter, setFilter] = useState("");
  const { from, to, need, restart } = useRowWindow();
  const wanted = filter.trim();
  const question = useMemo(
    () => ({ definition: table.definition, period, line, filter: wanted, from, to }),
    [table, period, line, wanted, from, to],
  );
  const last = useAnswer(pane, question, askForCustomers);
  const findIn = useFindCustomer(pane);
  // With other cells or other days the period is another object, and what was known no longer holds.
  const isAboutThese = last?.question.period === period && last.question.line === line;
  const listed = useMemo(() => {
    if (!isAboutThese) return null;
    const { question: asked, answer } = last;
    return {
      ...answer,
      filter: asked.filter,
      customer: (index: number) => answer.customers[index - asked.from] ?? null,
      find: (start: string, first: number) => findIn(asked, start, first),
      need,
    };
  }, [isAboutThese, last, findIn, need]);
  return {
    filter,
    search: (value) => {
      setFilter(value);
      restart();
    },
    listed,
  };
}

function askForCustomers(calculator: Calculator, question: CustomersQuestion) {
  return calculator.lineCustomers(question);
}

/** Finds a customer by the start of its name among all that a question is about. */
function useFindCustomer({ mrr: { askAboutTable }, dispatch }: PaneModel) {
  const texts = useTexts();
  return useCallback(
    async ({ definition, period, line, filter }: CustomersQuestion, start: string, from: number) => {
      const question = { definition, period, line, filter, start, from };
      try {
        const answer = await askAboutTable(
          (calculator) => calculator.findCustomer(question),
          () => true,
        );
        return answer.kind === "superseded" ? null : answer.index;
      } catch (error) {
        dispatch({ type: "messageShown", message: failureMessage(error, "readMrr", texts) });
        return null;
      }
    },
    [askAboutTable, dispatch, texts],
  );
}
