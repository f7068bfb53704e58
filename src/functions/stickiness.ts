import { quotient } from "../core/ledger/rates/rate";
import { spilledAnswer } from "./answer";
import { checkLength, declareArguments, numbersArgument, shapedAs } from "./argumentReaders";
import { divisionByZero, needs } from "./failure";

const read = declareArguments({ dau: numbersArgument, mau: numbersArgument });

/**
 * Stickiness: daily active users ÷ monthly active users, for one account or for each of a list.
 *
 * @remarks
 * Where nobody is active in a month there is no answer (#DIV/0!), in that cell alone; a blank stays blank. The answer has
 * the shape of dau.
 *
 * @example =CS.STICKINESS(50, 200) → 0.25
 * @example =CS.STICKINESS({10;0;""}, {40;10;20}) → {0.25;0;""}
 *
 * @customfunction STICKINESS
 * @param dau Daily active users, one or a list.
 * @param mau Monthly active users of the same accounts.
 * @returns DAU ÷ MAU for each account.
 */
export function stickiness(dau: unknown[][], mau: unknown[][]): unknown[][] {
  return spilledAnswer("STICKINESS", () => {
    const given = read({ dau, mau });
    checkLength(given.mau, "mau", given.dau.length, "in dau");
    const nobody = divisionByZero();
    const answers = given.dau.map((daily, row) => {
      const monthly = given.mau[row] ?? NaN;
      if (daily < 0 || monthly < 0) {
        throw needs(`dau and mau of 0 or more in row ${row + 1}`, daily < 0 ? daily : monthly);
      }
      if (Number.isNaN(daily) || Number.isNaN(monthly)) return "";
      return quotient(daily, monthly) ?? nobody;
    });
    return shapedAs(dau, answers);
  });
}
