import names from "../../src/core/namespace.json";
import type { MetricId } from "../../src/core/settings/metric";
import { readLedger } from "../../src/core/ledger/reading/readLedger";
import { scheduleColumns, type ScheduleFigure } from "../../src/core/ledger/scheduleColumns";
import { defaultPolicy } from "../../src/core/settings/policyDefaults";
import { serialOf } from "../../src/core/sheet/serialDate";
import { columnLetters } from "../../src/core/sheet/sheetRange";
import { sampleAsOf } from "./sampleAccounts";
import { euroFormat, isoFormat, type CellValue, type FormulaCell, type SampleSheet } from "./sampleSheet";

/** A question, the call that answers it, and what the answer means. */
interface Call {
  readonly question: string;
  /** Without `=` and namespace. */
  readonly call: string;
  readonly meaning: string;
  readonly numberFormat: string;
}

const percent = "0.0%";
const days = "0.0";
const table = "Subscriptions[#All]";
const starts = "Accounts!$Q$2:$Q$121";
const values = "Accounts!$R$2:$R$121";
const [asOf, from, to] = ["$B$2", "$B$3", "$B$4"];

const revenue: readonly Call[] = [
  {
    question: "MRR on the day",
    call: `MRR(${table},${asOf})`,
    meaning: "Subscriptions live on the day, normalised to a month and added.",
    numberFormat: euroFormat,
  },
  {
    question: "MRR a year before",
    call: `MRR(${table},EDATE(${asOf},-12))`,
    meaning: "The same table answers for any day.",
    numberFormat: euroFormat,
  },
  {
    question: "A yearly fee of 1,200",
    call: 'MRR(1200,"year")',
    meaning: "One amount without a table: a year is twelve months.",
    numberFormat: euroFormat,
  },
];

const churn: readonly Call[] = [
  {
    question: "Customer churn rate",
    call: `CHURN(${table},${from},${to})`,
    meaning: "Customers of the opening who left in the period, divided by customers at the opening.",
    numberFormat: percent,
  },
  {
    question: "Customers who left",
    call: `CHURN(${table},${from},${to},"count")`,
    meaning: "The numerator of that rate.",
    numberFormat: "0",
  },
  {
    question: "MRR lost",
    call: `CHURN(${table},${from},${to},"mrr")`,
    meaning: "MRR of customers who left, and what those who stayed cut.",
    numberFormat: euroFormat,
  },
  {
    question: "MRR churn rate",
    call: `CHURN(${table},${from},${to},"mrr rate")`,
    meaning: "MRR lost divided by MRR at the opening.",
    numberFormat: percent,
  },
  {
    question: "5 of 100 customers left",
    call: "CHURN(5,100)",
    meaning: "Two numbers without a table.",
    numberFormat: percent,
  },
];

const netChurn: readonly Call[] = [
  {
    question: "Net churn",
    call: `NETCHURN(${table},${from},${to})`,
    meaning: "What was sold minus what was lost in the period: positive is good.",
    numberFormat: euroFormat,
  },
  {
    question: "Net churn rate",
    call: `NETCHURN(${table},${from},${to},"rate")`,
    meaning: "Net churn divided by MRR at the opening: positive is good.",
    numberFormat: percent,
  },
  {
    question: "10,000 lost, 15,000 sold",
    call: "NETCHURN(10000,15000)",
    meaning: "Two numbers without a table.",
    numberFormat: euroFormat,
  },
];

const retention: readonly Call[] = [
  {
    question: "Net revenue retention (NRR)",
    call: `NRR(${table},${from},${to})`,
    meaning: "What the customers of the opening pay at the end, divided by what they paid: above 100 % is good.",
    numberFormat: percent,
  },
  {
    question: "Gross revenue retention (GRR)",
    call: `GRR(${table},${from},${to})`,
    meaning: "The same without expansion: never above 100 %.",
    numberFormat: percent,
  },
  {
    question: "Net revenue churn rate",
    call: `NETREVENUECHURN(${table},${from},${to})`,
    meaning: "1 − NRR: the industry's rate, whose sign is the opposite of net churn. Negative is good.",
    numberFormat: percent,
  },
  {
    question: "Quick ratio",
    call: `QUICKRATIO(${table},${from},${to})`,
    meaning: "New and expansion divided by contraction and churned: above 1 the base grows.",
    numberFormat: "0.00",
  },
];

