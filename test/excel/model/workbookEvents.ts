import type { Rectangle } from "./rectangle";
import type { ChangeType } from "./workbook";

/** What a workbook tells those who listen. */
export type WorkbookEvent =
  | { readonly kind: "changed"; readonly sheetId: string; readonly range: Rectangle; readonly changeType: ChangeType }
  | { readonly kind: "calculated"; readonly sheetId: string }
  | { readonly kind: "selectionChanged"; readonly sheetId: string; readonly range: Rectangle }
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "deactivated"; readonly sheetId: string }
  | { readonly kind: "added"; readonly sheetId: string }
  | { readonly kind: "deleted"; readonly sheetId: string }
  | { readonly kind: "nameChanged"; readonly sheetId: string; readonly before: string; readonly after: string };
