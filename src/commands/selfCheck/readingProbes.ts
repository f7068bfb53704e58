import { HostError } from "../spreadsheetHost";
import { cellWords } from "./cellWords";
import { cellsTableName, checkFormats, placeOfColumn } from "./checkSheet";
import type { CheckColumn, HostProbe } from "./probe";
import type { SelfCheckWords } from "./selfCheckWords";

/** Number formats, and what is read of what is not there. */
export function readingProbes(words: SelfCheckWords): readonly HostProbe[] {
  return [
    formatOf(words.probes.textFormat, "text", words),
    formatOf(words.probes.amountFormat, "amount", words),
    formatOf(words.probes.dateFormat, "date", words),
    { ...formatOf(words.probes.generalFormat, "answer", words), expected: words.values.nothing },
    {
      about: words.about.reading,
      name: words.probes.missingSheet,
      expected: "sheet-missing",
      run: ({ host, sheet }) => refusal(host.read({ sheet: `${sheet} ?` }), words),
    },
    {
      about: words.about.reading,
      name: words.probes.missingTable,
      expected: "table-missing",
      run: ({ host, sheet }) => refusal(host.read({ sheet, table: "CS_SelfCheckNone" }), words),
    },
    {
      about: words.about.reading,
      name: words.probes.fewRows,
      expected: words.headers.probe,
      run: async ({ host, sheet, tableName }) => {
        const { cells } = await host.read({ sheet, table: await tableName(cellsTableName) }, { rows: 1 });
        return cellWords(cells[0]?.[0], words);
      },
    },
  ];
}

function formatOf(name: string, column: CheckColumn, words: SelfCheckWords): HostProbe {
  return {
    about: words.about.formats,
    name,
    expected: checkFormats[column],
    run: async ({ host, sheet, tableName }) => {
      const { numberFormats } = await host.read({ sheet, table: await tableName(cellsTableName) });
      return numberFormats?.[placeOfColumn(column)] ?? words.values.nothing;
    },
  };
}

/** The code of the error that something ends with. */
export async function refusal(refused: Promise<unknown>, words: SelfCheckWords): Promise<string> {
  try {
    await refused;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return words.values.nothingRefused;
}
