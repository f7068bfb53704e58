import { ExcelError } from "../../model/excelError";
import type { Workbook } from "../../model/workbook";
import { textArgument } from "../argumentReaders";
import { wireType, type WireObject } from "../wireObject";

interface SettingByKey {
  readonly workbook: Workbook;
  readonly key: string;
}

const setting = wireType<SettingByKey>(
  "Setting",
  {
    Key: { get: ({ key }) => key },
    Value: {
      get: valueOf,
      set: (target, value) => {
        valueOf(target);
        target.workbook.settings.set(target.key, value);
      },
    },
    Delete: {
      call: (target) => {
        valueOf(target);
        target.workbook.settings.delete(target.key);
      },
    },
  },
  { id: ({ key }) => key },
);

/** `Excel.SettingCollection`. Undo leaves settings alone, as in Excel. */
export const settings = wireType<Workbook>(
  "SettingCollection",
  {
    Add: {
      call: (workbook, [key, value]) => {
        workbook.settings.set(textArgument(key), value);
        return setting({ workbook, key: textArgument(key) });
      },
    },
    GetCount: { call: (workbook) => workbook.settings.size },
    GetItem: {
      call: (workbook, [key]) => {
        const item = byKey(workbook, key);
        if (!item) throw new ExcelError("ItemNotFound");
        return item;
      },
    },
    GetItemOrNullObject: { call: (workbook, [key]) => byKey(workbook, key) },
  },
  { items: (workbook) => [...workbook.settings.keys()].map((key) => setting({ workbook, key })) },
);

function byKey(workbook: Workbook, key: unknown): WireObject | null {
  const wanted = textArgument(key);
  return workbook.settings.has(wanted) ? setting({ workbook, key: wanted }) : null;
}

function valueOf({ workbook, key }: SettingByKey): unknown {
  if (!workbook.settings.has(key)) throw new ExcelError("ItemNotFound");
  return workbook.settings.get(key);
}