const timeToValue: readonly Call[] = [
  {
    question: "Median days to first value",
    call: `TTV(${starts},${values},${asOf})`,
    meaning: "Half of the accounts get there within so many days; those still waiting count, too.",
    numberFormat: days,
  },
  {
    question: "Days until 9 of 10 are there",
    call: `TTV(${starts},${values},${asOf},0.9)`,
    meaning: "Any share can be asked for.",
    numberFormat: days,
  },
  {
    question: "Mean days of those there",
    call: `TTV(${starts},${values},${asOf},"mean")`,
    meaning: "Flatters the figure while accounts are waiting: they are left out.",
    numberFormat: days,
  },
  {
    question: "Share that gets there",
    call: `TTV(${starts},${values},${asOf},"reached")`,
    meaning: "Estimated share that has reached value within the longest time seen.",
    numberFormat: percent,
  },
  {
    question: "Accounts still waiting",
    call: `TTV(${starts},${values},${asOf},"waiting")`,
    meaning: "Started and not there yet on the day.",
    numberFormat: "0",
  },
];

const usage: readonly Call[] = [
  {
    question: "Stickiness of all accounts",
    call: "STICKINESS(SUM(Accounts!$H$2:$H$121),SUM(Accounts!$G$2:$G$121))",
    meaning: "Daily active users divided by monthly active users.",
    numberFormat: "0.00",
  },
  {
    question: "Net promoter score",
    call: "NPS(Accounts!$L$2:$L$121)",
    meaning: "Percentage of 9 and 10 minus percentage of 0 to 6; accounts without an answer are skipped.",
    numberFormat: "0",
  },
];

const groups: readonly (readonly [heading: string, calls: readonly Call[]])[] = [
  ["Monthly recurring revenue", revenue],
  ["Churn", churn],
  ["Net churn", netChurn],
  ["Revenue retention", retention],
  ["Time to value", timeToValue],
  ["Use and satisfaction", usage],
];

/** How a metric of the health model is worked out from the row of an account. */
interface MetricColumn {
  readonly header: string;
  readonly formula: (row: number) => string;
  readonly numberFormat: string;
}

const metricColumns: Readonly<Partial<Record<MetricId, MetricColumn>>> = {
  stickiness: { header: "Stickiness", formula: (row) => `Accounts!H${row}/Accounts!G${row}`, numberFormat: "0.00" },
  seatUse: { header: "Seat use", formula: (row) => `Accounts!G${row}/Accounts!F${row}`, numberFormat: "0.00" },
  coreFeaturesUsed: { header: "Features", formula: unlessBlank("I"), numberFormat: "0.00" },
  daysSinceLastLogin: {
    header: "Days away",
    formula: unlessBlank("J", (cell) => `${asOf}-${cell}`),
    numberFormat: "0",
  },
  contactEngagement: { header: "Engagement", formula: unlessBlank("K", onHundred), numberFormat: "0" },
  nps: { header: "NPS", formula: unlessBlank("L"), numberFormat: "0" },
  csat: { header: "CSAT", formula: unlessBlank("M", onHundred), numberFormat: "0" },
  openTickets: { header: "Tickets", formula: unlessBlank("N"), numberFormat: "0" },
};

/** The default model's metrics with their columns, in its order. */
const metrics = defaultPolicy.health.metrics.map((metric) => {
  const column = metricColumns[metric.id];
  if (!column) throw new Error(`The sheet Functions does not know how to work out ${metric.id}.`);
  return { ...metric, ...column };
});

