import type { MrrDefinition } from "../../ledger/mrrDefinition";
import type { Movements } from "../../ledger/movements";
import { readLedger } from "../../ledger/reading/readLedger";
import { mrrSchedule } from "../../ledger/schedule";
import { scheduleColumns } from "../../ledger/scheduleColumns";
import type { Cells } from "../../sheet/cell";
import type { DateSerial } from "../../sheet/serialDate";

/**
 * The columns of a schedule in which a formula over some cells would answer something else than the pane shows; all of them
 * where it would answer an error.
 *
 * @param shown the movements of each period between the days, as the pane shows them.
 */
export function liveDifferences(
  cells: Cells,
  definition: Pick<MrrDefinition, "endsInclusive">,
  days: readonly DateSerial[],
  shown: readonly Movements[],
): readonly string[] {
  const { ledger, faults } = readLedger(cells, { definition, faultLimit: 1 });
  if (ledger === null || faults.length > 0) return scheduleColumns.map(({ header }) => header);
  const live = mrrSchedule(ledger, days);
  return scheduleColumns
    .filter(({ value }) =>
      shown.some((moved, at) => !Object.is(value(moved, days[at] ?? NaN), value(live[at]!, days[at] ?? NaN))),
    )
    .map(({ header }) => header);
}
