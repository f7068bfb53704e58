import type { Tier } from "../../core/accounts/account";
import type { AccountField } from "../../core/vocabulary/accountFields";
import type { Scale } from "../../core/vocabulary/scale";
import type { Problem, Severity } from "../../core/sheet/problem";
import { problemTextOf, type ProblemFormat, type ProblemTexts } from "../problemText";
import { fields, scales } from "./fields";
import { counted as countedWith, inRow, plural } from "./grammar";
import { ledgerProblems } from "./ledgerProblems";
import { teamProblems } from "./teamProblems";

/** Headings of the three severities, and what each means for accounts, teams and subscriptions alike. */
export const severities: Readonly<Record<Severity, { readonly title: string; readonly meaning: string }>> = {
  error: { title: "Errors", meaning: "Something is left out" },
  warning: { title: "Warnings", meaning: "Check what was assumed" },
  info: { title: "Notes", meaning: "Good to know" },
};

const quote = (text: string): string => `“${text}”`;
const found = ({ found: text }: Problem): string => (text === undefined || text === "" ? "Blank" : quote(text));
const header = ({ header: text }: Problem): string => text ?? "this column";
const value = ({ values }: Problem, name: string): string => String(values?.[name] ?? "");
const figure = ({ values }: Problem, name: string): number => Number(values?.[name] ?? NaN);
const rowNumber = (problem: Problem, name: string): string => String(figure(problem, name) + 1);
const fieldLabel = (problem: Problem): string => fields[value(problem, "field") as AccountField] ?? header(problem);
const scaleLabel = (problem: Problem): string => scales[value(problem, "scale") as Scale] ?? value(problem, "scale");
const counted = (count: number, one: string, many: string, format: ProblemFormat): string =>
  countedWith(count, one, many, format.number(count));
const percentOf = (problem: Problem, format: ProblemFormat): string =>
  `${format.number(Math.round(100 * figure(problem, "share")))} %`;
const titled = (title: string) => (): string => title;

const ofTier: Readonly<Record<Tier, string>> = {
  enterprise: "enterprise",
  midMarket: "mid-market",
  smallBusiness: "small business",
};

/** What an account ranks with whose MRR is unknown; `""` where nothing stands in for it. */
function standIn(problem: Problem, format: ProblemFormat): string {
  const { standIn: amount, standInOf, tier } = problem.values ?? {};
  if (typeof amount !== "number") return "";
  const written = format.money(amount, value(problem, "currency") || null, Number.isInteger(amount) ? 0 : 2);
  const own = ofTier[tier as Tier] ?? String(tier);
  return standInOf === "tier"
    ? `ranks with ${written}, the median of ${own}; in no total`
    : `ranks with ${written}, the median of all, as no other ${own} account has an MRR; in no total`;
}

/** A sentence of that. */
function standInSentence(problem: Problem, format: ProblemFormat): string {
  const words = standIn(problem, format);
  return words === "" ? "" : ` Until then it ${words}.`;
}

/** `1 enterprise, 4 mid-market`: the tiers that accounts got from their size. */
function tiersGiven(problem: Problem, format: ProblemFormat): string {
  const given = Object.entries(ofTier).flatMap(([tier, word]) => {
    const accounts = figure(problem, tier);
    return accounts > 0 ? [`${format.number(accounts)} ${word}`] : [];
  });
  return given.length === 0 ? "" : `: ${inRow(given)}`;
}

/** What words of a health column count as, where no number stands beside them; `""` where one does. */
function wordsCountAs(problem: Problem, format: ProblemFormat): string {
  if (problem.values?.poor === undefined) return "";
  const middles = ["poor", "average", "good"].map((bucket) => `${bucket} ${format.number(figure(problem, bucket))}`);
  return ` Words count as the middle of their bucket: ${inRow(middles)}.`;
}

/** In an accounts sheet the row stays and the cell counts as blank; in a subscription table the row is left out. */
const orBlank = ({ severity }: Problem): string => (severity === "error" ? "" : " and counts as blank");

