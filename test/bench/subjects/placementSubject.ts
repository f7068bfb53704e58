import { computePlacement } from "../../../src/commands/computePlacement";
import type { PlacementOutcome } from "../../../src/commands/placementRequest";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { accountsRange } from "../accountsRange";
import type { BenchOptions } from "../benchOptions";
import { asRatio, atMost, inMilliseconds, ratioRow, timeRow, type BenchRow, type BenchSection } from "../benchTable";
import { inTurn } from "../inTurn";
import type { Times } from "../times";
import type { Subject } from "./subject";

const sizes = [1_000, 10_000, 100_000];
const largest = Math.max(...sizes);
const csms = 50;

/** Placing sheets of growing size: everything from the cells to the figures of the result, without writing it. */
export const placementSubject: Subject = { name: "placement", measure };

async function measure({ runs }: BenchOptions): Promise<BenchSection> {
  const inputs = sizes.map((size) => ({ size, ...accountsRange(size, csms) }));
  const times = await inTurn(
    inputs.map(({ size, accounts, team, asOf }) => ({
      name: nameOf(size),
      run: () => ({ size, outcome: computePlacement({ accounts, team, asOf, policy: defaultPolicy }) }),
    })),
    { runs, input: () => undefined, check: (_name, placed) => checkRows(placed) },
  );
  const columns = inputs[0]?.accounts.cells[0]?.length ?? 0;
  return {
    title: `Placing accounts × ${columns} columns, ${csms} CSMs, core only`,
    rows: [
      ...sizes.map((size) => {
        const row = timeRow(times, nameOf(size));
        return size === largest ? atMost(row, times.of(nameOf(size)), 1_000, inMilliseconds) : row;
      }),
      ...growthRows(times),
    ],
  };
}

/** How the time grows from one size to the next, and by how much n log n does. */
function growthRows(times: Times): BenchRow[] {
  return sizes.slice(1).map((size, index) => {
    const smaller = sizes[index] ?? NaN;
    const grown = times.ratio(nameOf(size), nameOf(smaller));
    const allowed = (size * Math.log(size)) / (smaller * Math.log(smaller));
    return atMost(ratioRow(`${nameOf(size)} ÷ ${nameOf(smaller)}`, grown), grown, allowed, asRatio);
  });
}

function nameOf(size: number): string {
  return `${size.toLocaleString("en-US")} accounts`;
}

/** Every row has to come out, placed or left out with a reason. */
function checkRows({ size, outcome }: { readonly size: number; readonly outcome: PlacementOutcome }): void {
  if (outcome.kind !== "placement") throw new Error("The made-up accounts could not be read");
  const { accounts, leftOut } = outcome.placement.reading;
  const rows = accounts.length + leftOut.length;
  if (rows !== size) throw new Error(`Of ${size} accounts ${rows} came out`);
}
