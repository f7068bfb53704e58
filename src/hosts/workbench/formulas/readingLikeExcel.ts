import type { LocaleService } from "@univerjs/core";
import { ObjectMatrix, type IUniverInstanceService } from "@univerjs/core";
import {
  FormulaCurrentConfigService,
  type FormulaDataModel,
  type IFormulaData,
  type ISheetRowFilteredService,
} from "@univerjs/engine-formula";
import type { FormulaCell, KeptValues } from "./keptValues";
import type { OpenFormulas } from "./openFormulas";

/** Stands in place of a formula that the engine cannot calculate: the cell's value is known already. */
const notCalculated = "=#N/A";
/** Stands in place of one that would freeze the page. */
const tooLarge = "=#CALC!";

/** Hands the engine each formula in words that it reads as Excel would. The cells themselves keep theirs. */
export class ReadingLikeExcel extends FormulaCurrentConfigService {
  private readonly seen = new WeakSet<IFormulaData>();
  private readonly open: OpenFormulas;
  private readonly kept: KeptValues;

  constructor(
    instances: IUniverInstanceService,
    locale: LocaleService,
    model: FormulaDataModel,
    filtered: ISheetRowFilteredService,
    open: OpenFormulas,
    kept: KeptValues,
  ) {
    super(instances, locale, model, filtered);
    this.open = open;
    this.kept = kept;
  }

  override getFormulaData(): IFormulaData {
    const data = super.getFormulaData();
    // Made anew for each calculation, and asked for several times within one.
    if (!this.seen.has(data)) {
      this.seen.add(data);
      this.rewrite(data);
    }
    return data;
  }

  private rewrite(data: IFormulaData): void {
    for (const unitId in data) {
      const sheetNames = this.open.look(unitId);
      for (const sheetId in data[unitId]) {
        const sheet = sheetNames.get(sheetId) ?? "";
        new ObjectMatrix(data[unitId]?.[sheetId] ?? {}).forValue((row, column, item) => {
          if (!item?.f) return;
          item.f = this.engineText(item.f, { unitId, sheetId, row, column }, sheet);
        });
      }
    }
  }
  private engineText(formula: string, cell: FormulaCell, sheet: string): string {
    if (this.kept.isBeyondEngine(cell, formula, sheet)) return notCalculated;
    if (this.open.isTooLarge(formula, sheet)) return tooLarge;
    return this.open.inEngineWords(formula, { sheet, row: cell.row, column: cell.column });
  }
}
