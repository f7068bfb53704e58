import type { IUniverInstanceService, Workbook } from "@univerjs/core";
import type { IDefinedNamesService } from "@univerjs/engine-formula";
import { wholeWorkbook } from "../workbookSnapshot";
import { EngineFormulas, type FormulaBook, type FormulaPlace, type TotalledTable } from "./engineFormula";

/** The open workbook's formulas in the engine's words; names, sheets and tables are looked at anew for each calculation. */
export class OpenFormulas {
  private formulas = new EngineFormulas({ sheets: [], names: [], totalled: [] });
  private readonly instances: IUniverInstanceService;
  private readonly definedNames: () => IDefinedNamesService;
  private readonly totalled: (workbook: Workbook) => readonly TotalledTable[];

  constructor(
    instances: IUniverInstanceService,
    definedNames: () => IDefinedNamesService,
    totalled: (workbook: Workbook) => readonly TotalledTable[],
  ) {
    this.instances = instances;
    this.definedNames = definedNames;
    this.totalled = totalled;
  }

  /** Looks at a workbook before it is calculated. Returns the name of each of its sheets by id. */
  look(unitId: string): ReadonlyMap<string, string> {
    const workbook = this.instances.getUnit<Workbook>(unitId);
    const names = new Map(workbook?.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
    if (workbook) this.formulas = new EngineFormulas(this.bookOf(workbook, names));
    return names;
  }

  inEngineWords(formula: string, place: FormulaPlace): string {
    return this.formulas.of(formula, place);
  }

  private bookOf(workbook: Workbook, sheets: ReadonlyMap<string, string>): FormulaBook {
    const defined = Object.values(this.definedNames().getDefinedNameMap(workbook.getUnitId()) ?? {});
    return {
      sheets: [...sheets.values()],
      names: defined.map(({ name, formulaOrRefString, localSheetId }) => ({
        name,
        refersTo: formulaOrRefString.replace(/^=/, ""),
        sheet: localSheetId && localSheetId !== wholeWorkbook ? (sheets.get(localSheetId) ?? null) : null,
      })),
      totalled: this.totalled(workbook),
    };
  }
}
