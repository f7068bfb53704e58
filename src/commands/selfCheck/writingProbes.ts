import { dataRows } from "../../core/report/layout/tablePlaces";
import { columnLetters } from "../../core/sheet/sheetRange";
import { cellWords } from "./cellWords";
import { amountsTableName, spillSheet } from "./checkSheet";
import { closingColumn, closingMrr, scheduleFormula, scheduleRows } from "./functionProbes";
import type { HostProbe } from "./probe";
import { refusal } from "./readingProbes";
import type { SelfCheckBench } from "./selfCheckBench";
import type { SelfCheckWords } from "./selfCheckWords";

/** Amounts of the sheet as it is first written, and as it is written again. */
export const firstAmounts = [1, 2];
const moreAmounts = [3, 4, 5];

/** Places of formulas right of all tables, where the schedule of the last probe fills the sheet. */
const sumPlace = [1, 16] as const;
const cellPlace = [2, 16] as const;
const answerPlace = [4, 16] as const;
const spillPlace = [6, 16] as const;
const refusedPlace = [9, 16] as const;

/** What is written again in place, and what refers to it. */
export function writingProbes(words: SelfCheckWords): readonly HostProbe[] {
  return [
    {
      about: words.about.writing,
      name: words.probes.marked,
      expected: "selfCheck",
      run: async ({ listed }) => (await listed())[0]?.resultKey ?? words.values.nothing,
    },
    {
      about: words.about.writing,
      name: words.probes.tableListed,
      expected: words.values.listed,
      run: async ({ listed, tableName }) => {
        const wanted = await tableName(amountsTableName);
        return (await listed()).some(({ table }) => table === wanted) ? words.values.listed : words.values.notListed;
      },
    },
    {
      about: words.about.writing,
      name: words.probes.tableReference,
      expected: "12",
      run: async (bench) => {
        const formula = `=SUM(${await bench.tableName(amountsTableName)}[${words.headers.amount}])`;
        return afterGrowth(bench, sumPlace, formula, [3, 12], words);
      },
    },
    {
      about: words.about.writing,
      name: words.probes.cellReference,
      expected: "4",
      run: (bench) => {
        const { last } = dataRows(bench.withAmounts(firstAmounts), amountsTableName);
        return afterGrowth(bench, cellPlace, `=${columnLetters(0)}${last}`, [2, 4], words);
      },
    },
    {
      about: words.about.writing,
      name: words.probes.sameSheet,
      expected: words.values.asWritten,
      run: async ({ write, withAmounts, sheet }) => {
        const name = await write(withAmounts(firstAmounts));
        return name === sheet ? words.values.asWritten : name;
      },
    },
    {
      about: words.about.writing,
      name: words.probes.progress,
      expected: "1",
      run: async ({ write, withAmounts }) => {
        let last = NaN;
        await write(withAmounts(firstAmounts), { onProgress: ({ share }) => (last = share) });
        return String(last);
      },
    },
    {
      about: words.about.writing,
      name: words.probes.cancelled,
      expected: "cancelled",
      run: ({ write, withAmounts }) => refusal(write(withAmounts(moreAmounts), { signal: AbortSignal.abort() }), words),
    },
    {
      about: words.about.writing,
      name: words.probes.nothingPending,
      expected: words.values.nothing,
      run: async ({ host }) => (await host.finishWriting()).map(({ name }) => name).join(", ") || words.values.nothing,
    },
  ];
}

/** A formula as the user of the pane inserts it. */
export function insertingProbes(words: SelfCheckWords): readonly HostProbe[] {
  return [
    {
      about: words.about.inserting,
      name: words.probes.inserted,
      expected: "42",
      run: async ({ host, place, settledCell }) => {
        await host.insertFormula(place(...answerPlace), "=6*7");
        return cellWords(await settledCell(place(...answerPlace), 42), words);
      },
    },
    {
      about: words.about.inserting,
      name: words.probes.insertedText,
      expected: "=6*7",
      run: async ({ host, place }) => {
        const [cell] = await host.filledCells({ ...place(...answerPlace), rows: 1, columns: 1 }, 1);
        return cell?.content ?? words.values.nothing;
      },
    },
    {
      about: words.about.inserting,
      name: words.probes.insertedSpill,
      expected: "2",
      run: async ({ host, place, settledCell }) => {
        const [row, column] = spillPlace;
        await host.insertFormula(place(row, column), "={1;2}");
        return cellWords(await settledCell(place(row + 1, column), 2), words);
      },
    },
    {
      about: words.about.inserting,
      name: words.probes.refused,
      expected: "formula-refused",
      run: ({ host, place }) => refusal(host.insertFormula(place(...refusedPlace), "=SUM(1,2"), words),
    },
  ];
}

/** The last probe: it clears away what the others have inserted. */
export function spillProbe(words: SelfCheckWords): HostProbe {
  return {
    about: words.about.spills,
    name: words.probes.spill,
    expected: words.values.spill(scheduleRows + 1, 20, cellWords(closingMrr, words)),
    run: async ({ host, sheet, write, place, settledCell }) => {
      await write(spillSheet(scheduleFormula, scheduleRows, words));
      const closing = await settledCell(place(scheduleRows, closingColumn), closingMrr);
      const { cells } = await host.read({ sheet });
      return words.values.spill(cells.length, cells[0]?.length ?? 0, cellWords(closing, words));
    },
  };
}

/** What a formula shows once the table of amounts has grown, having shown what it should before. */
async function afterGrowth(
  { host, place, settledCell, write, withAmounts }: SelfCheckBench,
  [row, column]: readonly [number, number],
  formula: string,
  [before, after]: readonly [number, number],
  words: SelfCheckWords,
): Promise<string> {
  const at = place(row, column);
  await write(withAmounts(firstAmounts));
  await host.insertFormula(at, formula);
  const shown = await settledCell(at, before);
  if (shown !== before) return cellWords(shown, words);
  await write(withAmounts(moreAmounts));
  return cellWords(await settledCell(at, after), words);
}
