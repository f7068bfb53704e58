import { selfCheckTexts } from "../../core/texts/selfCheck";
import { HostError } from "../spreadsheetHost";
import { cellWords } from "./cellWords";
import { cellsTableName, checkFormats, placeOfColumn } from "./checkSheet";
import type { CheckColumn, HostProbe } from "./probe";

const { about, probes, values } = selfCheckTexts;

/** Number formats, and what is read of what is not there. */
export const readingProbes: readonly HostProbe[] = [
  formatOf(probes.textFormat, "text"),
  formatOf(probes.amountFormat, "amount"),
  formatOf(probes.dateFormat, "date"),
  { ...formatOf(probes.generalFormat, "answer"), expected: values.nothing },
  {
    about: about.reading,
    name: probes.missingSheet,
    expected: "sheet-missing",
    run: ({ host, sheet }) => refusal(host.read({ sheet: `${sheet} ?` })),
  },
  {
    about: about.reading,
    name: probes.missingTable,
    expected: "table-missing",
    run: ({ host, sheet }) => refusal(host.read({ sheet, table: "CS_SelfCheckNone" })),
  },
  {
    about: about.reading,
    name: probes.fewRows,
    expected: selfCheckTexts.headers.probe,
    run: async ({ host, sheet, tableName }) => {
      const { cells } = await host.read({ sheet, table: await tableName(cellsTableName) }, { rows: 1 });
      return cellWords(cells[0]?.[0]);
    },
  },
];

function formatOf(name: string, column: CheckColumn): HostProbe {
  return {
    about: about.formats,
    name,
    expected: checkFormats[column],
    run: async ({ host, sheet, tableName }) => {
      const { numberFormats } = await host.read({ sheet, table: await tableName(cellsTableName) });
      return numberFormats?.[placeOfColumn(column)] ?? values.nothing;
    },
  };
}

/** The code of the error that something ends with. */
export async function refusal(refused: Promise<unknown>): Promise<string> {
  try {
    await refused;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return values.nothingRefused;
}