/** An empty cell stays empty: a metric of 0 is something else than no metric. */
function unlessBlank(column: string, formula = (cell: string): string => cell): (row: number) => string {
  return (row) => `IF(Accounts!${column}${row}="","",${formula(`Accounts!${column}${row}`)})`;
}

/** A mark from 1 to 5 as 0–100. */
function onHundred(cell: string): string {
  return `(${cell}-1)/4*100`;
}

/** Rows of the sheet Accounts whose health is shown. */
const shownAccounts = Array.from({ length: 10 }, (_, index) => index + 2);

/** A block of rows that one call fills, its header row included. */
interface Block {
  readonly heading: string;
  readonly call: string;
  readonly rows: number;
  /** Number formats of the columns. */
  readonly columns: readonly string[];
}

const months = 12;
const quarters = 6;
const formatOfFigure: Readonly<Record<ScheduleFigure, string>> = {
  date: isoFormat,
  mrr: euroFormat,
  customers: "0",
  share: percent,
  ratio: "0.00",
};

/** @param customers how many the subscriptions have. */
function blocks(customers: number): readonly Block[] {
  return [
    {
      heading: "MRR month by month",
      call: `MRRSCHEDULE(${table},EDATE(${to},-${months}),${to})`,
      rows: 1 + months,
      columns: scheduleColumns.map(({ holds }) => formatOfFigure[holds]),
    },
    {
      heading: "Share of each quarter's new customers that stays",
      call: `COHORTS(${table},EDATE(${to},-${3 * quarters}),${to},"customers",3)`,
      rows: 1 + quarters,
      columns: [isoFormat, "0", ...Array.from({ length: quarters }, () => "0%")],
    },
    {
      heading: "MRR by customer at the start and at the end of the period",
      call: `MRRBY(${table},$B$3:$B$4)`,
      rows: 1 + customers,
      columns: ["@", euroFormat, euroFormat],
    },
  ];
}

/** As many columns as the widest block has. */
const columnCount = scheduleColumns.length;

/**
 * The sheet on which every function calculates live over the other sheets.
 *
 * @param subscriptions the sheet that the functions over a table are asked about.
 */
export function functionsSheet(subscriptions: SampleSheet): SampleSheet {
  const rows: CellValue[][] = [
    ["As of", sampleAsOf, null, null, null, null, null, "Change the dates: everything below follows."],
    ["Period from", serialOf(2026, 10, 1)],
    ["Period to", serialOf(2026, 11, 1), null, null, null, null, null, "The first day that no longer belongs to it."],
  ];
  const headingRows: number[] = [];
  for (const [heading, calls] of groups) {
    headingRows.push(rows.push([heading]));
    for (const call of calls) rows.push(callRow(call));
  }
  headingRows.push(rows.push(["Health of ten accounts"]));
  headingRows.push(rows.length + 1);
  rows.push(...healthRows(rows.length + 2));
  for (const block of blocks(customersOf(subscriptions))) {
    headingRows.push(rows.push([block.heading]), rows.length + 1);
    rows.push(...blockRows(block, rows.length + 2));
  }
  return {
    name: "Functions",
    columns: [
      { header: "Question", width: 30 },
      { header: "Answer", width: 13, numberFormat: isoFormat, align: "right" },
      { header: "Formula", width: 13, numberFormat: "@" },
      ...Array.from({ length: 4 }, () => ({ header: "", width: 13 })),
      { header: "What it means", width: 13 },
      ...Array.from({ length: columnCount - 8 }, () => ({ header: "", width: 13 })),
    ],
    rows,
    headingRows,
  };
}

function callRow({ question, call, meaning, numberFormat }: Call): CellValue[] {
  const shown = `=${names.namespace}.${call.replaceAll("$", "")}`;
  return [question, { formula: stored(call), numberFormat }, shown, null, null, null, null, meaning];
}

