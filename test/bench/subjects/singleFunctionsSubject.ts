import type { BenchOptions } from "../benchOptions";
import { asRatio, atMost, timeRow, type BenchSection } from "../benchTable";
import { builtFunction, type CalledFunction } from "../builtFunction";
import { inTurn, type Contender } from "../inTurn";
import type { LedgerCells } from "../ledgerPayload";
import { nearLimit } from "../schedule/nearLimit";
import { isSameFigure } from "../schedule/scheduleDifference";
import { scheduleHeaders } from "../schedule/scheduleFigures";
import { boundaries } from "../schedule/scheduleSpan";
import { touchAndLookUp } from "../schedule/touchCells";
import { ledgerInput, ledgerWords } from "./ledgerInput";
import type { Subject } from "./subject";

/** In the middle of the ledger, where most is live. */
const month = 30;
const from = boundaries[month]!;
const to = boundaries[month + 1]!;

const touch = "touching every cell once and looking every id up";

/** Functions that answer with one figure, and where it stands in the schedule. */
const figures = [
  { id: "MRR", call: (f: CalledFunction, cells: LedgerCells) => f(cells, to), header: "Closing MRR" },
  { id: "CHURN", call: (f: CalledFunction, cells: LedgerCells) => f(cells, from, to), header: "Customer churn rate" },
  { id: "NETCHURN", call: (f: CalledFunction, cells: LedgerCells) => f(cells, from, to), header: "Net churn" },
] as const;

/** MRR, CHURN and NETCHURN against the least that anything has to do which tells customers apart. */
export const singleFunctionsSubject: Subject = { name: "functions", measure };

async function measure(options: BenchOptions): Promise<BenchSection> {
  const input = ledgerInput(options);
  const row = nearLimit(input())[month];
  const expected = new Map<string, number | "" | undefined>(
    figures.map(({ id, header }) => [`CS.${id}`, row?.[scheduleHeaders.indexOf(header)]]),
  );
  const contenders: Contender<LedgerCells, unknown>[] = [{ name: touch, run: touchAndLookUp }];
  for (const { id, call } of figures) {
    const built = builtFunction(id);
    if (!built) throw new Error(`dist/functions.js has no ${id}`);
    contenders.push({ name: `CS.${id}`, run: (cells) => call(built, cells) });
  }

  const times = await inTurn(contenders, {
    runs: options.runs,
    input,
    check: (name, answer) => {
      const figure = expected.get(name);
      if (figure !== undefined && !isSameFigure(figure, answer)) {
        throw new Error(`${name} answers ${String(answer)}, the near-limit loop ${figure}`);
      }
    },
  });
  return {
    title: `Single figures, ${ledgerWords(options)}`,
    rows: times.names.map((name) => {
      const row = timeRow(times, name, touch);
      return name === touch ? row : atMost(row, times.ratio(name, touch), 2, asRatio);
    }),
  };
}
