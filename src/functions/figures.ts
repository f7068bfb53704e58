import { rate, type Rate } from "../core/ledger/rates";
import { divisionByZero, needs } from "./failure";

/** A figure of a totals form, which is given without a sign: `lost as a positive amount`. */
export function positiveFigure(figure: number, name: string): number {
  if (figure < 0) throw needs(`${name} as a positive amount`, figure);
  return figure;
}

/** A share; nothing to divide by is `#DIV/0!`. */
export function ratio(part: number, whole: number): number {
  return known(rate(part, whole));
}

/** A rate; one with nothing to divide by is `#DIV/0!`. */
export function known(share: Rate): number {
  if (share === null) throw divisionByZero();
  return share;
}
