import type { ReportWords } from "../../core/report/reportWords";
import { AccountsCalculation } from "./accountsCalculation";
import type { RunningCalculator } from "./calculator";
import { KeptSources } from "./keptSources";
import { furtherProblems } from "./problemDigest";
import { SubscriptionsCalculation } from "./subscriptions/subscriptionsCalculation";

/**
 * A calculator in this very process: in a worker, in Node and in tests.
 *
 * @param words what result sheets are written with
 */
export function createCalculator(words: ReportWords): RunningCalculator {
  const sources = new KeptSources();
  const accounts = new AccountsCalculation(sources, words);
  const subscriptions = new SubscriptionsCalculation(sources);
  return {
    session: 0,
    // What runs here cannot be interrupted, but by what is asked next.
    stop: () => undefined,

    take: async (use, head) => sources.take(use, head),
    addRows: async (ticket, rows) => sources.addRows(ticket, rows),
    complete: async (ticket) => sources.complete(ticket),
    forget: async (use) => sources.forget(use),

    quick: (settings) => accounts.quick(settings),
    preview: (settings) => accounts.preview(settings),
    place: (run) => accounts.place(run),
    results: async () => accounts.results(),
    resultSettings: async () => accounts.resultSettings,
    resultRows: async (sheet, table, from) => accounts.resultRows(sheet, table, from),

    readSubscriptions: (definition) => subscriptions.readSubscriptions(definition),
    schedule: (question) => subscriptions.schedule(question),
    lineCustomers: (question) => subscriptions.lineCustomers(question),
    findCustomer: (question) => subscriptions.findCustomer(question),
    churnReasons: (question) => subscriptions.churnReasons(question),
    reconcile: (question) => subscriptions.reconcile(question),

    problems: async (use, kind, from) => {
      // Those of the team are told with the accounts that it looks after.
      const { problems } = use === "subscriptions" ? subscriptions : accounts;
      return furtherProblems(problems, kind, from);
    },
  };
}
