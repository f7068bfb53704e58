/** Words with commas between them, the more telling first. */
export type WordList = string;

/** What a status says of a customer or a subscription today. Readers say what becomes of it. */
export type StatusMeaning =
  | "live"
  /** A deal under way where deals are won, else live. */
  | "open"
  /** A deal lost where deals are won, else gone. */
  | "lost"
  /** Its start is to come. */
  | "future"
  | "trial"
  | "lead"
  /** Somebody who reads what we send out; where subscriptions are listed that word may mean anything. */
  | "audience"
  | "free"
  /** Paused or the like: still a customer, though nothing is charged now. */
  | "interrupted"
  | "noCustomer"
  | "gone";

/** How often something is charged. */
export type IntervalMeaning =
  | "month"
  | "quarter"
  | "halfYear"
  | "year"
  | "biennial"
  | "week"
  | "fortnight"
  | "day"
  /** Not at all again. */
  | "once"
  /** Words with two meanings, which have to be asked: `bi-weekly`. */
  | "ambiguous";

export type Tier = "enterprise" | "midMarket" | "smallBusiness";

/** The buckets of health that words and letters of a score stand for. */
export type HealthWord = "poor" | "average" | "good";

/** What a unit in an amount's header does to the figures below. */
export type UnitMeaning =
  | "minor"
  | "thousand"
  | "million"
  | "billion"
  /** A thousand in one language and a million in another. */
  | "ambiguous";

/** The words of one language that sheets use. What a language has no word for it leaves out. */
export interface LanguageWords<Meaning extends string> {
  /** Headers by what stands below them. */
  readonly headers: Readonly<Partial<Record<Meaning, WordList>>>;
  readonly statuses: Readonly<Partial<Record<StatusMeaning, WordList>>>;
  /** Statuses that make a column one of deals. */
  readonly wonWords?: WordList;
  readonly flags: {
    readonly yes: WordList;
    readonly no: WordList;
    /** They are yes too, and beside them alone a blank is no. */
    readonly crosses?: WordList;
  };
  readonly intervals: Readonly<Partial<Record<IntervalMeaning, WordList>>>;
  /** What a charge is beside one of `intervals.once`: what recurs is MRR, what is charged by use is none. */
  readonly chargeTypes: { readonly recurring: WordList; readonly usage: WordList };
  /** What may stand behind a number: `3 months`, `12M`. */
  readonly countedUnits: Readonly<Partial<Record<"month" | "year" | "week" | "day", WordList>>>;
  /** Behind an interval's name these head how many of it: `interval count`. */
  readonly countWords?: WordList;
  readonly units: Readonly<Partial<Record<UnitMeaning, WordList>>>;
  /** What stands before a unit: `per month`. */
  readonly per: WordList;
  /** What stands before a unit and changes nothing: `in cents`. */
  readonly unitIn: WordList;
  /** Behind `per`: what a price is for. */
  readonly perUnit: WordList;
  /** Words with which brackets speak of a day or a span, not of an interval: `MRR (last month)`. */
  readonly otherDays: WordList;
  /** Names of rows and columns that add up others. */
  readonly totals: WordList;
  /** Beside totals, the beginnings of such names: `All customers`. */
  readonly all: WordList;
  /** What stands in a cell that says nothing. */
  readonly missing: WordList;
  /** What a discount of nothing looks like. */
  readonly nothing: WordList;
  /** Twelve, January first. */
  readonly months: WordList;
  /** Words of headers under which an end is to be expected. */
  readonly ends: {
    readonly words: WordList;
    readonly beginnings: WordList;
    readonly strongBeginnings?: WordList;
    readonly notEnds: WordList;
    readonly notEndsUnlessStrong?: WordList;
  };
  readonly trials: { readonly words: WordList; readonly ends: WordList; readonly endBeginnings?: WordList };
  /** Words that begin or end so (`Mengenrabatt`), and what is said in several words. */
  readonly discounts: { readonly parts: WordList; readonly phrases?: WordList; readonly not?: WordList };
  readonly currencyWords: { readonly is: WordList; readonly not?: WordList };
  /** Headers of charges, payments and invoices: those that tell alone, and those of which two are needed. */
  readonly payments: { readonly alone?: WordList; readonly together: WordList };
  /** Statuses that invoices and payments have as well as subscriptions. */
  readonly paymentStatuses?: WordList;
  /** Rows of a roll-forward. */
  readonly movements: WordList;
  /** What may stand before a header's word without changing it: `subscription start date`. */
  readonly prefixes?: WordList;
  /** Of these the one that may stand before a name or an id, too. */
  readonly customerPrefix?: WordList;
}

/** The words of one language that only sheets of accounts and teams use. */
export interface AccountWords<Meaning extends string> {
  readonly headers: Readonly<Partial<Record<Meaning, WordList>>>;
  readonly tiers: Readonly<Partial<Record<Tier, WordList>>>;
  /** Colours, letters and words of a health score. */
  readonly health: Readonly<Record<HealthWord, WordList>>;
  /** Words of a header that turn its column round, for much risk is poor health, and what its cells say then. */
  readonly risk: { readonly words: WordList; readonly high: WordList; readonly low: WordList };
  /** Words of a header that leave open which way a score of them runs: alone, and beside a word of risk. */
  readonly unclear: { readonly alone: WordList; readonly besideRisk: WordList };
}
