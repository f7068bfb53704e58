import { quotient, type RateValue } from "../core/ledger/rates/rate";
import { divisionByZero, needs } from "./failure";

/** A figure of a totals form, which is given without a sign: `lost as a positive amount`. */
export function positiveFigure(figure: number, name: string): number {
  if (figure < 0) throw needs(`${name} as a positive amount`, figure);
  return figure;
}

/** A share; nothing to divide by is `#DIV/0!`. */
export function ratio(part: number, whole: number): number {
  return known(quotient(part, whole));
}

/** A rate; one with nothing to divide by is `#DIV/0!`. */
export function known(value: RateValue): number {
  if (value === null) throw divisionByZero();
  return value;
}
