import type { AccountWords, LanguageWords } from "./languageWords";

/**
 * English. Words compare folded, so one spelling of each is enough: without case, accents, spaces, `_`, `-` and `.`.
 * Where a reader lists several meanings for one field, their order is the reader's; within a meaning the earlier word wins.
 */
export const en = {
  headers: {
    // Who: accounts and customers.
    customerId: "customer id, customer uuid, customer oid",
    accountId: "account id",
    clientId: "client id",
    accountCode: "account code",
    customer: "customer, customer name",
    account: "account, account name",
    client: "client, client name",
    company: "company, company name",
    organization: "organization, organisation, organization name, organisation name",
    name: "name",
    id: "id",
    uuid: "uuid, external id, gsid",

    // What a row is worth.
    mrr: "mrr, mrr amount, monthly recurring revenue, recurring monthly revenue",
    monthlyAmount: "monthly amount, monthly price, amount per month",
    lineTotal: "line total, line amount",
    arr: "arr, arr amount, annual recurring revenue",
    yearlyAmount: "annual amount, amount per year, acv, annual contract value",
    unitAmount: "unit amount, unit price",
    pricePerUnit: "price per unit, price per seat, price per user, price per licence, price per license",
    price: "price",
    planAmount: "plan amount",
    rate: "rate",
    amount: "amount, recurring amount, fee",
    value: "value",
    totalAmount: "total, total amount",
    contractValue: "contract value, total contract value, tcv",

    // How often, and for how long.
    interval: "interval, interval unit, billing interval, price interval, recurring interval, charge interval",
    billingPeriod: "billing period",
    billingPeriodUnit: "billing period unit",
    billingFrequency: "billing frequency, payment frequency, invoice frequency, frequency",
    billingCycle: "billing cycle, billing cycle interval",
    cadence: "cadence, recurrence, subscription period, repeats, repeat unit, repeat period",
    every: "every, repeat every, repeats every, recurs every, billed every, bill every, specific billing period",
    billingTerm: "billing term, billing, billing type, payment schedule, period, renewal period",
    term: "term, contract term, contract length, commitment, renewal term, initial term, minimum term, contract duration",

    // How many.
    quantity: "quantity, qty",
    seats:
      "seats, seats licensed, total seats, number of seats, licensed seats, licensed users, " +
      "seat count, seats purchased, no of seats, # seats",
    units: "units, units sold, number of units",
    licences:
      "licences, licenses, licences purchased, licenses purchased, " +
      "number of licences, number of licenses, licence count, license count, user licences, user licenses",
    users: "users, number of users, no of users, user count, # users",

    // From when to when.
    startDate: "start date, subscription start, started at, started, starts at, starts on, start at",
    contractStart: "contract start, contract start date, original contract date",
    effectiveDate: "effective date",
    start: "start, valid from, from",
    activated: "activated at, activated",
    created: "created at, created",
    customerSince: "customer since, member since, subscriber since, signup date, acquisition date",
    endedAt:
      "ended at, ended on, ended, ends at, ends on, end at, churn date, churned at, churned on, churned, churn month, " +
      "terminated at, termination date, deactivated at, stop date",
    endDate: "end date, subscription end, end, last day",
    cancelledAt:
      "cancellation date, cancelation date, cancel date, date cancelled, date canceled, cancelled at, canceled at, " +
      "cancelled on, canceled on, cancelled, canceled, cancellation, cancelation",
    expiresAt: "expires at, expires on, expires, expired at, expiry date, expiration date, valid until",
    contractEnd: "contract end, contract end date, term end",
    deletedAt: "deleted at",
    periodEnd: "current period end, current term end",
    trialEnd: "trial end",
    isTrial: "is trial, trial",
    pausedAt: "paused at",
    autoRenew: "auto renew, renews automatically, auto renewal, auto renews, automatic renewal",

    // What stands otherwise in a row.
    subscriptionStatus: "subscription status, subscription state",
    status: "status",
    state: "state",
    planStatus: "plan status",
    accountStatus: "account status, customer status",
    isActive: "active, is active",
    dealStage: "deal stage, deal status, opportunity stage, opportunity status, sales stage, pipeline stage, outcome",
    stage: "stage, phase",
    isWon: "is won, won",
    chargeType: "charge type, price type, fee type, revenue type, line type, item type",
    type: "type",
    isRecurring: "recurring, is recurring",
    isOnce: "one time, is one time, one off, non recurring",
    currency: "currency, currency code",
    billingCurrency: "billing currency, plan currency, amount currency",
    plan:
      "plan, plan name, subscription plan, product, product name, price name, package, plan id, plan code, product id, " +
      "price id, sku, rate plan, rate plan name, charge name, subscription name, item, item name",
  },
  statuses: {
    live:
      "active, live, current, paying, paid, past due, overdue, non renewing, in good standing, renewed, renewing, renewal, won, " +
      "closed won, customer, customer direct, customer channel, active customer, current customer, new customer, enabled, running, cancelling, canceling, " +
      "pending cancellation, cancel at period end, onboarding, onboarded, implementation, adopting, at risk, healthy, " +
      "evangelist",
    open: "open",
    future: "future, scheduled, upcoming, not started",
    trial:
      "trial, trialing, trialling, in trial, free trial, on trial, trial expired, trial ended, evaluation, " +
      "awaiting signup, failed to create, incomplete, incomplete expired, draft, pending",
    lead:
      "prospect, lead, closed lost, new lead, working lead, qualified lead, unqualified lead, opportunity, mql, sql, " +
      "marketing qualified lead, sales qualified lead",
    audience: "subscriber",
    free: "free",
    interrupted: "paused, suspended, on hold, unpaid",
    noCustomer: "test, void, refunded",
    lost: "lost",
    gone:
      "cancelled, canceled, churned, churn, ended, expired, lapsed, closed, terminated, deleted, stopped, inactive, " +
      "completed, deactivated, former, former customer, past customer, lost customer, churned customer",
  },
  wonWords: "won, closed won",
  flags: { yes: "yes, y, true", no: "no, n, false", crosses: "x, ✓, ✔" },
  intervals: {
    month: "month, monthly, months, mo, mth, per month, month to month, monthly in advance, billed monthly",
    quarter: "quarter, quarterly, quarters, qtr, qtrly, q, per quarter, quarterly in advance, billed quarterly",
    halfYear: "half year, half yearly, semiannual, semiannually, semi-yearly",
    year:
      "year, yearly, years, yr, per year, pa, per annum, annual, annually, annualised, annualized, annually in advance, " +
      "annual upfront, annually upfront, yearly in advance, billed annually, billed yearly",
    biennial: "biennial, biennially",
    week: "week, weekly, weeks, per week",
    fortnight: "fortnight, fortnightly",
    day: "day, daily, days, per day",
    once: "one time, once, lifetime, one off, non recurring",
    ambiguous:
      "bi-annual, bi-annually, bi-weekly, bi-monthly, bi-yearly, monthly billed annually, monthly billed yearly, " +
      "billed annually monthly",
  },
  chargeTypes: {
    recurring: "recurring, subscription",
    usage: "usage, usage based, metered, overage, consumption",
  },
  countedUnits: {
    month: "m, mo, mth, month, months",
    year: "y, yr, year, years",
    week: "w, wk, week, weeks",
    day: "d, day, days",
  },
  countWords: "count, length, frequency",
  units: {
    minor: "cents, cent, ¢, minor units, minor unit, pence",
    thousand: "k, thousand, thousands, 000s, 000, 1000, x1000, thsd, ths",
    million: "m, mn, mm, million, millions",
    billion: "bn, billion, billions",
    ambiguous: "mil",
  },
  per: "per, a, each",
  unitIn: "in",
  perUnit: "unit, seat, user, licence, license",
  otherDays: "last, this, prior, as of, end",
  totals: "total, totals, subtotal, subtotals, sum, grand total, grand totals",
  all: "all",
  missing: "n/a, na, none, unknown, #n/a",
  nothing: "no, none, 0, 0 %",
  months: "january, february, march, april, may, june, july, august, september, october, november, december",
  ends: {
    words: "end, ends, ended, ending, stop, stopped, until, to, left, lost, gone, exit",
    beginnings: "cancel, churn, expir, terminat, deactiv, delet, laps, clos, offboard, inactiv, resign",
    /** With these a renewal's or a period's date is an end all the same. */
    strongBeginnings: "cancel, churn, terminat",
    notEnds: "card, cc, warranty, price, discount, notice, onboarding, trial, next, updated, payment, contact",
    notEndsUnlessStrong: "renewal, period",
  },
  trials: { words: "trial", ends: "end, ends, ended, ending, until", endBeginnings: "expir" },
  discounts: {
    parts: "discount, coupon, voucher, promo, rebate",
    phrases: "amount off, percent off, % off, price reduction",
    not: "promoter, promoters, undiscounted",
  },
  currencyWords: { is: "currency, ccy, curr", not: "rate" },
  payments: {
    alone: "invoice id, charge id, captured, amount refunded",
    together: "invoice number, invoice no, invoice #, invoice date, paid at, card id, payment method",
  },
  paymentStatuses: "paid, unpaid, past due, open, void, draft, pending, refunded, closed, completed",
  movements:
    "new, expansion, contraction, churned, churn, net new, opening, closing, new business, new biz, upgrade, downgrade, reactivation",
  prefixes: "subscription, plan, customer, billing",
  customerPrefix: "customer",
} as const satisfies LanguageWords<string>;

