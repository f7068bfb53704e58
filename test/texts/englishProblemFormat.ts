import { calendarDate, isoDate, type DateSerial } from "../../src/core/sheet/serialDate";
import type { ProblemFormat } from "../../src/texts/problemText";

const months = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** Figures and dates in British English, as the pane shows them there. */
export const englishProblemFormat: ProblemFormat = {
  number: (amount) => grouped(String(amount)),
  money: (amount, currency, decimals) => `${currency === "EUR" ? "€" : ""}${grouped(amount.toFixed(decimals))}`,
  date: (serial) => `${dayAndMonth(serial)} ${calendarDate(serial).year}`,
  dayAndMonth,
  isoDate,
};

function grouped(figure: string): string {
  const [whole = "", fraction] = figure.split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

function dayAndMonth(serial: DateSerial): string {
  const { month, day } = calendarDate(serial);
  return `${day} ${months[month - 1] ?? ""}`;
}
