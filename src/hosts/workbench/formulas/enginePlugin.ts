import { IUniverInstanceService, LocaleService } from "@univerjs/core";
import {
  FormulaDataModel,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IHyperlinkEngineFormulaService,
  Interpreter,
  LexerTreeBuilder,
  ISheetRowFilteredService,
  UniverFormulaEnginePlugin,
  ValueNodeFactory,
} from "@univerjs/engine-formula";
import { FormulaRows } from "./formulaRows";
import { FormulasByRows } from "./formulasByRows";
import { FormulasInParts } from "./formulasInParts";
import { KeepingFileValues } from "./keepingFileValues";
import { KeptValues } from "./keptValues";
import { makeLightNumbers } from "./lightNumbers";
import { LiteralNodes } from "./literalNodes";
import { OpenFormulas } from "./openFormulas";
import { ReadingLikeExcel } from "./readingLikeExcel";
import { readRangesAtOnce } from "./readRangesAtOnce";
import { enterOnlyWhatIsIndexed } from "./sparingIndex";

/** The grid's formula engine, reading formulas as Excel does, and leaving a file's value where it has no answer of its own. */
export class FormulaEnginePlugin extends UniverFormulaEnginePlugin {
  override onStarting(): void {
    super.onStarting();
    enterOnlyWhatIsIndexed();
    readRangesAtOnce();
    makeLightNumbers();
    const injector = this._injector;
    injector.replace([
      FormulaDataModel,
      {
        useFactory: (...args: ConstructorParameters<typeof FormulasByRows>) => new FormulasByRows(...args),
        deps: [IUniverInstanceService, LexerTreeBuilder, FormulaRows],
      },
    ]);
    injector.replace([ValueNodeFactory, { useClass: LiteralNodes }]);
    injector.replace([
      IFormulaCurrentConfigService,
      {
        useFactory: (...args: ConstructorParameters<typeof ReadingLikeExcel>) => new ReadingLikeExcel(...args),
        deps: [
          IUniverInstanceService,
          LocaleService,
          FormulaDataModel,
          ISheetRowFilteredService,
          OpenFormulas,
          KeptValues,
        ],
      },
    ]);
    injector.replace([
      IFormulaRuntimeService,
      {
        useFactory: (...args: ConstructorParameters<typeof KeepingFileValues>) => new KeepingFileValues(...args),
        deps: [IFormulaCurrentConfigService, IHyperlinkEngineFormulaService, KeptValues],
      },
    ]);
    injector.replace([
      Interpreter,
      { useFactory: (runtime: IFormulaRuntimeService) => new FormulasInParts(runtime), deps: [IFormulaRuntimeService] },
    ]);
  }
}
