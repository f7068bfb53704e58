import { mrrMapping } from "./mrrMapping";
import type { SubscriptionField } from "../../core/ledger/reading/subscriptionFields";
import type { NotReadReason } from "../../core/ledger/table/columnUses";
import type { RefusedAs } from "../../core/portfolios/recogniseSource";
import type { RateTerms } from "../../core/ledger/rates/rateFormula";
import type { RateId } from "../../core/ledger/rates/rates";
import { counted, listed, plural } from "./grammar";

const customers = (value: number, formatted: string): string => counted(value, "customer", "customers", formatted);
const rows = (value: number, formatted: string): string => counted(value, "row", "rows", formatted);

/** Of each rate its name and which way is good; `whole` is 100 %. */
const rateTexts: Readonly<Record<RateId, { readonly name: string; readonly sign: (whole: string) => string }>> = {
  netChurnRate: { name: "Net churn rate", sign: () => "Positive is good." },
  netRevenueChurnRate: { name: "Net revenue churn rate", sign: () => "Negative is good." },
  customerChurnRate: { name: "Customer churn rate", sign: () => "Lower is better." },
  mrrChurnRate: { name: "MRR churn rate", sign: () => "Lower is better." },
  nrr: { name: "NRR", sign: (whole) => `Above ${whole} is good.` },
  grr: { name: "GRR", sign: (whole) => `At most ${whole}, higher is better.` },
  quickRatio: { name: "Quick ratio", sign: () => "Above 1 the base grows." },
};

