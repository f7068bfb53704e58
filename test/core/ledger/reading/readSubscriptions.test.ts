import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLedger } from "../../../../src/core/ledger/reading/readLedger";
import type { Cell, Cells } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { readingOf, type ExpectedReading } from "../../imports/expectedReading";
import { subscriptionHeader, subscriptionRows } from "../ledgerTables";
import { tableOfText } from "./tableOfText";

/** What becomes of the rows of a table: `Acme 100 2026-01-01…2026-02-01`, `3 left out: trial`, `4: endMissing`. */
function told({ entries, leftOut, faults }: ExpectedReading): string {
  return [
    ...entries.map(([customer, mrr, start, end]) => `${customer} ${mrr} ${start}…${end ?? ""}`),
    ...leftOut.map(([row, reason]) => `${row} left out: ${reason}`),
    ...faults.map(([row, code]) => `${row}: ${code}`),
  ].join(", ");
}

/** Each is a sentence of what a column means, with a table that would silently go wrong without it. */
const sentences: readonly (readonly [sentence: string, table: string, reading: string])[] = [
  // Which column is which.
  [
    "MRR comes before ARR and Amount, wherever it stands",
    "Customer|Amount|ARR|MRR|Start / A|9|9|1|2025-01-01",
    "A 1 2025-01-01…",
  ],
  [
    "a month's amount has its own interval",
    "Customer|Monthly amount|Interval|Start / A|12|year|2025-01-01",
    "A 12 2025-01-01…",
  ],
  ["a year's amount has its own interval", "Customer|ACV|Interval|Start / A|12|month|2025-01-01", "A 1 2025-01-01…"],
  [
    "once is never recurring, whatever the amount is called",
    "Customer|MRR|Interval|Start / A|12|one-time|2025-01-01",
    "2 left out: once",
  ],
  ["a column of text is no amount", "Customer|Amount|Total|Start / A|gold|5|2025-01-01", "A 5 2025-01-01…"],
  ["id is never the customer", "id|Company|MRR|Start / 7|A|5|2025-01-01", "A 5 2025-01-01…"],
  ["a plan's name is never the customer", "Plan name|Customer name|MRR|Start / Pro|A|5|2025-01-01", "A 5 2025-01-01…"],
  [
    "two amounts that read the same are asked about",
    "Customer|MRR (EUR)|MRR USD|Start / A|1|2|2025-01-01",
    "0: columnsAlike",
  ],
  [
    "two currencies that read the same are asked about",
    "Customer|MRR|Currency|currency|Start / A|1|EUR|USD|2025-01-01",
    "0: columnsAlike",
  ],
  [
    "two flags that read the same are asked about",
    "Customer|MRR|Active|Is-Active|Active|Start / A|1|yes|no|no|2025-01-01",
    "0: columnsAlike",
  ],

  // Prices, quantities, totals.
  ["a price is for one", "Customer|Price|Seats|Start / A|10|5|2025-01-01", "A 50 2025-01-01…"],
  [
    "a quantity of 0 is how older Excel hands over a blank",
    "Customer|Price|Seats|Start / A|10|0|2025-01-01",
    "A 10 2025-01-01…",
  ],
  ["seats beside MRR only describe the customer", "Customer|MRR|Seats|Start / A|10|5|2025-01-01", "A 10 2025-01-01…"],
  ["users are units of a unit price", "Customer|Unit price|Users|Start / A|10|5|2025-01-01", "A 50 2025-01-01…"],
  [
    "users beside a price leave it open",
    "Customer|Price|Users|Start / A|10|5|2025-01-01 / B|10|1|2025-01-01",
    "B 10 2025-01-01…, 2: usersBesidePrice",
  ],
  [
    "a price per seat in brackets is for one",
    "Customer|Amount (per seat)|Seats|Start / A|10|5|2025-01-01",
    "A 50 2025-01-01…",
  ],
  [
    "a price per seat without seats is refused",
    "Customer|Amount (EUR/seat)|Start / A|10|2025-01-01",
    "0: perUnitWithoutQuantity",
  ],
  [
    "an amount beside a quantity leaves it open",
    "Customer|Amount|Quantity|Start / A|10|5|2025-01-01 / B|10|1|2025-01-01",
    "B 10 2025-01-01…, 2: quantityBesideAmount",
  ],
  [
    "an amount that is quantity × price is the row's, seats being a quantity",
    "Customer|Amount|Unit price|Seats|Start / A|500|100|5|2025-01-01",
    "A 500 2025-01-01…",
  ],
  [
    "a total that is not is asked about",
    "Customer|Total|Unit price|Quantity|Start / A|450|100|5|2025-01-01",
    "2: amountsDisagree",
  ],
  [
    "a line total beside seats and a price has to be their product",
    "Customer|Line total|Price per seat|Seats|Start / A|500|100|5|2025-01-01 / B|500|100|4|2025-01-01",
    "A 500 2025-01-01…, 3: amountsDisagree",
  ],
  [
    "a line total without a quantity is what it says",
    "Customer|Line total|Price|Start / A|500|100|2025-01-01",
    "A 500 2025-01-01…",
  ],
  [
    "a price beside an amount says its unit, too",
    "Customer|Price (annual)|Quantity|Amount|Start / A|600|2|1200|2025-01-01",
    "A 100 2025-01-01…",
  ],
  [
    "an amount beside a price says its unit, too",
    "Customer|Price|Quantity|Amount (cents)|Start / A|600|2|1200|2025-01-01",
    "A 12 2025-01-01…",
  ],
  [
    "a price in cents beside an amount without a unit is asked about",
    "Customer|Price (cents)|Quantity|Total|Start / A||1|10|2025-01-01",
    "0: unitsDiffer",
  ],
  ...["('000)", "($'000)", "(USD 000s)", "(US$k)", "(R$k)", "(1000 EUR)", "(1.000 €)", "(thsd. EUR)"].map(
    (unit) =>
      [`MRR ${unit} is in thousands`, `Customer|MRR ${unit}|Start / A|12|2025-01-01`, "A 12000 2025-01-01…"] as const,
  ),
  ["¢ are cents", "Customer|MRR (¢)|Start / A|1200|2025-01-01", "A 12 2025-01-01…"],
  ["amountCents is in cents", "Customer|amountCents|Start / A|1200|2025-01-01", "A 12 2025-01-01…"],
  ...["Licence count", "# seats", "No. of users", "Stückzahl", "Units sold"].map(
    (units) =>
      [
        `${units} are a quantity`,
        `Customer|Unit price|${units}|Start / A|10|5|2025-01-01`,
        "A 50 2025-01-01…",
      ] as const,
  ),
  [
    "a question mark behind a flag's header does not matter",
    "Customer|MRR|Churned?|Start / A|10|no|2025-01-01 / B|10|yes|2025-01-01",
    "A 10 2025-01-01…, 3: endMissing",
  ],
  [
    "a blank among crosses under Active is no",
    "Customer|MRR|Active|Start|End / A|10|x|2025-01-01| / B|10||2025-01-01|2025-06-01 / C|10||2025-01-01|",
    "A 10 2025-01-01…, B 10 2025-01-01…2025-06-01, 4: endMissing",
  ],
  [
    "a blank beside yes and no under Active says nothing",
    "Customer|MRR|Active|Start|End / A|10|yes|2025-01-01| / B|10||2025-01-01|",
    "A 10 2025-01-01…, B 10 2025-01-01…",
  ],
  [
    "a blank among ticks under Churned is no",
    "Customer|MRR|Churned|Start / A|10|✓|2025-01-01 / B|10||2025-01-01",
    "B 10 2025-01-01…, 2: endMissing",
  ],
  [
    "Active that holds statuses is the status",
    "Customer|MRR|Active|Start / A|10|active|2025-01-01 / B|10|inactive|2025-01-01",
    "A 10 2025-01-01…, 3: endMissing",
  ],
  ["annualised is a year's", "Customer|Amount (annualised)|Start / A|1200|2025-01-01", "A 100 2025-01-01…"],
  ["jährl. is a year's", "Customer|Amount|Interval|Start / A|1200|jährl.|2025-01-01", "A 100 2025-01-01…"],
  [
    "an interval's number has its unit beside it",
    "Customer|Amount|Interval|Interval unit|Start / A|300|3|month|2025-01-01",
    "A 100 2025-01-01…",
  ],
  [
    "a hyphen in de-activated does not matter",
    "Customer|MRR|Start|De-activated on / A|10|2025-01-01|2025-06-01",
    "0: unknownEndColumn",
  ],
  [
    "quantity, rate and amount beside an invoice's date are lines of invoices",
    "Customer|Qty|Rate|Amount|Invoice date|Created / A|1|10|10|2025-01-01|2025-01-01",
    "0: paymentsTable",
  ],
  [
    "a price and an amount in two units are asked about",
    "Customer|Price (month)|Quantity|Amount (year)|Start / A|600|2|1200|2025-01-01",
    "0: headerIntervalUnclear",
  ],
  [
    "a discount beside an amount is asked about",
    "Customer|Fee|Promo code|Start / A|10|HALF|2025-01-01 / B|10|none|2025-01-01",
    "B 10 2025-01-01…, 2: discountBesideAmount",
  ],
  ["a discount beside MRR is in it already", "Customer|MRR|Rabatt|Start / A|10|50 %|2025-01-01", "A 10 2025-01-01…"],
  ["promoters are no discount", "Customer|Amount|Promoter|Start / A|10|yes|2025-01-01", "A 10 2025-01-01…"],

  // Units.
  [
    "cents are hundredths, behind the word as well",
    "Customer|plan_amount_cents|Start / A|1200|2025-01-01",
    "A 12 2025-01-01…",
  ],
  ["in cents, too", "Customer|Amount in cents|Start / A|1200|2025-01-01", "A 12 2025-01-01…"],
  ["thousands are thousands", "Kunde|MRR TEUR|Beginn / A|1.2|2025-01-01", "A 1200 2025-01-01…"],
  [
    "money of the header is another than the column's",
    "Customer|MRR (T€)|Currency|Start / A|1|USD|2025-01-01 / B|1||2025-01-01",
    "B 1000 2025-01-01…, 2: currencyDiffers",
  ],
  [
    "a unit stands behind the longest word",
    "Customer|Monthly price EUR|Seats|Start / A|10|5|2025-01-01",
    "A 10 2025-01-01…",
  ],
  ["mil is asked about", "Cliente|Receita mensal (R$ mil)|Início / A|1|2025-01-01", "0: unitAmbiguous"],

  // Intervals.
  [
    "an interval in brackets counts",
    "Customer|Amount (EUR, annual, net of tax)|Start / A|1200|2025-01-01",
    "A 100 2025-01-01…",
  ],
  ["a span in brackets is none", "Customer|Amount (last year)|Start / A|1200|2025-01-01", "A 1200 2025-01-01…"],
  [
    "a blank takes the header's",
    "Customer|Amount (annual)|Interval|Start / A|1200||2025-01-01 / B|1200|month|2025-01-01",
    "A 100 2025-01-01…, 3: intervalsDiffer",
  ],
  [
    "two intervals have to agree",
    "Customer|Amount|Interval|Billing period|Start / A|1200|year|12|2025-01-01 / B|1200|year|month|2025-01-01",
    "A 100 2025-01-01…, 3: intervalsDiffer",
  ],
  ["a number is one of months", "Customer|Amount|Billing period|Start / A|1200|12|2025-01-01", "A 100 2025-01-01…"],
  [
    "a number under frequency is asked about",
    "Customer|Amount|Payment frequency|Start / A|1200|12|2025-01-01",
    "2: intervalAmbiguous",
  ],
  ["a fraction of years is one", "Customer|Amount|Interval|Start / A|1800|1.5 years|2025-01-01", "A 100 2025-01-01…"],
  [
    "a count multiplies",
    "Customer|Amount|Plan interval unit|Plan interval length|Start / A|300|months|3|2025-01-01",
    "A 100 2025-01-01…",
  ],
  [
    "a frequency in words is no count",
    "Customer|Amount|Billing interval|Billing frequency|Start / A|1200|year|yearly|2025-01-01",
    "A 100 2025-01-01…",
  ],
  [
    "a count that is no number is asked about",
    "Customer|Amount|Interval|Interval count|Start / A|300|month|three|2025-01-01",
    "2: intervalCountUnreadable",
  ],
  [
    "a count alone is asked about",
    "Customer|Amount|Interval count|Start / A|300|3|2025-01-01 / B|300|1|2025-01-01",
    "B 300 2025-01-01…, 2: intervalCountAlone",
  ],
  [
    "billing type is an interval where its words are",
    "Customer|Amount|Billing type|Start / A|1200|Annual|2025-01-01",
    "A 100 2025-01-01…",
  ],
  [
    "billing type is none where they are not",
    "Customer|Amount|Billing type|Start / A|1200|Invoice|2025-01-01",
    "A 1200 2025-01-01…",
  ],

  [
    "how often it repeats multiplies the interval beside it",
    "Customer|Amount|Repeat every|Billing period|Start / A|300|3|month|2025-01-01 / B|24|2|year|2025-01-01",
    "A 100 2025-01-01…, B 1 2025-01-01…",
  ],
  [
    "how often it repeats is an interval itself where it says one",
    "Customer|Amount|Repeats every|Start / A|300|3 months|2025-01-01 / B|12|year|2025-01-01",
    "A 100 2025-01-01…, B 1 2025-01-01…",
  ],
  [
    "how often it repeats is asked about where nothing says what",
    "Customer|Amount|Every|Start / A|300|3|2025-01-01 / B|300|1|2025-01-01",
    "B 300 2025-01-01…, 2: intervalCountAlone",
  ],
  [
    "a repeat's unit is its interval",
    "Customer|Amount|Repeat every|Repeat unit|Start / A|300|3|month|2025-01-01",
    "A 100 2025-01-01…",
  ],

  // What is charged once, or by use.
  [
    "what is charged once or by use is never recurring, whatever the interval says",
    "Customer|Amount|Billing period|Charge Type|Start / A|12|year|Recurring|2025-01-01 / B|9|month|One-Time|2025-01-01 / C|9|month|Usage|2025-01-01 / D|9|month||2025-01-01",
    "A 1 2025-01-01…, D 9 2025-01-01…, 3 left out: once, 4 left out: once",
  ],
  [
    "what else is wrong with what goes by use does not matter",
    "Customer|Amount|Interval|Charge type|Start / A|?|per call|Usage|2025-01-01",
    "2 left out: once",
  ],
  [
    "a type is one of charges where one of its words says so",
    "Customer|MRR|Type|Start / A|12|recurring|2025-01-01 / B|9|one_time|2025-01-01",
    "A 12 2025-01-01…, 3 left out: once",
  ],
  [
    "a type of something else is passed over",
    "Customer|MRR|Type|Start / A|12|Partner|2025-01-01 / B|9|Direct|2025-01-01",
    "A 12 2025-01-01…, B 9 2025-01-01…",
  ],
  [
    "a type that nobody knows among those of charges is asked about",
    "Customer|MRR|Charge type|Start / A|12|Recurring|2025-01-01 / B|9|Flex|2025-01-01",
    "A 12 2025-01-01…, 3: chargeTypeUnknown",
  ],
  [
    "a billing type of charges is no interval",
    "Customer|Amount|Billing type|Start / A|12|Recurring|2025-01-01 / B|9|One-off|2025-01-01",
    "A 12 2025-01-01…, 3 left out: once",
  ],
  [
    "a flag says that it does not recur, a blank among crosses too",
    "Customer|MRR|Recurring|Start / A|12|yes|2025-01-01 / B|9|no|2025-01-01 / C|9||2025-01-01",
    "A 12 2025-01-01…, C 9 2025-01-01…, 3 left out: once",
  ],
  [
    "a blank among crosses is no",
    "Customer|MRR|Is recurring|Start / A|12|x|2025-01-01 / B|9||2025-01-01",
    "A 12 2025-01-01…, 3 left out: once",
  ],
  [
    "a flag says that it is charged once",
    "Customer|MRR|One-time|Start / A|12|no|2025-01-01 / B|9|yes|2025-01-01 / C|9||2025-01-01",
    "A 12 2025-01-01…, C 9 2025-01-01…, 3 left out: once",
  ],
  [
    "non-recurring is an interval of nothing",
    "Customer|MRR|Interval|Start / A|12|Non-recurring|2025-01-01",
    "2 left out: once",
  ],

  // Plans that name an interval.
  [
    "a plan's name may say what an amount is for, which is asked about",
    "Customer|Amount|Plan|Start / A|1200|Pro Annual|2025-01-01",
    "2: intervalInName",
  ],
  [
    "a plan's name may say what an amount without an interval is for, which is asked about",
    "Customer|Amount|Plan|Interval|Start / A|1200|Pro Annual||2025-01-01 / B|1200|Pro Annual|year|2025-01-01 / C|10|Pro||2025-01-01",
    "B 100 2025-01-01…, C 10 2025-01-01…, 2: intervalInName",
  ],
  [
    "a plan's name does not matter where its row never counts",
    "Customer|Amount|Plan|Status|Start / A|1200|Pro Annual|trial|2025-01-01 / B|10|Pro|active|2025-01-01",
    "B 10 2025-01-01…, 2 left out: status",
  ],
  ...[
    "Team (yearly)",
    "pro-annual",
    "Pro_Quarterly_EUR",
    "Basic, 12 months",
    "ProAnnual",
    "Lifetime deal",
    "Jährlich Plus",
    "Plano Anual",
    "Pro 2Y",
    "Starter bi-weekly",
  ].map(
    (plan) =>
      [
        `${plan} says one`,
        `Customer|Price|Product|Start / A|10|Pro Monthly|2025-01-01 / A|1200|${plan}|2025-01-01`,
        "A 10 2025-01-01…, 3: intervalInName",
      ] as const,
  ),
  ...["Pro Monthly", "Enterprise", "Q Plus", "Yearbook", "Plan A", "Dayforce", "S2"].map(
    (plan) =>
      [
        `${plan} says none, or a month`,
        `Customer|Amount|Plan|Start / A|10|${plan}|2025-01-01`,
        "A 10 2025-01-01…",
      ] as const,
  ),
  ...["MRR|Note", "Amount (monthly)|Interval", "Amount|Interval"].map(
    (columns) =>
      [
        `a plan's name does not matter beside ${columns}`,
        `Customer|Plan|Start|${columns} / A|Pro Annual|2025-01-01|10|month`,
        "A 10 2025-01-01…",
      ] as const,
  ),

  // Deals.
  ...["Deal Stage", "Stage", "Deal - Status", "Opportunity Stage", "Outcome"].map(
    (stage) =>
      [
        `${stage} of deals says which were won`,
        `Company|MRR|${stage}|Start / A|12|Closed Won|2025-01-01 / B|9|Closed Lost|2025-01-01 / C|9|Open|2025-01-01 / D|9|lost|2025-01-01`,
        "A 12 2025-01-01…, 3 left out: status, 4 left out: status, 5 left out: status",
      ] as const,
  ),
  [
    "a deal's stage that nobody knows is asked about",
    "Company|MRR|Deal Stage|Start / A|12|Closed Won|2025-01-01 / B|9|Proposal|2025-01-01",
    "A 12 2025-01-01…, 3: statusUnknown",
  ],
  [
    "a deal that was won counts by its status as well",
    "Company|MRR|Status|Deal Stage|Start / A|12|active|Closed Won|2025-01-01 / B|9|active|Closed Lost|2025-01-01 / C|9|paused|Closed Won|2025-01-01",
    "A 12 2025-01-01…, 3 left out: status, 4 left out: status",
  ],
  [
    "a deal's stage that is blank says nothing of whether it was won",
    "Company|MRR|Deal Stage|Start / A|12|Won|2025-01-01 / B|9||2025-01-01",
    "A 12 2025-01-01…, 3: statusUnknown",
  ],
  [
    "lost alone makes a stage one of deals",
    "Company|MRR|Deal stage|Start / A|12|Closed Lost|2025-01-01",
    "2 left out: status",
  ],
  [
    "a stage of something else is passed over",
    "Company|MRR|Stage|Start / A|12|Adoption|2025-01-01 / B|9|Onboarding|2025-01-01",
    "A 12 2025-01-01…, B 9 2025-01-01…",
  ],
  [
    "a flag says whether a deal was won",
    "Company|MRR|Is won|Start / A|12|TRUE|2025-01-01 / B|9|FALSE|2025-01-01",
    "A 12 2025-01-01…, 3 left out: status",
  ],

  // Terms and contract values.
  [
    "a term beside an amount is asked about",
    "Customer|Amount|Commitment|Start / A|1200|12|2025-01-01 / B|1200|n/a|2025-01-01",
    "B 1200 2025-01-01…, 2: termBesideAmount",
  ],
  [
    "any term beside an amount is asked about, not the first alone",
    "Customer|Amount|Term|Renewal term|Start / A|1200||12|2025-01-01",
    "2: termBesideAmount",
  ],
  [
    "of several terms the first filled one counts",
    "Customer|TCV|Commitment|Contract length (years)|Start / A|2400||2|2025-01-01 / B|1200|12||2025-01-01",
    "A 100 2025-01-01…, B 100 2025-01-01…",
  ],
  [
    "a term beside an amount of a known interval is passed over",
    "Customer|Amount|Interval|Term|Start / A|1200|year|36|2025-01-01",
    "A 100 2025-01-01…",
  ],
  [
    "a contract's value is for its term, of any length",
    "Customer|TCV|Term|Start / A|7200|72|2025-01-01 / B|2400|2 years|2025-01-01",
    "A 100 2025-01-01…, B 100 2025-01-01…",
  ],
  ["a term in years is one of years", "Customer|TCV|Term (years)|Start / A|2400|2|2025-01-01", "A 100 2025-01-01…"],
  [
    "without a term it is for start to end",
    "Customer|Contract value|Start|Contract end / A|1200|2025-06-01|2026-05-31",
    "A 100 2025-06-01…2026-05-31",
  ],
  [
    "an open end is no contract's",
    "Customer|Contract value|Start|Contract end / A|1200|2025-06-01|9999-12-31",
    "2: termMissing",
  ],
  [
    "an annual contract value is asked about",
    "Customer|Contract value (annual)|Term|Start / A|2400|24|2025-01-01",
    "0: headerIntervalUnclear",
  ],

  // Starts and trials.
  [
    "the first filled start counts",
    "Customer|MRR|Created|Start date|Customer since / A|1|2025-03-01|2025-02-01|2024-01-01 / B|1|2025-03-01||2024-01-01",
    "A 1 2025-02-01…, B 1 2025-03-01…",
  ],
  [
    "before a trial's end nothing counts",
    "Customer|MRR|Start|Trial ends / A|1|2025-01-01|2025-01-15",
    "A 1 2025-01-15…",
  ],
  [
    "of two trial ends the later counts, wherever it stands",
    "Customer|MRR|Start|Trial expires|Trial ends / A|1|2025-01-01|2025-01-15|2025-02-15 / B|1|2025-01-01|2025-02-15|2025-01-15",
    "A 1 2025-02-15…, B 1 2025-02-15…",
  ],
  [
    "a trial that never became more never counts",
    "Customer|MRR|Start|Ende der Testphase|End / A|1|2025-01-01|2025-01-15|2025-01-15",
    "2 left out: trial",
  ],
  [
    "a trial's cancellation is not its end",
    "Customer|MRR|Start|Trial cancelled at / A|1|2025-01-01|2025-01-15",
    "A 1 2025-01-01…",
  ],
  [
    "a flag of a trial never counts",
    "Customer|MRR|Start|Is trial / A|1|2025-01-01|yes / B|1|2025-01-01|no / C|1|2025-01-01|maybe",
    "B 1 2025-01-01…, 2 left out: status, 4: statusUnknown",
  ],

  // Ends.
  [
    "what happened comes before what was planned",
    "Customer|MRR|Start|Cancelled at|End date|Ended at / A|1|2025-01-01|2025-02-01|2025-03-01|2025-04-01",
    "A 1 2025-01-01…2025-04-01",
  ],
  [
    "a blank cancellation beside a contract's end means renewed",
    "Customer|MRR|Start|Contract end|Cancelled at / A|1|2025-01-01|2025-06-01| / B|1|2025-01-01|2025-06-01|2025-05-01",
    "A 1 2025-01-01…, B 1 2025-01-01…2025-05-01",
  ],
  [
    "a contract's end alone is one, unless it renews itself",
    "Customer|MRR|Start|Contract end|Auto renew / A|1|2025-01-01|2025-06-01|no / B|1|2025-01-01|2025-06-01|yes",
    "A 1 2025-01-01…2025-06-01, B 1 2025-01-01…",
  ],
  [
    "what expired ended then",
    "Customer|MRR|Start|Ended at|Expires at|Status / A|1|2025-01-01||2025-06-01|expired / B|1|2025-01-01||2025-06-01|active",
    "A 1 2025-01-01…2025-06-01, B 1 2025-01-01…",
  ],
  [
    "a notice ends at the period's end",
    "Customer|MRR|Start|Cancelled at|Current period end|Status / A|1|2025-01-01|2025-02-10|2025-03-01|active / B|1|2025-01-01|2025-02-10||active / C|1|2025-01-01|2025-02-10|2025-03-01|cancelled",
    "A 1 2025-01-01…2025-03-01, B 1 2025-01-01…, C 1 2025-01-01…2025-02-10",
  ],
  [
    "a notice of what is flagged as active, too",
    "Customer|MRR|Start|Cancelled at|Current term end|Active / A|1|2025-01-01|2025-02-10|2025-03-01|yes",
    "A 1 2025-01-01…2025-03-01",
  ],
  [
    "an open end counts as blank",
    "Customer|MRR|Start|End|Cancelled at / A|1|2025-01-01|9999-12-31| / B|1|2025-01-01|2099-12-31|2025-03-01",
    "A 1 2025-01-01…, B 1 2025-01-01…2025-03-01",
  ],
  [
    "what is cancelled has an end that is not open",
    "Customer|MRR|Start|End|Status / A|1|2025-01-01|9999-12-31|cancelled / B|0|2025-01-01||cancelled",
    "B 0 2025-01-01…, 2: endMissing",
  ],
  [
    "ends that are flags are no dates",
    "Customer|MRR|Start|Churned / A|1|2025-01-01|yes / B|1|2025-01-01|no",
    "B 1 2025-01-01…, 2: endMissing",
  ],
  [
    "a flag and a status have to agree",
    "Customer|MRR|Start|Churned|Status|End / A|1|2025-01-01|yes|active|2025-02-01 / B|1|2025-01-01|yes|cancelled|2025-02-01",
    "B 1 2025-01-01…2025-02-01, 2: statusesDiffer",
  ],
  [
    "no longer active means ended",
    "Customer|MRR|Start|End|Active / A|1|2025-01-01||no / B|1|2025-01-01|2025-02-01|no / C|1|2025-01-01||yes",
    "B 1 2025-01-01…2025-02-01, C 1 2025-01-01…, 2: endMissing",
  ],
  [
    "a flag among flags that is none is asked about",
    "Customer|MRR|Start|Active / A|1|2025-01-01|yes / B|1|2025-01-01|yes / C|1|2025-01-01|perhaps",
    "A 1 2025-01-01…, B 1 2025-01-01…, 4: statusUnknown",
  ],

  // Statuses.
  [
    "a pause counts until it, where its day is known",
    "Customer|MRR|Start|Status|Paused at|End / A|1|2025-01-01|paused|2025-02-01| / B|1|2025-01-01|paused||2025-02-01 / C|1|2025-01-01|active||",
    "A 1 2025-01-01…2025-02-01, C 1 2025-01-01…, 3 left out: status",
  ],
  [
    "a flag that still runs does not contradict a pause",
    "Customer|MRR|Start|Status|Paused at|Active / A|1|2025-01-01|paused|2025-02-01|yes",
    "A 1 2025-01-01…2025-02-01",
  ],
  [
    "what is open or lost was never a customer where deals are won",
    "Customer|MRR|Start|Status / A|1|2025-01-01|won / B|1|2025-01-01|open / C|1|2025-01-01|lost",
    "A 1 2025-01-01…, 3 left out: status, 4 left out: status",
  ],
  [
    "states of the union are no statuses",
    "Customer|MRR|Start|State|Account status / A|1|2025-01-01|CA|trial / B|1|2025-01-01|TX|live",
    "B 1 2025-01-01…, 2 left out: status",
  ],
  [
    "an unknown word among known ones is asked about",
    "Customer|MRR|Start|Status / A|1|2025-01-01|active / B|1|2025-01-01|dormant",
    "A 1 2025-01-01…, 3: statusUnknown",
  ],
  ["unknown words alone are asked about", "Customer|MRR|Start|Status / A|1|2025-01-01|gold", "0: statusesUnknown"],
  [
    "what never counts is not read any further",
    "Customer|Amount|Quantity|Interval|Start|Active|Status / A|x|y|z|soon|perhaps|in_trial / B|1|1|month|2025-01-01|yes|live",
    "B 1 2025-01-01…, 2 left out: status",
  ],

  // Currencies.
  [
    "money of several currencies is never added",
    "Customer|MRR|CurrencyISOCode|Start / A|1|EUR|2025-01-01 / B|1|usd|2025-01-01",
    "A 1 2025-01-01…, B 1 2025-01-01…, 0: mixedCurrencies",
  ],
  [
    "a sign is its code",
    "Customer|MRR|Währung|Start / A|1|€|2025-01-01 / B|1|eur|2025-01-01 / C|1||2025-01-01",
    "A 1 2025-01-01…, B 1 2025-01-01…, C 1 2025-01-01…",
  ],
  ["a rate is no currency", "Customer|MRR|Currency rate|Start / A|1|1.08|2025-01-01", "A 1 2025-01-01…"],
  [
    "cents of yen are none",
    "Customer|MRR (cents)|Currency|Start / A|1|JPY|2025-01-01",
    "A 0.01 2025-01-01…, 0: noMinorUnits",
  ],

  // Columns that nobody knows.
  [
    "unknown intervals are asked about, beside a blank interval, too",
    "Customer|Amount|Interval|Rhythm|Start / A|1200||yearly|2025-01-01",
    "0: unknownIntervalColumn",
  ],
  [
    "unknown intervals beside MRR change nothing",
    "Customer|MRR|Rhythm|Start / A|100|yearly|2025-01-01",
    "A 100 2025-01-01…",
  ],
  [
    "unknown ends are asked about, however they are written",
    "Customer|MRR|Start|Left us / A|1|2025-01-01|31.01.2026",
    "0: unknownEndColumn",
  ],
  ["as months, too", "Customer|MRR|Start|Offboarded / A|1|2025-01-01|Jan 2026", "0: unknownEndColumn"],
  ["beside a blank end, too", "Customer|MRR|Start|End|Exit day / A|1|2025-01-01||2026-01-31", "0: unknownEndColumn"],
  ["a card's end is none", "Customer|MRR|Start|Card expires / A|1|2025-01-01|2027-01-31", "A 1 2025-01-01…"],
  [
    "a renewal is none unless it is cancelled",
    "Customer|MRR|Start|Renewal ends / A|1|2025-01-01|2026-01-31",
    "A 1 2025-01-01…",
  ],
  [
    "a cancelled renewal is one",
    "Customer|MRR|Start|Renewal cancelled on / A|1|2025-01-01|2026-01-31",
    "0: unknownEndColumn",
  ],

  // Totals.
  [
    "a last row that adds up all others is a total",
    "Customer|MRR|Start / A|1|2025-01-01 / B|2|2025-01-01 / C|3|2025-01-01 / All customers|6|2025-01-01",
    "A 1 2025-01-01…, B 2 2025-01-01…, C 3 2025-01-01…, All customers 6 2025-01-01…, 5: totalRow",
  ],
  [
    "a last row of another sum is a customer",
    "Customer|MRR|Start / A|1|2025-01-01 / B|2|2025-01-01 / C|3|2025-01-01 / All Saints|7|2025-01-01",
    "A 1 2025-01-01…, B 2 2025-01-01…, C 3 2025-01-01…, All Saints 7 2025-01-01…",
  ],
];

