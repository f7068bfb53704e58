import { calendarDate, isoDate, type DateSerial } from "../../core/sheet/serialDate";

/** Numbers and dates as the pane prints them, in the language of the user. */
export interface Formatter {
  /** BCP 47 tag of the language, for reading what a person types in it. */
  readonly language: string;
  /** Whole numbers with the thousands separator of the language. */
  readonly count: (value: number) => string;
  /** Without decimals unless asked for; `currency` is an ISO code, a sign, or `null` for a bare number. */
  readonly money: (value: number, currency: string | null, decimals?: number) => string;
  /** What is gained or lost, always signed, with a true minus: `+€3,840`, `−€1,480`; nothing is `€0`. */
  readonly change: (value: number, currency: string | null, decimals?: number) => string;
  /** A share of 1 without decimals: `45%`. */
  readonly share: (value: number) => string;
  /** A share of 1 as it was set, with up to two decimals: `12.5%`. */
  readonly exactShare: (value: number) => string;
  /** A rate in money or customers, with one decimal and a true minus: `99.2%`, `−0.8%`. */
  readonly rate: (value: number) => string;
  /** A ratio with two decimals: `1.58`. */
  readonly ratio: (value: number) => string;
  /** Hours a month without decimals, the unit left to the text around it. */
  readonly hours: (value: number) => string;
  /** 0–100, rounded down: 49.6 is poor and must never read as 50. */
  readonly health: (value: number) => string;
  /** A plain number with as many decimals as it has, four at the most. */
  readonly number: (value: number) => string;
  /** `23 Nov 2026`. */
  readonly date: (serial: DateSerial) => string;
  /** `4 May`. */
  readonly dayAndMonth: (serial: DateSerial) => string;
  /** `2026-05-04`, as a date is to be written in a sheet whatever the language. */
  readonly isoDate: (serial: DateSerial) => string;
  /** `4 Oct`, for a list or a span whose year is said elsewhere. */
  readonly shortDay: (serial: DateSerial) => string;
  /** `Oct 2026`. */
  readonly month: (serial: DateSerial) => string;
  /** Hours and minutes; the date too when the moment is not on the day of `now`. */
  readonly time: (moment: Date, now: Date) => string;
  /** A duration in milliseconds as seconds with one decimal under ten: `1.2 s`. */
  readonly duration: (milliseconds: number) => string;
}

const isoCurrency = /^[A-Z]{3}$/;

/**
 * The formatter of a BCP 47 language tag.
 *
 * @example createFormatter("en-GB").money(199580, "EUR") // "€199,580"
 */
export function createFormatter(language: string): Formatter {
  const locale = knownLocale(language);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "negative" });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, signDisplay: "negative" });
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "negative",
  });
  const exactPercent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const oneDecimal = new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "negative",
  });
  const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const monthAndYear = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  // Not the medium style: some languages write it in figures alone, which do not go with `1. Okt.` beside them.
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const abbreviated = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const shortDay = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  const hourAndMinute = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const money = moneyFormats(locale);
  return {
    language: locale,
    count: (value) => whole.format(value),
    money: (value, currency, decimals = 0) => money(currency, decimals, "negative")(value),
    change: (value, currency, decimals = 0) => trueMinus(money(currency, decimals, "exceptZero")(value)),
    share: (value) => percent.format(value),
    exactShare: (value) => exactPercent.format(value),
    rate: (value) => trueMinus(oneDecimal.format(value)),
    ratio: (value) => twoDecimals.format(value),
    hours: (value) => whole.format(value),
    health: (value) => whole.format(Math.floor(value)),
    number: (value) => plain.format(value),
    date: (serial) => day.format(midnight(serial)),
    dayAndMonth: (serial) => shortDay.format(midnight(serial)),
    isoDate,
    shortDay: (serial) => abbreviated.format(midnight(serial)),
    month: (serial) => monthAndYear.format(midnight(serial)),
    time: (moment, now) =>
      moment.toDateString() === now.toDateString() ? hourAndMinute.format(moment) : dayAndTime.format(moment),
    duration: (milliseconds) => {
      // Nothing takes no time: what is too short for the clock is printed as the smallest figure.
      const seconds = Math.max(milliseconds / 1000, 0.1);
      const digits = seconds < 10 ? 1 : 0;
      const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      // The sign of the unit is the same in every language; words such as "Sek." would not fit into the sentence.
      return `${amount.format(seconds)}\u00a0s`;
    },
  };
}

/** Some systems name their language in a way that `Intl` refuses (`en-US@posix`); English is better than no pane. */
function knownLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** The beginning of a day in universal time, which is the zone that dates are printed in: they have no time of day. */
function midnight(serial: DateSerial): number {
  const { year, month, day } = calendarDate(serial);
  return Date.UTC(year, month - 1, day);
}

/** Most languages format with a hyphen, which is shorter than the plus that it stands under. */
function trueMinus(text: string): string {
  return text.replace("-", "\u2212");
}

type MoneyFormat = (value: number) => string;
type Signs = "negative" | "exceptZero";

/** Intl formats cost a millisecond each to build, and a pane needs a few: they are kept by currency, decimals and signs. */
function moneyFormats(locale: string): (currency: string | null, decimals: number, signs: Signs) => MoneyFormat {
  const formats = new Map<string, MoneyFormat>();
  return (currency, decimals, signs) => {
    const key = `${signs} ${decimals} ${currency ?? ""}`;
    let format = formats.get(key);
    if (!format) {
      format = moneyFormat(locale, currency, decimals, signs);
      formats.set(key, format);
    }
    return format;
  };
}

function moneyFormat(locale: string, currency: string | null, decimals: number, signs: Signs): MoneyFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: signs } as const;
  if (currency === null || currency.trim() === "") {
    const bare = new Intl.NumberFormat(locale, digits);
    return (value) => bare.format(value);
  }
  if (isoCurrency.test(currency)) {
    const known = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      ...digits,
    });
    return (value) => known.format(value);
  }
  // A bare sign may belong to several currencies. It is printed as it stands, where the language puts a sign.
  const like = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", ...digits });
  return (value) =>
    like
      .formatToParts(value)
      .map((part) => (part.type === "currency" ? currency : part.value))
      .join("");
}
