import { addMonths, calendarDate, serialOf, type DateSerial } from "../../src/core/sheet/serialDate";
import { sampleAccounts, sampleAsOf, type SampleAccount, type SampleTier } from "./sampleAccounts";
import { isoFormat, type CellValue, type SampleSheet } from "./sampleSheet";
import type { SeededRandom } from "./seededRandom";

/** One row of the billing export. */
interface Subscription {
  readonly customer: string;
  readonly plan: string;
  /** Charged per interval, in euro. */
  readonly amount: number;
  readonly interval: "month" | "quarter" | "year" | "one-time";
  readonly start: DateSerial;
  readonly end: DateSerial | null;
  readonly status: "active" | "ended" | "trialing";
  readonly reason: string | null;
}

const plans: Readonly<Record<SampleTier, string>> = {
  Enterprise: "Enterprise",
  "Mid-market": "Team",
  "Small business": "Basic",
};

const reasons = ["Price", "Missing feature", "Low usage", "Company closed", "Changed supplier"];
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;
/** Customers who left before the accounts sheet was started, so that there is a history of churn. */
const formerCustomers = 18;

/**
 * The billing export behind the accounts: the live rows of a customer add up to the MRR in the accounts sheet on the
 * day of the sample; ended rows tell what was bought, extended, cut and cancelled before.
 */
export function subscriptionsSheet(accounts: readonly SampleAccount[], random: SeededRandom): SampleSheet {
  const known = new Set(accounts.map(({ name }) => name));
  const former = sampleAccounts(accounts.length + 3 * formerCustomers, random)
    .filter(({ name }) => !known.has(name))
    .slice(0, formerCustomers)
    .map((account): SampleAccount => ({ ...account, status: "Churned", since: account.since - 200 }));
  const rows = [...accounts, ...former]
    .flatMap((account) => subscriptionsOf(account, random))
    .sort((a, b) => a.start - b.start || (a.customer < b.customer ? -1 : 1));
  return { name: "Subscriptions", table: "Subscriptions", columns, rows: rows.map(cells) };
}

const columns = [
  { header: "Customer", width: 22 },
  { header: "Plan", width: 18 },
  { header: "Amount", width: 11, numberFormat: "#,##0.00", align: "right" },
  { header: "Interval", width: 10 },
  { header: "Start", width: 12, numberFormat: isoFormat, align: "right" },
  { header: "End", width: 12, numberFormat: isoFormat, align: "right" },
  { header: "Status", width: 10 },
  { header: "Currency", width: 10 },
  { header: "Cancellation reason", width: 20 },
] as const;

function cells({ customer, plan, amount, interval, start, end, status, reason }: Subscription): CellValue[] {
  return [customer, plan, amount, interval, start, end, status, "EUR", reason];
}

function subscriptionsOf(account: SampleAccount, random: SeededRandom): Subscription[] {
  const { name: customer, tier, mrr, since } = account;
  const plan = plans[tier];
  const interval = random.pick(
    ["month", "quarter", "year"] as const,
    tier === "Small business" ? [80, 5, 15] : [35, 15, 50],
  );
  if (account.status === "Trial") {
    return [
      { customer, plan, amount: mrr, interval: "month", start: since, end: null, status: "trialing", reason: null },
    ];
  }

  const lastDay = account.status === "Churned" ? endDay(since, random) : null;
  const steps = changeDays(since, lastDay ?? sampleAsOf, random);
  const addOnMrr = tier !== "Small business" && random.chance(0.3) ? Math.round(mrr / 80) * 10 : 0;
  const levels = earlierLevels(mrr - addOnMrr, steps.length, random);
  const rows = levels.map((level, index): Subscription => {
    const end = steps[index + 1] ?? lastDay;
    const isLast = index === levels.length - 1;
    return {
      customer,
      plan,
      amount: level * monthsOf[interval],
      interval,
      start: steps[index] ?? since,
      end,
      status: end === null ? "active" : "ended",
      reason: isLast && end !== null ? random.pick(reasons) : null,
    };
  });
  if (addOnMrr > 0) {
    const start = steps.at(-1) ?? since;
    const status = lastDay === null ? "active" : "ended";
    rows.push({
      customer,
      plan: "Analytics add-on",
      amount: addOnMrr,
      interval: "month",
      start,
      end: lastDay,
      status,
      reason: null,
    });
  }
  if (tier === "Enterprise" && random.chance(0.5)) {
    const fee = { customer, plan: "Onboarding package", amount: 2500, interval: "one-time", start: since } as const;
    rows.push({ ...fee, end: null, status: "active", reason: null });
  }
  return rows;
}

/** A cancellation takes effect on the first of a month, half a year after the start at the earliest. */
function endDay(since: DateSerial, random: SeededRandom): DateSerial {
  const longest = Math.max(7, Math.floor((sampleAsOf - since) / 30.5) - 1);
  return Math.min(firstOfMonth(addMonths(since, random.whole(6, longest))), firstOfMonth(sampleAsOf));
}

/** The start, then the firsts of months at which the customer changed plan. */
function changeDays(since: DateSerial, until: DateSerial, random: SeededRandom): DateSerial[] {
  const days = [since];
  for (;;) {
    const next = firstOfMonth(addMonths(days.at(-1) ?? since, random.whole(12, 36)));
    if (next >= until || days.length === 4) return days;
    days.push(next);
  }
}

/** MRR from the first level to today's: mostly growing, sometimes cut, once in a while paused in between. */
function earlierLevels(today: number, count: number, random: SeededRandom): number[] {
  const levels = [today];
  while (levels.length < count) {
    const later = levels[0] ?? today;
    const factor = random.chance(0.75) ? 0.65 + 0.3 * random.uniform() : 1.05 + 0.2 * random.uniform();
    levels.unshift(Math.max(50, Math.round((later * factor) / 10) * 10));
  }
  return levels;
}

function firstOfMonth(day: DateSerial): DateSerial {
  const { year, month } = calendarDate(day);
  return serialOf(year, month, 1);
}