/** What the MRR view says. Numbers, dates and money come in already formatted. */
export const mrr = {
  source: {
    title: "Source",
    choose: "Sheet with subscriptions",
    rows,
    grid: "a grid of customers by date",
    asAccounts: "accounts",
    asTeam: "team",
    notRecognised: "no subscriptions found",
    refused: {
      payments: "payments, not subscriptions",
      movements: "movements, not subscriptions",
    } satisfies Readonly<Record<RefusedAs, string>>,
    inclusive: "ends inclusive",
    endsInclusive: "The end date is the last day that counts",
    reading: "Reading…",
    /** Rows that a fault keeps out of every figure on the view. */
    leftOut: (value: number, formatted: string) =>
      `${rows(value, formatted)} with errors ${plural(value, "is", "are")} in no figure here.`,
    showProblems: "Show problems",
    apart: (headers: string, count: number) =>
      `${headers} ${plural(count, "stands", "stand")} behind a blank column and ${plural(count, "is", "are")} not read.`,
    /** How many customers a status of today leaves out of the past too. */
    leftOutToday: (value: number, formatted: string, mrr: string) =>
      `${customers(value, formatted)} ${plural(value, "is", "are")} paused, in trial or the like today, MRR ${mrr}: ${plural(value, "its", "their")} past months are left out too.`,
    todaysPrices:
      "This export holds today’s price and quantity: past months carry today’s prices, and expansion and contraction cannot be seen.",
    several: (main: string, others: string) => `Only ${main} counts. Money in ${others} is never added to it.`,
  },
  columns: {
    title: "Columns",
    /** What a column is read as. */
    fields: {
      customer: "Customer",
      amount: "Amount",
      price: "Price",
      interval: "Interval",
      intervalCount: "Count of intervals",
      term: "Term",
      quantity: "Quantity",
      discount: "Discount",
      start: "Start",
      trialEnd: "Trial end",
      isTrial: "In trial",
      end: "End",
      isEnded: "Ended",
      isActive: "Active",
      dealStage: "Stage of deals",
      isWon: "Won",
      chargeType: "Type of charge",
      isRecurring: "Recurring",
      isOnce: "Charged once",
      pausedAt: "Paused",
      periodEnd: "Period end",
      autoRenew: "Auto renew",
      status: "Status",
      currency: "Currency",
      plan: "Plan",
      reason: "Reason",
    } satisfies Readonly<Record<SubscriptionField, string>>,
    profiles: {
      stripeSubscriptions: "Stripe subscriptions",
      stripeMrrPerSubscriber: "Stripe MRR per subscriber",
      chargebee: "Chargebee subscriptions",
      recurly: "Recurly subscriptions",
      paddle: "Paddle subscriptions",
      baremetrics: "Baremetrics template",
      chartMogulSubscriptions: "ChartMogul subscriptions",
      chartMogulCustomers: "ChartMogul customers",
    } as Readonly<Record<string, string>>,
    notRead: "Not read:",
    notReadColumn: (header: string, why: string) => `${header} (${why})`,
    unnamed: (letters: string) => `column ${letters}`,
    why: {
      notKnown: "no field that we know",
      anotherFits: "another column fits better",
      amountIsForAll: "the amount is for all",
      noSuchWords: "no such words below",
      notNumbers: "too few numbers below",
      notInThisExport: "means something else in this export",
      notNeeded: "changes no figure",
    } satisfies Readonly<Record<NotReadReason, string>>,
    more: (formatted: string) => `Show ${formatted} more`,
  },
  mapping: mrrMapping,
  firstRun: {
    title: "Start with your billing export",
    lead: "One row per subscription is enough: customer, amount, start and end. A grid of customers by month works as well. You get a roll-forward that ties to the cent, and every rate with its definition.",
    sheets: "Sheets in this workbook",
    noSheets:
      "This workbook has no sheet with data yet. Open a file, or paste your subscriptions into a sheet with one header row.",
    noMatch:
      "None of these sheets has a header that names a customer, an amount and a start. Choose one to see what it lacks.",
  },
  unreadable: {
    title: "This sheet cannot be read as subscriptions",
  },
  span: {
    from: "First day of the period",
    to: "First day after the period",
    toWord: "to",
    previous: "Previous period",
    next: "Next period",
    step: "Step",
    steps: { 1: "Month", 3: "Quarter", 12: "Year" },
    between: (from: string, to: string) => `${from} to ${to}`,
    order: "The first day has to come before the second.",
    cut: (from: string, to: string) => `The table knows ${from} to ${to}, so no more is shown.`,
    /** `today` is among the days; `null` where all of them are still to come. */
    toCome: (today: string | null) =>
      `${today === null ? "These days" : `The days after ${today}`} are still to come: what is booked today, as if nothing more happened.`,
    edge: "The table knows nothing beyond",
    updating: "Updating…",
  },
  rollForward: {
    title: "Roll-forward",
    hint: (currency: string | null) => `${currency ?? "MRR"}, customers`,
    movement: "Movement",
    runningTotal: "Running total",
    cutAt: (amount: string) => `from ${amount}`,
    mrr: "MRR",
    customers: "Customers",
    customersSign: "#",
    lines: {
      opening: "Opening",
      new: "New",
      reactivation: "Reactivation",
      expansion: "Expansion",
      contraction: "Contraction",
      churned: "Churned",
      closing: "Closing",
    },
    bar: (from: string, to: string) => `${from} to ${to}`,
    rounded: (sum: string, difference: string, isMore: boolean) =>
      `Each line is rounded to cents. As printed they add up to ${sum}, ${difference} ${isMore ? "more" : "less"} than the closing.`,
    select: "Select a movement to see its customers.",
    empty: "No subscription is live at either end of this period.",
  },
  customers: {
    back: "Back to the roll-forward",
    title: (line: string, span: string) => `${line}, ${span}`,
    total: (count: string, amount: string) => `${count}, ${amount}`,
    count: customers,
    filter: "Filter customers",
    clearFilter: "Clear the filter",
    shown: (matching: string, all: string) => `${matching} of ${all}`,
    none: "No customer moved this way in this period.",
    noMatch: (filter: string) => `No customer matches “${filter}”.`,
    fromTo: (opening: string, closing: string) => `${opening} → ${closing}`,
    fromToName: (opening: string, closing: string) => `Opening ${opening}, closing ${closing}`,
    goToRow: (row: string) => `Row ${row}`,
    goToRowName: (customer: string, row: string) => `Go to row ${row} of ${customer}`,
    list: "Customers",
  },
  rates: {
    title: "Rates",
    /** A definition with the period's own figures in it. */
    withFigures: (definition: string, figures: string) => `${definition}: ${figures}.`,
    nothing: "–",
    /** The terms of the formulas, as they read within a sentence. */
    inWords: {
      mrr: {
        terms: {
          opening: "opening",
          new: "new",
          reactivation: "reactivation",
          expansion: "expansion",
          contraction: "contraction",
          churned: "churned",
        },
        whole: "opening MRR",
      },
      customers: {
        terms: {
          opening: "customers at opening",
          new: "customers new",
          reactivation: "customers reactivated",
          expansion: "customers expanded",
          contraction: "customers contracted",
          churned: "customers churned",
        },
        whole: "customers at opening",
      },
    } satisfies RateTerms,
    /** The sum that the net churn rate divides. */
    netChurn: { name: "Net churn", sign: "Positive is good." },
    lines: rateTexts,
    noOpening: {
      mrr: "There is no MRR at opening to divide by.",
      customers: "There is no customer at opening to divide by.",
    },
    noLoss: "Nothing was lost, so there is nothing to divide by.",
  },
  periods: {
    titles: { 1: "By month", 3: "By quarter", 12: "By year" },
    hint: (value: number, formatted: string) => counted(value, "period", "periods", formatted),
    period: "Period",
    opening: "Opening",
    nrr: "NRR",
    grr: "GRR",
    quarter: (quarter: string, year: string) => `Q${quarter} ${year}`,
    from: "First day of the table",
    to: "First day after the table",
    tooMany: (most: string) => `At most ${most} periods are shown. Choose a longer step, or days that are nearer.`,
  },
  reasons: {
    title: "Why customers leave",
    reason: "Reason",
    customers: "Customers",
    mrr: "MRR",
    none: "No reason given",
    nobody: (span: string) => `No customer churned from ${span}.`,
    inPeriod: (span: string) => `Churned ${span}`,
    perPeriod: "Per period",
    period: "Period",
    reasons: "Reasons",
    reasonCount: (reason: string, count: string) => `${reason} ${count}`,
    calculating: "Calculating…",
    nobodyInSpan: "No customer churned in any of these periods.",
  },
  reconcile: {
    title: "Reconcile",
    lead: "Enter the MRR that you reported, and see what could explain the difference.",
    at: "Compare with",
    opening: (date: string) => `Opening, ${date}`,
    closing: (date: string) => `Closing, ${date}`,
    reported: "MRR you reported",
    useCell: "Use active cell",
    compare: "Compare",
    fromCell: (place: string) => `Taken from ${place}`,
    cellNotNumber: (place: string, found: string) => `${place} holds ${found}. Select a cell with a plain number.`,
    date: "a date or a time",
    notNumber: (text: string, example: string) => `“${text}” is not an amount. Write it such as ${example}.`,
    result: "Result",
    amount: "MRR",
    computed: "Computed here",
    difference: "Difference",
    ties: "They tie to the cent.",
    differs: (change: string) => `The difference is ${change}.`,
    explanations: "What could explain it",
    explanationsHint:
      "What explains all of it comes first, alone or two causes together; then what brings the two amounts nearer. What leads away is told too: another cause may outweigh it.",
    nothing:
      "No cause explains it: no row or customer comes to the difference, and no other way of counting changes anything. Compare the two lists customer by customer.",
    explainsAll: "Explains all of it",
    addUp: "They add up to all of it",
    leadsAway: "Leads away from it",
    mayBeChance: "May be chance: they have nothing to do with each other",
    showRows: (value: number, formatted: string) => `Show ${rows(value, formatted)}`,
    hideRows: "Hide the rows",
    noName: "no name",
    and: (names: readonly string[]) => listed(names),
    showMore: (formatted: string) => `Show ${formatted} more`,
    goToRow: (row: string, customer: string) => `Go to row ${row}, ${customer}`,
    row: (row: string) => `Row ${row}`,
    rows: "Rows",
    furtherRows: (formatted: string) => `and ${formatted} more`,
    kinds: {
      endsOnDate: (date: string, inclusive: boolean) =>
        inclusive
          ? `Rows that end on ${date} count here. They do not where the end date is the first day that no longer counts.`
          : `Rows that end on ${date} do not count here. They do where the end date is the last day that counts.`,
      startsOnDate: (date: string) => `Rows that start on ${date} count here. They may not have been counted yet.`,
      dayBefore: (date: string) => `The MRR of the day before, ${date}.`,
      dayAfter: (date: string) => `The MRR of the day after, ${date}.`,
      duplicate: () => "Rows that repeat another one all count here. Each may have been counted once.",
      overlap: () =>
        "Rows of one customer and plan that are live together all count here. Only the latest may have been counted.",
      credit: () => "Negative amounts (credits) count here. They may have been left out.",
      belowZero: () =>
        "Customers with more credits than subscriptions count as 0 here. They may have been counted below 0.",
      currency: (currency: string) =>
        `Rows in ${currency === "" ? "other currencies" : currency} do not count here. Their amounts may have been added as they stand.`,
      status: (status: string) =>
        `Rows ${status === "" ? "whose status never counts" : `with the status “${status}”`} are left out here. They may have been counted by their dates.`,
      once: () => "Amounts charged once do not count here. They may have been counted as monthly.",
      fault: () => "Rows with errors do not count here. They may have been counted all the same.",
      interval: (interval: string) =>
        `Amounts ${interval === "" ? "of other intervals than a month" : `per “${interval}”`} are turned into monthly ones here. They may have been added as they stand.`,
      amount: (whose: string, live: boolean) =>
        live
          ? `Counted here: ${whose}. Left out, this comes to the very difference.`
          : `Not counted here: ${whose}. Counted, this comes to the very difference.`,
      together: () => "Two causes, neither of which explains it alone:",
      twice: (whose: string) => `Counted here: ${whose}. Counted twice, this comes to the very difference.`,
    },
    live: (customer: string, from: string) => `${customer} (live from ${from})`,
    ended: (customer: string, day: string) => `${customer} (ended on ${day})`,
    toCome: (customer: string, from: string) => `${customer} (starts on ${from})`,
  },
  write: {
    button: "Write to sheet",
    as: "Write as",
    forms: { values: "Values", live: "Live formula" },
    /** The same on a button. */
    shortForms: { values: "Values", live: "Live" },
    formHints: {
      values: "The figures as they are now",
      live: "One formula that follows the table",
    },
    /** The hint of a live formula where the source is no Excel table. */
    liveOverRange: "One formula over these rows, not new ones",
    rangeStays: (range: string) =>
      `The formula reads ${range}, not rows added below it. A formula over a table follows it: in Excel, make these rows a table (Ctrl+T), then write.`,
    waiting: "The figures are still being calculated",
    noSource: "Choose a sheet with subscriptions first",
    writing: "The sheet is being written",
    written: (periods: string, sheet: string) => `${periods} written to ${sheet}.`,
    /** Where figures rest on what only the pane was told. */
    standsOnRows: (sheet: string) =>
      `The formula stands on ${sheet}, the rows that count as you explained them. Write again after the table has changed.`,
    notLive: "The formula was not written",
    differs: (figures: readonly string[]) =>
      `It would show something else than this view in ${listed(figures)}. Write the values instead.`,
    writtenLive: (periods: string, sheet: string) => `A formula for ${periods} was written to ${sheet}.`,
    untouched: (sheet: string) => `The sheet ${sheet} was not changed.`,
    outOfDate: "The table, the span or the step has changed since. Write again to bring the sheet up to date.",
    errorsStop: (value: number, formatted: string) =>
      `The formula shows an error until the ${plural(value, "error in the table is", `${formatted} errors in the table are`)} corrected.`,
    goToSheet: "Go to sheet",
    orphans: (value: number, formatted: string, sheet: string) =>
      `${counted(value, "note", "notes", formatted)} of your own in ${sheet} had to make way:`,
    orphan: (key: string, notes: string) => `${key}: ${notes}`,
    copy: "Copy as table",
    copied: (periods: string) => `${periods} copied. Paste them into any sheet.`,
    notCopied: "The browser does not allow copying here. Write the schedule to a sheet instead.",
    more: "More actions",
  },
};
