/// <reference types="office-js" />
import type { PendingSheet } from "./pendingResult";

/** A result sheet with what is to be done to it. */
export interface ResultSheetInExcel {
  readonly pending: PendingSheet;
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
}
