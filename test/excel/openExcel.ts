import { AddinFunctions, type AddinFunctionsOptions } from "./customFunctions/addinFunctions";
import { noFunctions, readRegistration, type Registration } from "./customFunctions/registration";
import { openOfficePage, type OfficeGlobals, type OfficePage } from "./officePage";
import { Person } from "./model/person";
import { addSheet } from "./model/sheets";
import { Workbook, type WorkbookSettings } from "./model/workbook";
import { mergeUndoGroups } from "./mergeUndoGroups";
import { ExcelHost, type ExcelHostOptions } from "./wire/excelHost";

export interface OpenExcelOptions extends ExcelHostOptions, AddinFunctionsOptions, Partial<WorkbookSettings> {
  /** The workbook to show; else one with an empty `Sheet1`. */
  readonly workbook?: Workbook;
  /** Whether the page is the built one of the add-in, from dist/; else it is an empty one. */
  readonly built?: boolean;
  /** Whether office.js itself refuses members of sets that are not granted. It does not, as Microsoft ships it. */
  readonly refusesLaterSets?: boolean;
  /** The functions that Excel registers; else those of the built page. */
  readonly registration?: Registration;
}

/** An emulated Excel with a workbook open in it, and office.js running against it. */
export interface EmulatedExcel extends OfficeGlobals {
  readonly host: ExcelHost;
  readonly functions: AddinFunctions;
  readonly page: OfficePage;
  readonly workbook: Workbook;
  /** The hands of a person at the workbook. */
  readonly person: Person;
  /** Shows another workbook to the same page, which is faster than a new page. */
  show(workbook: Workbook): void;
  /** Closes the page. Fails when something was used that is not emulated. */
  close(): void;
}

/** A workbook with one empty sheet. */
export function newWorkbook(settings: Partial<WorkbookSettings> = {}): Workbook {
  const workbook = new Workbook(settings);
  addSheet(workbook, "Sheet1");
  workbook.takeEvents();
  return workbook;
}

/**
 * Opens an emulated Excel and puts `Excel`, `Office` and `OfficeExtension` on the global object, where the source of the add-in
 * expects them, until it is closed.
 *
 * @example
 * const excel = await openExcel();
 * await Excel.run(async (context) => { … });
 * excel.close();
 */
export async function openExcel({
  workbook,
  built = false,
  refusesLaterSets = false,
  registration = built ? readRegistration() : noFunctions,
  ...options
}: OpenExcelOptions = {}): Promise<EmulatedExcel> {
  const host = new ExcelHost(workbook ?? newWorkbook(options), options);
  const functions = new AddinFunctions(host, registration, options);
  const page = await openOfficePage(host, built ? "built" : "empty");
  mergeUndoGroups(page.Excel, host);
  if (refusesLaterSets) refuseLaterSets(page.OfficeExtension);
  const { Excel, Office, OfficeExtension } = page;
  const putBack = setGlobals({ Excel, Office, OfficeExtension });
  let person = new Person(host.workbook);
  return {
    Excel,
    Office,
    OfficeExtension,
    host,
    functions,
    page,
    get workbook() {
      return host.workbook;
    },
    get person() {
      return person;
    },
    show: (other) => {
      host.open(other);
      person = new Person(other);
    },
    close: () => {
      putBack();
      page.close();
      host.throwUnknown();
    },
  };
}

function refuseLaterSets(library: object): void {
  const { CommonUtility } = library as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = true;
}

function setGlobals(values: OfficeGlobals): () => void {
  const before = Object.keys(values).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
