import { addressed, readAddress } from "../../model/address";
import { answeredValue, valueType, type CellValue } from "../../model/cellValue";
import { CellRange } from "../../model/cellRange";
import { ExcelError } from "../../model/excelError";
import { isFormula } from "../../formulas/isFormula";
import { checkName } from "../../model/namesOfThings";
import { referenceTo } from "../../model/address";
import type { DefinedName } from "../../model/spreadsheetObjects";
import type { Workbook } from "../../model/workbook";
import { flag, optionalText, textArgument } from "../argumentReaders";
import { isWireObject, wireType, type WireObject } from "../wireObject";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** Where names are kept: on a sheet, or in the workbook. */
interface NameHome {
  readonly workbook: Workbook;
  readonly sheetId: string | null;
}

interface NameByName extends NameHome {
  readonly key: string;
}

const namedItem = wireType<NameByName>(
  "NamedItem",
  {
    Name: { get: (target) => found(target).name },
    Formula: {
      get: (target) => found(target).formula,
      set: (target, value) => {
        found(target).formula = checkedFormula(textArgument(value));
        target.workbook.noteChange();
      },
    },
    Visible: {
      get: (target) => found(target).visible,
      set: (target, value) => {
        found(target).visible = flag(value);
        target.workbook.noteChange();
      },
    },
    Comment: {
      get: (target) => found(target).comment,
      set: (target, value) => {
        found(target).comment = textArgument(value);
        target.workbook.noteChange();
      },
    },
    Scope: { get: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet") },
    Type: { get: (target) => typeOf(target) },
    Value: { get: (target) => shownName(target) },
    Worksheet: {
      get: ({ workbook, sheetId }) => {
        if (sheetId === null) throw new ExcelError("ItemNotFound");
        return worksheet({ workbook, sheetId });
      },
    },
    GetRange: {
      call: (target) => {
        const cells = rangeOf(target);
        if (!cells) throw new ExcelError("ItemNotFound");
        return cells;
      },
    },
    GetRangeOrNullObject: { call: rangeOf },
    Delete: {
      call: (target) => {
        const item = found(target);
        const list = listOf(target);
        list.splice(list.indexOf(item), 1);
        target.workbook.noteChange();
      },
    },
  },
  { id: ({ key }) => key },
);

/** `Excel.NamedItemCollection`. */
export const names: (target: NameHome) => WireObject = wireType<NameHome>(
  "NamedItemCollection",
  {
    Add: {
      call: (target, [name, reference, comment]) =>
        add(target, textArgument(name), formulaOf(reference), optionalText(comment)),
    },
    AddFormulaLocal: {
      call: (target, [name, formula, comment]) =>
        add(target, textArgument(name), checkedFormula(textArgument(formula)), optionalText(comment)),
    },
    GetCount: { call: (target) => listOf(target).length },
    GetItem: {
      call: (target, [key]) => {
        const item = byKey(target, key);
        if (!item) throw new ExcelError("ItemNotFound");
        return item;
      },
    },
    GetItemOrNullObject: { call: byKey },
  },
  { items: (target) => listOf(target).map(({ name }) => namedItem({ ...target, key: name })) },
);

function byKey(target: NameHome, [key]: readonly unknown[]): WireObject | null;
function byKey(target: NameHome, key: unknown): WireObject | null;
function byKey(target: NameHome, key: unknown): WireObject | null {
  const wanted = textArgument(Array.isArray(key) ? key[0] : key).toLowerCase();
  const item = listOf(target).find(({ name }) => name.toLowerCase() === wanted);
  return item ? namedItem({ ...target, key: item.name }) : null;
}

function add(target: NameHome, name: string, formula: string, comment = ""): WireObject {
  checkName(name);
  const list = listOf(target);
  if (list.some((each) => each.name.toLowerCase() === name.toLowerCase())) throw new ExcelError("ItemAlreadyExists");
  list.push({ name, formula, visible: true, comment });
  target.workbook.noteChange();
  return namedItem({ ...target, key: name });
}

/** A range, or a formula. */
function formulaOf(reference: unknown): string {
  if (!isWireObject(reference)) return checkedFormula(textArgument(reference));
  const { target } = reference;
  if (!(target instanceof CellRange)) throw new ExcelError("InvalidArgument");
  return referenceTo(target.sheet.name, target.rectangle);
}

function checkedFormula(formula: string): string {
  if (!isFormula(formula)) throw new ExcelError("InvalidArgument");
  return formula;
}

function listOf({ workbook, sheetId }: NameHome): DefinedName[] {
  return sheetId === null ? workbook.names : workbook.sheet(sheetId).names;
}

function found(target: NameByName): DefinedName {
  const item = listOf(target).find(({ name }) => name === target.key);
  if (!item) throw new ExcelError("ItemNotFound");
  return item;
}

function rangeOf(target: NameByName): WireObject | null {
  const address = readAddress(found(target).formula);
  if (!address) return null;
  const { workbook, sheetId } = target;
  const sheet =
    address.sheet === null ? (sheetId === null ? null : workbook.sheet(sheetId)) : workbook.sheetNamed(address.sheet);
  return sheet && range(new CellRange(workbook, sheet.id, addressed(found(target).formula).rectangle));
}

function calculated(target: NameByName): CellValue {
  const { workbook, sheetId } = target;
  const home = sheetId === null ? workbook.activeSheet : workbook.sheet(sheetId);
  return workbook.calculation.evaluate(home, found(target).formula);
}

function typeOf(target: NameByName): string {
  if (readAddress(found(target).formula)) return "Range";
  const type = valueType(calculated(target));
  return type === "Empty" ? "String" : type;
}

/** Of a reference the address, of any other formula what it comes to. */
function shownName(target: NameByName): unknown {
  const { formula } = found(target);
  return readAddress(formula) ? formula.slice(1) : answeredValue(calculated(target));
}
