import type { ReportWords } from "../../core/report/reportWords";
import type { Problem } from "../../core/sheet/problem";
import { AccountsCalculation } from "./accountsCalculation";
import { isCertain, noFixes, proposeFixes } from "../fixes/proposeFixes";
import { nextStartingWith } from "../nextStartingWith";
import type { RunningCalculator, SourceUse } from "./calculator";
import { KeptSources } from "./keptSources";
import { entriesOf, furtherEntries, furtherRows } from "./problemDigest";
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
  // Those of the team are told with the accounts that it looks after.
  const problemsOf = (use: SourceUse): readonly Problem[] =>
    (use === "subscriptions" ? subscriptions : accounts).problems;
  return {
    session: 0,
    // What runs here cannot be interrupted, but by what is asked next.
    stop: () => undefined,

    take: async (use) => sources.take(use),
    addRows: async (ticket, rows) => sources.addRows(ticket, rows),
    complete: async (ticket, head) => sources.complete(ticket, head),
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
    liveRows: (question) => subscriptions.liveRows(question),
    reconcile: (question) => subscriptions.reconcile(question),

    differingAccounts: async (from, to) => accounts.differing().slice(from, to),
    findDifferingAccount: async (start, from) => {
      const all = accounts.differing();
      return nextStartingWith(all.length, (index) => all[index]!.name, start, from);
    },
    problems: async (use, kind, from) => furtherEntries(problemsOf(use), kind, from),
    problemRows: async (use, kind, entry, from) => furtherRows(problemsOf(use), kind, entry, from),
    quickFixes: async (use, kind, entry, choice) => {
      const range = sources.of(use);
      if (range === null) return noFixes;
      const entries = entriesOf(problemsOf(use), kind, entry);
      return proposeFixes(range, kind === null ? entries.filter(isCertain) : entries, choice);
    },
  };
}