/** The words for every code. */
export const problems: ProblemTexts = {
  noHeaderRow: {
    title: titled("No header row"),
    text: () =>
      "None of the first ten rows names a column we know. Add a row with headers such as Account, MRR and CSM.",
  },
  accountColumnMissing: {
    title: titled("Account column missing"),
    text: () => "No column names the accounts. Call one Account, or choose it under Change columns.",
  },
  noRows: {
    title: titled("No accounts"),
    text: () => "There is nothing under the header row. Add one row per account.",
  },
  chosenColumnMissing: {
    title: titled("Chosen column not found"),
    text: (problem) =>
      problem.values?.field === undefined
        ? `The settings name ${quote(header(problem))}, which is not in this sheet. It is left out.`
        : `${quote(header(problem))} was chosen for ${fieldLabel(problem)} and is not in this sheet. The column is found by its header instead.`,
  },
  twoColumnsForField: {
    title: titled("Two columns for one field"),
    text: (problem) =>
      `${quote(header(problem))} and ${quote(value(problem, "other"))} both fit ${fieldLabel(problem)}. ${quote(header(problem))} is read.`,
  },
  ambiguousColumns: {
    title: titled("Two columns fit equally well"),
    text: (problem) =>
      `${quote(header(problem))} and ${quote(value(problem, "other"))} read the same for ${fieldLabel(problem)}. ${quote(header(problem))} is read; choose under Change columns.`,
  },
  columnNotReadable: {
    title: (problem) => `${header(problem)} is not used`,
    text: (problem, format) =>
      `Only ${format.number(figure(problem, "readable"))} of ${format.number(figure(problem, "filled"))} cells can be read as ${
        problem.values?.kind === "date" ? "dates" : "numbers"
      }, such as ${found(problem)}. ${
        problem.values?.kind === "date" ? "Write dates as 2026-12-31." : "Write plain numbers such as 1200."
      }`,
  },
  scaleUnclear: {
    title: (problem) => `Scale of ${header(problem)} is unclear`,
    text: (problem) =>
      problem.values?.field === "coreFeaturesUsed"
        ? "Values above 1 may be counts or percentages, so the column is not used. Add a column Core features total, or put (%) into the header."
        : problem.values?.field === "healthScore"
          ? "Scores of 5 at the most may be of five or of ten, so the column is not used. Choose its scale under Change columns, or put (1-5) or (0-10) into the header."
          : "The values fit none of the scales we know, so the column is not used. Put the scale into the header, such as (0-10).",
  },
  directionUnclear: {
    title: (problem) => `Is much of ${header(problem)} good or poor?`,
    text: () =>
      "Neither the header nor labels beside it tell, so the column is not used. Answer it in the Place view, or write risk or health into the header.",
  },
  mixedScale: {
    title: (problem) => `${header(problem)} seems to mix scales`,
    text: (problem, format) =>
      `${counted(figure(problem, "narrower"), "value lies", "values lie", format)} between 1 and 10, others far outside. All are read as ${scaleLabel(problem)}.`,
  },
  totalRowLeftOut: {
    title: titled("Total row"),
    text: (problem) => `The last row is called ${found(problem)} and is not an account. It is left out.`,
  },
  hiddenRowsIncluded: {
    title: titled("Hidden rows are included"),
    text: (problem, format) =>
      `${counted(figure(problem, "rows"), "row is", "rows are", format)} hidden or filtered out and read like all others.`,
  },
  date1904: {
    title: titled("Dates from 1904"),
    text: () => "This file counts days from 1904. Its dates were converted.",
  },
  duplicateAccount: {
    title: titled("Duplicate account"),
    text: (problem) =>
      `${found(problem)} repeats row ${rowNumber(problem, "firstRow")}. Row ${rowNumber(problem, "firstRow")} is placed.`,
  },
  accountNameMissing: {
    title: titled("Account without name"),
    text: () => "Blank. Enter a name to place this row.",
  },
  formulaError: {
    title: (problem) => `Formula error in ${header(problem)}`,
    text: (problem, format) =>
      problem.severity === "error"
        ? standIn(problem, format) === ""
          ? `The cell holds ${problem.found ?? "an error"}, so this row is left out of a step. Correct its formula.`
          : `The cell holds ${problem.found ?? "an error"}. Correct its formula.${standInSentence(problem, format)}`
        : `The cell holds ${problem.found ?? "an error"} and counts as blank. Correct its formula.`,
  },
  numberExpected: {
    title: (problem) => `Number expected in ${header(problem)}`,
    text: (problem, format) =>
      `${found(problem)} is not a number${orBlank(problem)}. ${
        problem.values?.write === undefined ? "Write a plain number such as 1200." : `Write ${value(problem, "write")}.`
      }${standInSentence(problem, format)}`,
  },
  numberNegative: {
    title: (problem) => `${header(problem)} below zero`,
    text: (problem) => `${found(problem)} counts as blank. Write 0 or more.`,
  },
  ambiguousDate: {
    title: (problem) => `Ambiguous date in ${header(problem)}`,
    text: (problem, format) =>
      `${found(problem)} reads as ${format.dayAndMonth(figure(problem, "dayFirst"))} or ${format.dayAndMonth(figure(problem, "monthFirst"))}.${
        problem.severity === "error"
          ? ` Nobody can know which; write ${format.isoDate(figure(problem, "dayFirst"))} or ${format.isoDate(figure(problem, "monthFirst"))}.`
          : problem.values?.cells === undefined
            ? " Until that is known it counts as blank."
            : ` Is the day first in this column, or the month? Until that is known, ${counted(figure(problem, "cells"), "date stays", "dates stay", format)} blank. Write ${format.isoDate(figure(problem, "dayFirst"))} or ${format.isoDate(figure(problem, "monthFirst"))}.`
      }`,
  },
  mixedDateOrders: {
    title: (problem) => `Two orders of dates in ${header(problem)}`,
    text: (problem, format) =>
      `${found(problem)} and ${quote(value(problem, "other"))} cannot both be right: one has the day first, the other the month. ${counted(figure(problem, "cells"), "date stays", "dates stay", format)} blank. Write dates as 2026-12-31.`,
  },
  decimalMarkUnclear: {
    title: (problem) => `Comma or point in ${header(problem)}`,
    text: (problem, format) =>
      `${found(problem)} reads as ${figure(problem, "point")} or ${figure(problem, "comma")}, and no other number of the column tells which. ${counted(figure(problem, "cells"), "cell stays", "cells stay", format)} blank. Write plain numbers such as 1200.`,
  },
  impossibleDate: {
    title: (problem) => `Impossible date in ${header(problem)}`,
    text: (problem) => `${found(problem)} is no day that exists${orBlank(problem)}. Write a date such as 2026-12-31.`,
  },
  dateExpected: {
    title: (problem) => `Date expected in ${header(problem)}`,
    text: (problem) =>
      `${found(problem)} is not read as a date${orBlank(problem)}. Write ${
        problem.values?.write === undefined ? "a date such as 2026-12-31" : value(problem, "write")
      }.`,
  },
  endBeforeStart: {
    title: titled("End before start"),
    text: (problem, format) =>
      `${format.date(figure(problem, "end"))} lies before the start, ${format.date(figure(problem, "start"))}. The end is not used.`,
  },
  onboardingDoneBeforeStart: {
    title: titled("Onboarding done before it started"),
    text: (problem, format) =>
      `Done ${format.date(figure(problem, "done"))}, started ${format.date(figure(problem, "start"))}. It counts as done.`,
  },
  unitUnclear: {
    title: (problem) => `Unit of ${header(problem)} is unclear`,
    text: (problem) =>
      problem.values?.field === "amount"
        ? "The header says two things about its money, or no one interval, so the column is not used. Write one in brackets, such as (EUR, annual) or (per month)."
        : `The header says two things about its money, or another interval than ${fieldLabel(problem)} has, so the column is not used. Head it ${fieldLabel(problem)}, with one currency in brackets.`,
  },
  intervalMissing: {
    title: (problem) => `${header(problem)} says no interval`,
    text: (problem) =>
      `Nothing says whether ${quote(header(problem))} is for a month, for a year or once, so MRR stays blank. Write it into the header, such as (annual), add an Interval column, or head a column MRR or ARR.`,
  },
  intervalUnclear: {
    title: titled("Amount of how long?"),
    text: (problem, format) =>
      `${found(problem)} does not say for how long the amount is, or another interval than elsewhere, so its MRR is unknown. Write month, quarter, year or 3 months.${standInSentence(problem, format)}`,
  },
  amountUnclear: {
    title: (problem) => `What ${header(problem)} comes to is unclear`,
    text: (problem) =>
      `${quote(value(problem, "other"))} stands beside it: whether the amount is for one or for all, or before the discount or after it, is not said, so MRR stays blank. Head a column MRR.`,
  },
  negativeMrr: {
    title: titled("MRR below zero"),
    text: (problem) => `${found(problem)} counts as 0. Credits alone make no customer.`,
  },
  mrrBlank: {
    title: titled("MRR blank"),
    text: (problem, format) =>
      standIn(problem, format) === ""
        ? "It enters no total, and nothing stands in for it."
        : `It ${standIn(problem, format)}.`,
  },
  mixedCurrencies: {
    title: titled("Mixed currencies"),
    text: (problem, format) =>
      `${found(problem)} in a sheet of ${value(problem, "currency")}. Its MRR enters no figure; convert it to ${value(problem, "currency")}.${standInSentence(problem, format)}`,
  },
  outOfScale: {
    title: (problem) => `${header(problem)} out of range`,
    text: (problem) =>
      `${found(problem)} lies outside ${scaleLabel(problem)} and counts as blank: health is scored without it.`,
  },
  straySpaces: {
    title: (problem) => `Stray spaces in ${header(problem)}`,
    text: (problem) =>
      `${quote(value(problem, "write"))} has spaces around it or inside that nobody sees. It counts as if they were not there.`,
  },
  ownerSpelling: {
    title: titled("Owner spelt two ways"),
    text: (problem) => `${found(problem)} counts as ${quote(value(problem, "write"))}, which stands first.`,
  },
  featuresAboveTotal: {
    title: titled("More features used than there are"),
    text: (problem, format) =>
      `${format.number(figure(problem, "used"))} used of ${format.number(figure(problem, "total"))}. The value counts as blank.`,
  },
  dauAboveMau: {
    title: titled("DAU above MAU"),
    text: (problem, format) =>
      `${format.number(figure(problem, "dau"))} daily, ${format.number(figure(problem, "mau"))} monthly users. Stickiness is left out.`,
  },
  lastLoginAfterAsOf: {
    title: (problem) => `${header(problem)} in the future`,
    text: (problem, format) =>
      `${format.date(figure(problem, "login"))} lies after ${format.date(figure(problem, "asOf"))}, the day of this placement. It counts as that day.`,
  },
  renewalInPast: {
    title: titled("Renewal in the past"),
    text: (problem, format) => `It was due on ${format.date(figure(problem, "renewal"))}. Enter the next one.`,
  },
  unknownStatus: {
    title: titled("Unknown status"),
    text: (problem, format) =>
      problem.values?.counts === "notYet"
        ? `${found(problem)} is a status we do not know. ${counted(figure(problem, "accounts"), "row counts", "rows count", format)} as not yet a customer by it.`
        : `${found(problem)} is a status we do not know. ${counted(figure(problem, "accounts"), "account counts as a customer", "accounts count as customers", format)} by it.`,
  },
  dealStatusMissing: {
    title: titled("No status of the deals"),
    text: () =>
      "Nothing says which of these deals are won, so none of them makes a customer. Export the deals with their status or the day on which they were won.",
  },
  accountInterrupted: {
    title: titled("Interrupted"),
    text: (problem) => `Status ${found(problem)}: still a customer, and placed. Its MRR is said apart in CS Summary.`,
  },
  statusNoCustomer: {
    title: titled("No customer by its status"),
    text: (problem) => `Status ${found(problem)}. The row is left out.`,
  },
  archivedRow: {
    title: titled("Archived"),
    text: () => "The row is archived and left out.",
  },
  flagAgainstStatus: {
    title: (problem) => `${header(problem)} and status differ`,
    text: (problem) =>
      `${found(problem)}, though the status is ${quote(value(problem, "status"))}. What says that it is gone counts; correct one of them.`,
  },
  endedThoughLive: {
    title: titled("Ended, but the status says customer"),
    text: (problem, format) =>
      `Ended on ${format.date(figure(problem, "end"))}, status ${quote(value(problem, "status"))}. It counts as gone.`,
  },
  goneBeforeEnd: {
    title: titled("Gone before its end date"),
    text: (problem, format) =>
      `Status ${quote(value(problem, "status"))}, end date ${format.date(figure(problem, "end"))}. It counts as gone.`,
  },
  unknownTier: {
    title: titled("Unknown tier"),
    text: (problem, format) =>
      `${found(problem)} is a tier we do not know. ${counted(figure(problem, "accounts"), "account takes its tier", "accounts take their tier", format)} from size${tiersGiven(problem, format)}.`,
  },
  unknownHealthWord: {
    title: titled("Unknown health word"),
    text: (problem, format) =>
      `${found(problem)} is a health word we do not know. ${counted(figure(problem, "accounts"), "account has", "accounts have", format)} no bucket by it. Write red, amber or green, or A to F.`,
  },
  unknownPin: {
    title: titled("Unknown pin"),
    text: (problem) => `${quote(value(problem, "word"))} is not used. Write hand-held, scaled or owner.`,
  },
  pinConflict: {
    title: titled("Pinned two ways"),
    text: (problem) => `${found(problem)} asks for hand-held and scaled. Neither is used; keep one.`,
  },
  ownHealthUsed: {
    title: titled("Your own health score is used"),
    text: (problem, format) =>
      `${quote(header(problem))} gives health and buckets. Our model finds ${format.number(figure(problem, "metrics"))} of ${format.number(figure(problem, "of"))} metrics in this sheet, ${percentOf(problem, format)} of its weight.${wordsCountAs(
        problem,
        format,
      )}`,
  },
  ownHealthMetric: {
    title: titled("Your own health score is a metric"),
    text: (problem, format) =>
      `${quote(header(problem))} is one of the metrics of the health model, from the worst to the best of its scale.${wordsCountAs(problem, format)}`,
  },
  ownHealthBeside: {
    title: titled("Your own health score stands beside ours"),
    text: (problem, format) =>
      `${quote(header(problem))} is shown in CS Placement beside our health. ${counted(figure(problem, "differ"), "live account is", "live accounts are", format)} in another bucket there.`,
  },
  healthThin: {
    title: titled("Too few health columns"),
    text: (problem, format) =>
      `Only ${percentOf(problem, format)} of the health model is in this sheet. Buckets name what they rest on and count in no figure and no ranking. Add columns such as DAU, MAU, Seats, Core features used or Last login, or a health score of your own.`,
  },
  healthPartial: {
    title: titled("Health rests on part of the model"),
    text: (problem, format) =>
      `${percentOf(problem, format)} of the health model is in this sheet: ${format.number(figure(problem, "metrics"))} of ${format.number(figure(problem, "of"))} metrics.`,
  },
  noHealthColumns: {
    title: titled("No health columns"),
    text: () =>
      "Health stays blank and ranks nobody. Add columns such as DAU, MAU, Seats, NPS or Last login, or a health score of your own.",
  },
  rankedByHealth: {
    title: titled("No MRR"),
    text: () => "Accounts rank by health, lowest first, and money is left blank. Add a column MRR.",
  },
  nothingToRankBy: {
    title: titled("Nothing to rank by"),
    text: () =>
      "Neither MRR nor health is known, so there is no 80/20: nobody is hand-held but by a pin, every account takes the hours of a scaled one, and only accounts without a CSM in the team get one. A column MRR, ARR or a health score would give an 80/20.",
  },
  tiedAtShare: {
    title: titled("Too many accounts rank alike"),
    text: (problem, format) =>
      `${counted(figure(problem, "accounts"), "account has", "accounts have", format)} the same value where the share ends. To part them would be chance, so they are left scaled.`,
  },
  rankValueBlank: {
    title: (problem) => `Blank in ${header(problem)}`,
    text: (problem, format) =>
      `${counted(figure(problem, "accounts"), "account has", "accounts have", format)} no number to rank by and ${plural(
        figure(problem, "accounts"),
        "comes",
        "come",
      )} last.`,
  },
  rankColumnNotUsed: {
    title: titled("Ranking column not used"),
    text: (problem) => `${quote(header(problem))} is missing or cannot be read. Accounts rank by what the sheet has.`,
  },
  pinsAboveShare: {
    title: titled("More pins than places"),
    text: (problem, format) =>
      `${format.number(figure(problem, "pinned"))} accounts are pinned hand-held, the share has ${counted(figure(problem, "places"), "place", "places", format)}. All of the pinned ones are hand-held.`,
  },
  furtherProblems: {
    title: (problem) =>
      problemTextOf({ ...problem, code: value(problem, "code") }, problems)?.title(problem) ?? "Further problems",
    text: (problem, format) =>
      `${counted(figure(problem, "rows"), "further one", "further ones", format)} from here on.`,
  },
  ...teamProblems,
  ...ledgerProblems,
};
