import type { RowTaker } from "../rowTaker";
import type { Calculator, SourceHead, SourceUse } from "./calculator";

/**
 * Hands the cells of a source over to a calculator while they are read, block by block: the page has a turn after each,
 * and never holds all of them.
 *
 * @param read reads the source, `null` where there is none
 * @throws what reading throws, and what the calculator does
 */
export async function handOver(
  calculator: Calculator,
  use: SourceUse,
  read: ((taker: RowTaker) => Promise<SourceHead>) | null,
): Promise<void> {
  if (read === null) return calculator.forget(use);
  let ticket = 0;
  const failures: unknown[] = [];
  // A host would take the calculator's failure for one of its own.
  const noting = async (taking: Promise<void>): Promise<void> => {
    try {
      await taking;
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  const taker: RowTaker = {
    start: () => noting(calculator.take(use).then((taken) => void (ticket = taken))),
    rows: (rows) => noting(calculator.addRows(ticket, rows)),
  };
  const head = await read(taker).catch((error: unknown) => {
    throw failures.length > 0 ? failures[0] : error;
  });
  await calculator.complete(ticket, head);
}