/** A column of the health block that one call fills. */
interface AnswerColumn {
  readonly header: string;
  readonly column: string;
  readonly call: string;
  readonly numberFormat: string;
}

/** @param headerRow the row, as people count, of the block's header. */
function healthRows(headerRow: number): CellValue[][] {
  const first = headerRow + 4;
  const last = first + shownAccounts.length - 1;
  const of = (row: number): string => `$D$${row}:$K$${row}`;
  const [called, poor, good, weights] = [of(headerRow), of(headerRow + 1), of(headerRow + 2), of(headerRow + 3)];
  const cells = `D${first}:K${last}`;
  const mrrs = `Accounts!E${shownAccounts[0]}:E${shownAccounts.at(-1)}`;
  const before: readonly AnswerColumn[] = [
    { header: "Health", column: "B", call: `HEALTHSCORE(${cells},${poor},${good},${weights})`, numberFormat: "0.0" },
    { header: "Bucket", column: "C", call: `HEALTHBUCKET(B${first}:B${last})`, numberFormat: "General" },
  ];
  const behind: readonly AnswerColumn[] = [
    { header: "Coverage", column: "L", call: `HEALTHCOVERAGE(${cells},${weights})`, numberFormat: "0%" },
    { header: "80/20 by MRR", column: "M", call: `SEGMENT(${mrrs})`, numberFormat: "General" },
    {
      header: "Next step",
      column: "N",
      call: `HEALTHNEXT(${cells},${poor},${good},${called},${weights})`,
      numberFormat: "General",
    },
  ];
  const headers = (columns: readonly AnswerColumn[]): string[] => columns.map(({ header }) => header);
  const answers = (columns: readonly AnswerColumn[], index: number): CellValue[] =>
    columns.map(({ column, call, numberFormat }) =>
      index === 0
        ? { formula: stored(call), spill: `${column}${first}:${column}${last}`, numberFormat }
        : { spilledFormat: numberFormat },
    );
  return [
    ["Account", ...headers(before), ...metrics.map(({ header }) => header), ...headers(behind)],
    ["Poor: scores 0", null, null, ...metrics.map(({ poor }) => poor)],
    ["Good: scores 100", null, null, ...metrics.map(({ good }) => good)],
    ["Weight", null, null, ...metrics.map(({ weight }) => weight)],
    ...shownAccounts.map((row, index): CellValue[] => [
      { formula: `Accounts!A${row}`, numberFormat: "General" },
      ...answers(before, index),
      ...metrics.map(({ formula, numberFormat }): FormulaCell => ({ formula: formula(row), numberFormat })),
      ...answers(behind, index),
    ]),
  ];
}

/** @param firstRow the row, as people count, of the block's header. */
function blockRows({ call, rows, columns }: Block, firstRow: number): CellValue[][] {
  const spill = `A${firstRow}:${columnLetters(columns.length - 1)}${firstRow + rows - 1}`;
  return Array.from({ length: rows }, (_, row) =>
    columns.map((numberFormat, column): CellValue => {
      const format = row === 0 ? headerFormat(call, column) : numberFormat;
      return row === 0 && column === 0
        ? { formula: stored(call), spill, numberFormat: format }
        : { spilledFormat: format };
    }),
  );
}

/** MRRBY has dates in its header, the others have words and plain numbers. */
function headerFormat(call: string, column: number): string {
  return call.startsWith("MRRBY") && column > 0 ? isoFormat : "General";
}

/** Customers that MRRBY lists: one found only in rows that never count, as those of a trial, is left out. */
function customersOf({ columns, rows }: SampleSheet): number {
  const header = columns.map((column) => column.header);
  const plain = rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));
  return new Set(readLedger([header, ...plain]).ledger?.customer).size;
}

/** A call as Excel keeps a function of an add-in in a file. */
function stored(call: string): string {
  return `_xldudf_${names.namespace}_${call}`;
}
