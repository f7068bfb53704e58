/// <reference types="office-js" />
import { HostError, type HostErrorOptions, type HostDeed } from "../../../commands/spreadsheetHost";
import { hostErrorCode, inExcel } from "../inExcel";
import { loadMarkedSheets } from "../sheetMarks";
import { isStagingName } from "./stagingSheets";

/** A failure with all that a person has to know: the sheet that is protected, and the hidden sheets that are left. */
export async function failureInWords(
  error: unknown,
  deed: HostDeed,
  options: Pick<HostErrorOptions, "written" | "left">,
): Promise<HostError> {
  const known = error instanceof HostError ? error : null;
  const code = hostErrorCode(error);
  const sheet = known?.sheet ?? (code === "protected" ? await protectedSheet() : null);
  const { written = known?.written ?? "nothing", left = [] } = options;
  return new HostError(code, known?.deed ?? deed, { cause: known?.cause ?? error, written, left, sheet });
}

/** Staging sheets that are still in the workbook; none where it does not answer. */
export async function stagingSheetsLeft(): Promise<readonly string[]> {
  try {
    return await inExcel({ doing: "listing" }, async (context) => {
      const marked = await loadMarkedSheets(context);
      return marked
        .filter(({ name, isVeryHidden, stagedKey }) => stagedKey !== null || (isVeryHidden && isStagingName(name)))
        .map(({ name }) => name);
    });
  } catch {
    return [];
  }
}

/** The result sheet that is protected; `null` where it is the workbook, or where it does not answer. */
async function protectedSheet(): Promise<string | null> {
  try {
    return await inExcel({ doing: "listing" }, async (context) => {
      const results = (await loadMarkedSheets(context)).filter(({ resultKey }) => resultKey !== null);
      const loaded = results.map(({ sheet, name }) => ({ name, protection: sheet.protection.load("protected") }));
      await context.sync();
      return loaded.find(({ protection }) => protection.protected)?.name ?? null;
    });
  } catch {
    return null;
  }
}