/** What accounts and teams say beyond that: no custom function reads it, so it stands apart from what their bundle carries. */
export const enAccounts = {
  headers: {
    churnReason:
      "churn reason, cancellation reason, reason for churn, reason for cancellation, cancel reason, reason, " +
      "cancellation feedback",
    customerRevenue: "annual revenue, company revenue, total revenue",
    recordCreated: "create date, created date, date created, record created",
    recordId: "record id",
    companyId: "company id, organization id, organisation id",
    owner:
      "csm, customer success manager, cs owner, csm owner, owner, company owner, account owner, account manager, " +
      "organization owner, organisation owner, key roles: csm, csm id",
    teamMember: "cs manager, csm name, team member, member",
    tier: "tier, account tier, customer tier, segment, size, customer segment, plan tier",
    employees: "employees, number of employees, employee count, headcount",
    language: "language, preferred language",
    region: "region, country, territory, market, country/region, customer country",
    lifecycleStage: "lifecycle stage",
    accountType: "account type, customer type",
    journeyStage: "journey stage, customer stage, list name",
    churnFlag: "churn, churn flag, is churned, has churned",
    isCustomer: "is customer, is a customer",
    archived: "archived, is archived",
    becameCustomer: "became a customer date, close date",
    renewal: "renewal, renewal date, next renewal, next renewal date",
    onboardingStart: "onboarding start, onboarding start date, onboarding started",
    onboardingDone:
      "onboarded, onboarding completed, onboarding done, onboarding complete, onboarding end, go-live, go-live date",
    dau: "dau, daily active users",
    mau: "mau, monthly active users",
    activeUsers: "active users, users active",
    wau: "wau, weekly active users",
    logins: "logins, logins last 7d, logins last 30d, logins last 30 days, logins last 90d, number of logins",
    coreFeaturesUsed:
      "features used, core features used, core features, features used %, core features used %, core features %, " +
      "% features used, % core features used",
    coreFeaturesTotal: "core features total, total core features, features total, total features",
    lastLogin: "last login, last login date, last seen, last active",
    lastContact:
      "last contact, last contacted, last contact date, last touch, last meeting, last activity, last activity date",
    nps: "nps, net promoter score, nps score",
    csat: "csat, csat score, satisfaction, customer satisfaction",
    tickets:
      "tickets, open tickets, support tickets, open cases, tickets last 30d, tickets last 30 days, tickets last 90d, " +
      "tickets last 90 days",
    contactEngagement: "contact engagement, champion engagement, engagement, engagement score, relationship, champion",
    hours: "hours, effort hours",
    healthScore:
      "health score, customer health score, account health score, overall score, health index, health, customer health, score",
    churnRisk:
      "churn risk, churn risk score, risk score, risk level, risk, health risk, churn score, churn probability, " +
      "churn likelihood",
    healthLabel:
      "rag, rag status, health status, health colour, health color, health label, health category, overall score label, " +
      "health score label",
    pin: "pin, touch override",
    capacity: "capacity, capacity hours, hours a month, hours per month, monthly hours, available hours",
    cost: "cost, cost a month, cost per month, monthly cost, salary",
    languages: "languages, speaks",
    regions: "regions, countries, territories, markets",
    tiers: "tiers, segments",
  },
  tiers: {
    enterprise: "enterprise, ent, enterprise business, large, large enterprise, key account, strategic",
    midMarket: "mid-market, mm, mid, medium, medium business, mid-size, mid-sized, commercial",
    smallBusiness: "small business, smb, sme, sb, small, small and medium, startup, self-serve",
  },
  health: {
    poor: "red, high risk, poor, d, e, f",
    average: "amber, yellow, orange, medium, medium risk, moderate risk, average, c",
    good: "green, low risk, good, a, b",
  },
  risk: { words: "risk", high: "high, critical, severe", low: "low" },
  unclear: { alone: "churn, attrition", besideRisk: "health" },
} as const satisfies AccountWords<string>;
