import { dataRows } from "../../core/report/layout/tablePlaces";
import { columnLetters } from "../../core/sheet/sheetRange";
import { selfCheckTexts } from "../../core/texts/selfCheck";
import { cellWords } from "./cellWords";
import { amountsTableName, spillSheet } from "./checkSheet";
import { closingColumn, closingMrr, scheduleFormula, scheduleRows } from "./functionProbes";
import type { HostProbe } from "./probe";
import { refusal } from "./readingProbes";
import type { SelfCheckBench } from "./selfCheckBench";

const { about, probes, values } = selfCheckTexts;

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
export const writingProbes: readonly HostProbe[] = [
  {
    about: about.writing,
    name: probes.marked,
    expected: "selfCheck",
    run: async ({ listed }) => (await listed())[0]?.resultKey ?? values.nothing,
  },
  {
    about: about.writing,
    name: probes.tableListed,
    expected: values.listed,
    run: async ({ listed, tableName }) => {
      const wanted = await tableName(amountsTableName);
      return (await listed()).some(({ table }) => table === wanted) ? values.listed : values.notListed;
    },
  },
  {
    about: about.writing,
    name: probes.tableReference,
    expected: "12",
    run: async (bench) => {
      const formula = `=SUM(${await bench.tableName(amountsTableName)}[${selfCheckTexts.headers.amount}])`;
      return afterGrowth(bench, sumPlace, formula, [3, 12]);
    },
  },
  {
    about: about.writing,
    name: probes.cellReference,
    expected: "4",
    run: (bench) => {
      const { last } = dataRows(bench.withAmounts(firstAmounts), amountsTableName);
      return afterGrowth(bench, cellPlace, `=${columnLetters(0)}${last}`, [2, 4]);
    },
  },
  {
    about: about.writing,
    name: probes.sameSheet,
    expected: values.asWritten,
    run: async ({ write, withAmounts, sheet }) => {
      const name = await write(withAmounts(firstAmounts));
      return name === sheet ? values.asWritten : name;
    },
  },
  {
    about: about.writing,
    name: probes.progress,
    expected: "1",
    run: async ({ write, withAmounts }) => {
      let last = NaN;
      await write(withAmounts(firstAmounts), { onProgress: ({ share }) => (last = share) });
      return String(last);
    },
  },
  {
    about: about.writing,
    name: probes.cancelled,
    expected: "cancelled",
    run: ({ write, withAmounts }) => refusal(write(withAmounts(moreAmounts), { signal: AbortSignal.abort() })),
  },
  {
    about: about.writing,
    name: probes.nothingPending,
    expected: values.nothing,
    run: async ({ host }) => (await host.finishWriting()).map(({ name }) => name).join(", ") || values.nothing,
  },
];

/** A formula as the user of the pane inserts it. */
export const insertingProbes: readonly HostProbe[] = [
  {
    about: about.inserting,
    name: probes.inserted,
    expected: "42",
    run: async ({ host, place, settledCell }) => {
      await host.insertFormula(place(...answerPlace), "=6*7");
      return cellWords(await settledCell(place(...answerPlace), 42));
    },
  },
  {
    about: about.inserting,
    name: probes.insertedText,
    expected: "=6*7",
    run: async ({ host, place }) => {
      const [cell] = await host.filledCells({ ...place(...answerPlace), rows: 1, columns: 1 }, 1);
      return cell?.content ?? values.nothing;
    },
  },
  {
    about: about.inserting,
    name: probes.insertedSpill,
    expected: "2",
    run: async ({ host, place, settledCell }) => {
      const [row, column] = spillPlace;
      await host.insertFormula(place(row, column), "={1;2}");
      return cellWords(await settledCell(place(row + 1, column), 2));
    },
  },
  {
    about: about.inserting,
    name: probes.refused,
    expected: "formula-refused",
    run: ({ host, place }) => refusal(host.insertFormula(place(...refusedPlace), "=SUM(1,2")),
  },
];

/** The last probe: it clears away what the others have inserted. */
export const spillProbe: HostProbe = {
  about: about.spills,
  name: probes.spill,
  expected: values.spill(scheduleRows + 1, 20, cellWords(closingMrr)),
  run: async ({ host, sheet, write, place, settledCell }) => {
    await write(spillSheet(scheduleFormula, scheduleRows));
    const closing = await settledCell(place(scheduleRows, closingColumn), closingMrr);
    const { cells } = await host.read({ sheet });
    return values.spill(cells.length, cells[0]?.length ?? 0, cellWords(closing));
  },
};

/** What a formula shows once the table of amounts has grown, having shown what it should before. */
async function afterGrowth(
  { host, place, settledCell, write, withAmounts }: SelfCheckBench,
  [row, column]: readonly [number, number],
  formula: string,
  [before, after]: readonly [number, number],
): Promise<string> {
  const at = place(row, column);
  await write(withAmounts(firstAmounts));
  await host.insertFormula(at, formula);
  const shown = await settledCell(at, before);
  if (shown !== before) return cellWords(shown);
  await write(withAmounts(moreAmounts));
  return cellWords(await settledCell(at, after));
}