describe("subscription rows", () => {
  it.each(sentences)("%s", (_sentence, table, reading) => {
    expect(told(readingOf(tableOfText(table)))).toBe(reading);
  });

  it("know a total by all amounts, those that start later than anybody asks about as well", () => {
    const table = tableOfText(
      "Customer|MRR|Start / A|1|2025-01-01 / B|2|2026-06-01 / C|3|2025-01-01 / Total MRR|6|2025-01-01",
    );
    const { faults } = readLedger(table, { lastDay: serialOf(2026, 1, 1), faultLimit: 1 });
    expect(faults).toMatchObject([{ code: "totalRow", row: 4 }]);
  });

  it("of contracts follow ends_inclusive: the term runs through the last day", () => {
    const table = tableOfText("Customer|Contract value|Start|Contract end / A|1500|2025-01-01|2026-02-15");
    const { ledger } = readLedger(table, { definition: { endsInclusive: true } });
    expect(ledger?.mrr[0]).toBeCloseTo(1500 / (13 + 15 / 28), 10);
  });

  it("are read at a glance as they are with care", () => {
    const cell = fc.constantFrom<Cell>(
      "A",
      "",
      "EUR",
      "usd",
      "month",
      "year",
      "active",
      "trial",
      0,
      1,
      3,
      -5,
      null,
      true,
    );
    const wild = fc
      .tuple(subscriptionRows, fc.nat(4), cell)
      .map(([rows, column, odd]): Cells =>
        rows.map((row, index) => (index % 3 === 1 ? row.map((given, at) => (at === column ? odd : given)) : row)),
      );
    fc.assert(
      fc.property(wild, fc.boolean(), (rows, endsInclusive) => {
        const read = (table: Cells) => readLedger(table, { definition: { endsInclusive } });
        const glance = read([subscriptionHeader, ...rows]);
        // A column of trials' ends, though blank, makes every row one to be read with care.
        const care = read([[...subscriptionHeader, "Trial end"], ...rows.map((row) => [...row, null])]);
        expect(glance.faults).toEqual(care.faults);
        expect(glance.ledger).toEqual(care.ledger);
      }),
    );
  });
});

describe("a frequency in digits", () => {
  it("has two meanings, as text and as a number, however its row is read", () => {
    for (const [frequency, start] of [
      ["3", 45_000],
      [3, 45_000],
      ["3", "2023-03-15"],
    ] as const) {
      const { faults } = readLedger([
        ["Customer", "Amount", "Frequency", "Start"],
        ["A", 300, frequency, start],
      ]);
      expect(faults.map(({ code }) => code)).toEqual(["intervalAmbiguous"]);
    }
  });
});

describe("words for missing among serial dates", () => {
  it("do not hide that a column is one of dates", () => {
    const { faults } = readLedger([
      ["Customer", "MRR", "Start", "Left on"],
      ["A", 10, 45_000, 45_600],
      ["B", 10, 45_000, "-"],
    ]);
    expect(faults.map(({ code }) => code)).toEqual(["unknownEndColumn"]);
  });
});
