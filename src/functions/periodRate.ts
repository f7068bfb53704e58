import { rateValue, type Rate } from "../core/ledger/rates/rate";
import { answer } from "./answer";
import { dateArgument, declareArguments, flagArgument, tableArgument } from "./argumentReaders";
import { known } from "./figures";
import { movementsOf } from "./ledgerArgument";

const read = declareArguments({
  table: tableArgument,
  from: dateArgument,
  to: dateArgument,
  ends_inclusive: flagArgument,
});

/** Answers with one rate of the movements between two dates of a table. */
export function periodRate(name: string, given: Parameters<typeof read>[0], rate: Rate): unknown {
  return answer(name, () => known(rateValue(rate, movementsOf(read(given)))));
}
