import type { Problem } from "../sheet/problem";

/** What can be wrong, or worth knowing, about an accounts sheet. The catalogue of texts has an entry for each. */
export type AccountProblemCode =
  /** None of the first ten rows names a column that we know. Nothing is placed. */
  | "noHeaderRow"
  /** No column names the accounts. Nothing is placed. */
  | "accountColumnMissing"
  /** A header row and nothing under it. */
  | "noRows"
  /** A column that the policy names is not in the sheet; the column is recognised by its header instead. */
  | "chosenColumnMissing"
  /** Two columns fit one field; the one whose header stands earlier in our list is read. */
  | "twoColumnsForField"
  /** Two columns fit one field equally well (`MRR (EUR)`, `MRR (USD)`); only a person can choose. */
  | "ambiguousColumns"
  /** Fewer than half of the filled cells of a number or date column can be read, so it is not used. */
  | "columnNotReadable"
  /** It cannot be told what a column's numbers mean, so it is not used. */
  | "scaleUnclear"
  /** It cannot be told whether much of a score is good or poor, so the column is not used. */
  | "directionUnclear"
  /** A column seems to mix two scales; the wider one is used. */
  | "mixedScale"
  /** The last row is a total and is not an account. */
  | "totalRowLeftOut"
  /** Hidden or filtered rows are read like all others. */
  | "hiddenRowsIncluded"
  /** The file counts days from 1904; its dates were converted. */
  | "date1904"
  /** A second row of the same account. The first is placed. */
  | "duplicateAccount"
  /** A row that does not say whose it is. */
  | "accountNameMissing"
  /** A cell holds an error value and counts as blank. */
  | "formulaError"
  /** A cell of a number column is no number and counts as blank. */
  | "numberExpected"
  /** A count, an hour figure or the like is below 0 and counts as blank. */
  | "numberNegative"
  /** The dates of a column fit two orders: they stay blank until it is known which. Said once for the column. */
  | "ambiguousDate"
  /** Two dates of one column that fit no order together: those that are written so stay blank. Said once. */
  | "mixedDateOrders"
  /** `1,234` may be 1234 or 1.234, and nothing else in the column tells: such cells stay blank. Said once. */
  | "decimalMarkUnclear"
  /** A day that does not exist, or lies outside 1900–9999, counts as blank. */
  | "impossibleDate"
  /** A cell of a date column is no date that we read, and counts as blank. */
  | "dateExpected"
  /** The end lies before the start; the end is not used. */
  | "endBeforeStart"
  /** Onboarding was done before it started; it counts as done. */
  | "onboardingDoneBeforeStart"
  /** The header of MRR or ARR says two things about its money, or another interval: the column is not used. */
  | "unitUnclear"
  /** A column of amounts of which nothing says for how long they are: MRR stays blank. */
  | "intervalMissing"
  /** What the amount of a row is for cannot be told, so its MRR is unknown. */
  | "intervalUnclear"
  /** A quantity or a discount beside an amount leaves open what it comes to: MRR stays blank. */
  | "amountUnclear"
  /** MRR below 0 counts as 0. */
  | "negativeMrr"
  /** A live account without an MRR. */
  | "mrrBlank"
  /** A row in another currency than most: its MRR enters no figure, because sums of mixed money are never made. */
  | "mixedCurrencies"
  /** A value outside its column's scale counts as blank. */
  | "outOfScale"
  /** A name of an account or an owner has spaces around or inside it that do not count. */
  | "straySpaces"
  /** An owner in another case than where it stands first; it counts as the same. */
  | "ownerSpelling"
  /** More core features used than there are; the value counts as blank. */
  | "featuresAboveTotal"
  /** More daily than monthly users; stickiness is left out. */
  | "dauAboveMau"
  /** The last login lies after the day of the placement and counts as that day. */
  | "lastLoginAfterAsOf"
  /** The renewal of a live account lies before the day of the placement. */
  | "renewalInPast"
  /** A status word that we do not know counts as a customer, or where only stated customers are any, as none yet. Once per word. */
  | "unknownStatus"
  /** Deals of which nothing says which are won: none counts as a customer. */
  | "dealStatusMissing"
  /** Paused, on hold, unpaid: still a customer. */
  | "accountInterrupted"
  /** The status says that the row is nobody's: a test, void, refunded. It is left out. */
  | "statusNoCustomer"
  /** An archived row is left out. */
  | "archivedRow"
  /** A flag and the status of a row differ; the one that takes more away counts. */
  | "flagAgainstStatus"
  /** The end date has passed although the status says customer; the account is gone. */
  | "endedThoughLive"
  /** The status says gone although the end date is still to come; the account is gone. */
  | "goneBeforeEnd"
  /** A tier word that we do not know; the tier follows from size. Said once per word. */
  | "unknownTier"
  /** A word of the user's own health column that stands for no bucket that we know. Said once per word. */
  | "unknownHealthWord"
  /** A pin that we do not know is not used. */
  | "unknownPin"
  /** Pinned both hand-held and scaled; neither is used. */
  | "pinConflict";

export type AccountProblem = Problem<AccountProblemCode>;
