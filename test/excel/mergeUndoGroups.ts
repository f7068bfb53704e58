import type { ExcelHost } from "./wire/excelHost";

/**
 * Lets all requests of one `Excel.run({ mergeUndoGroup: true }, …)` be one step of Undo. The office.js of Microsoft's server
 * tells Excel so by itself; that of the package is older than the option, and so the page tells the workbook in its place.
 */
export function mergeUndoGroups(excel: typeof Excel, host: ExcelHost): void {
  const run = excel.run.bind(excel) as (...args: readonly unknown[]) => Promise<unknown>;
  const merged = async (...args: readonly unknown[]): Promise<unknown> => {
    const [options] = args;
    const isMerged =
      typeof options === "object" && options !== null && "mergeUndoGroup" in options && options.mergeUndoGroup === true;
    if (!isMerged) return run(...args);
    const { undoStack } = host.workbook;
    undoStack.beginGroup();
    try {
      return await run(...args);
    } finally {
      undoStack.endGroup();
    }
  };
  Object.assign(excel, { run: merged });
}
