import { useMemo, useState } from "react";
import type { Calculator } from "../../../commands/calculator/calculator";
import type {
  CustomersAnswer,
  CustomersQuestion,
} from "../../../commands/calculator/subscriptions/subscriptionQuestions";
import type { LineId } from "../../../core/ledger/lineCustomers";
import type { PaneModel } from "./mrrPane";
import type { MrrFigures } from "./mrrState";
import { useAnswer } from "./useAnswer";

/** So many customers are shown, and so many more with every *Show more*. */
export const customersAtATime = 50;

/** The customers of a line of the roll-forward, as far as they are shown. */
export interface LineCustomers {
  readonly filter: string;
  readonly search: (filter: string) => void;
  readonly showMore: () => void;
  /** Those that are shown, and the filter that they passed: that in sight may be a newer one. `null` while none are known. */
  readonly listed: (CustomersAnswer & Pick<CustomersQuestion, "filter">) | null;
}

export function useLineCustomers(pane: PaneModel, { table, period }: MrrFigures, line: LineId): LineCustomers {
  const [filter, setFilter] = useState("");
  const [count, setCount] = useState(customersAtATime);
  const wanted = filter.trim();
  const question = useMemo(
    // Those of the next *Show more* are fetched along, so that they are shown at once.
    () => ({ definition: table.definition, period, line, filter: wanted, limit: count + customersAtATime }),
    [table, period, line, wanted, count],
  );
  const last = useAnswer(pane, question, askForCustomers);
  // With other cells or other days the period is another object, and what was known no longer holds.
  const isAboutThese = last?.question.period === period && last.question.line === line;
  const listed = useMemo(
    () =>
      isAboutThese
        ? { ...last.answer, customers: last.answer.customers.slice(0, count), filter: last.question.filter }
        : null,
    [isAboutThese, last, count],
  );
  return {
    filter,
    search: (value) => {
      setFilter(value);
      setCount(customersAtATime);
    },
    showMore: () => setCount((listed?.customers.length ?? 0) + customersAtATime),
    listed,
  };
}

function askForCustomers(calculator: Calculator, question: CustomersQuestion) {
  return calculator.lineCustomers(question);
}
