import type { IUniverInstanceService, Workbook } from "@univerjs/core";
import type { IDefinedNamesService } from "@univerjs/engine-formula";
import { wholeWorkbook } from "../workbook/workbookSnapshot";
import { cellsRead } from "./cellsRead";
import { EngineFormulas, type FormulaBook, type FormulaPlace, type TotalledTable } from "./engineFormula";
import { functionsOf, isOftenMisread, readsOtherWorkbook } from "./formulaWords";

/** A whole table of 100,000 rows is less; the engine would freeze the page for more. */
export const maxCellsRead = 3_000_000;

/** Why the engine need not try a formula. */
export type BeyondEngine =
  /** It does not know one of its functions. */
  | "function"
  /** It reads another workbook. */
  | "workbook"
  /** It reads more cells than `maxCellsRead`. */
  | "size";

/** What the engine that is running has of names, functions and tables. */
export interface EngineParts {
  readonly definedNames: () => IDefinedNamesService;
  readonly knows: (functionName: string) => boolean;
  readonly totalled: (workbook: Workbook) => readonly TotalledTable[];
}

/** The open workbook's formulas in the engine's words; names, sheets and tables are looked at anew for each calculation. */
export class OpenFormulas {
  private formulas = new EngineFormulas({ sheets: [], names: [], totalled: [] });
  private sizes = new Map<string, { readonly rows: number; readonly columns: number }>();
  private readonly instances: IUniverInstanceService;
  private readonly engine: EngineParts;

  constructor(instances: IUniverInstanceService, engine: EngineParts) {
    this.instances = instances;
    this.engine = engine;
  }

  /** Looks at a workbook before it is calculated. Returns the name of each of its sheets by id. */
  look(unitId: string): ReadonlyMap<string, string> {
    const workbook = this.instances.getUnit<Workbook>(unitId);
    const sheets = workbook?.getSheets() ?? [];
    const names = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getName()]));
    this.sizes = new Map(
      sheets.map((sheet) => [sheet.getName(), { rows: sheet.getRowCount(), columns: sheet.getColumnCount() }]),
    );
    if (workbook) this.formulas = new EngineFormulas(this.bookOf(workbook, names));
    return names;
  }

  inEngineWords(formula: string, place: FormulaPlace): string {
    return this.formulas.of(formula, place);
  }

  isMisread(formula: string, place: FormulaPlace): boolean {
    return isOftenMisread(formula) || this.inEngineWords(formula, place) !== formula;
  }

  /** Why the engine need not try a formula; `null` where it may. */
  beyondEngine(formula: string, sheet: string): BeyondEngine | null {
    if (readsOtherWorkbook(formula)) return "workbook";
    if (this.unknownFunctions(formula).length > 0) return "function";
    return this.isTooLarge(formula, sheet) ? "size" : null;
  }

  isTooLarge(formula: string, sheet: string): boolean {
    return cellsRead(formula, sheet, (name) => this.sizes.get(name) ?? null) > maxCellsRead;
  }

  /** Names of the functions of a formula that the engine does not have. */
  unknownFunctions(formula: string): readonly string[] {
    return functionsOf(formula).filter((name) => !this.engine.knows(name));
  }

  private bookOf(workbook: Workbook, sheets: ReadonlyMap<string, string>): FormulaBook {
    const defined = Object.values(this.engine.definedNames().getDefinedNameMap(workbook.getUnitId()) ?? {});
    return {
      sheets: [...sheets.values()],
      names: defined.map(({ name, formulaOrRefString, localSheetId }) => ({
        name,
        refersTo: formulaOrRefString.replace(/^=/, ""),
        sheet: localSheetId && localSheetId !== wholeWorkbook ? (sheets.get(localSheetId) ?? null) : null,
      })),
      totalled: this.engine.totalled(workbook),
    };
  }
}
