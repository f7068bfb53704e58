import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Spreadsheet } from "../grid/spreadsheet";
import { keptIn } from "./keptValue";

/** Seen on light and on dark cells alike. */
const mark = { bl: { color: "#b86e00", size: 6 } } as const;
/** After the grid's own marks. */
const priority = 9;

/** Shows a small corner in every cell that shows its file's value. */
export function markKeptCells({ univer }: Spreadsheet): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { rawData }, next) => {
        if (!keptIn(rawData ?? null)) return next(cell);
        return next({ ...(cell ?? rawData), markers: { ...cell?.markers, ...mark } });
      },
    });
}
