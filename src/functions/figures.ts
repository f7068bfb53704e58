import { divisionByZero, wrong } from "./failure";

/** A figure of a totals form, which is given without a sign: `lost is given as a positive amount`. */
export function positiveFigure(figure: number, name: string): number {
  if (figure < 0) throw wrong(`${name} is given as a positive amount, found ${figure}`);
  return figure;
}

/** A share; nothing to divide by is `#DIV/0!`. */
export function ratio(part: number, whole: number): number {
  if (whole === 0) throw divisionByZero();
  return part / whole;
}
