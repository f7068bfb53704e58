import { scaleLinear } from "d3-scale";
import type { LineId } from "../../../core/ledger/lineCustomers";
import { isTotal, type RollForwardLine } from "./rollForward";

/** A bar of the waterfall. Places are per cent of the plot's width. */
export interface WaterfallBar {
  readonly id: LineId;
  /** `total` begins at the left edge; a gain or a loss hangs between the totals before and after it. */
  readonly kind: "total" | "gain" | "loss";
  readonly left: number;
  readonly width: number;
  /** Where the running total is before the line and after it. */
  readonly enters: number;
  readonly leaves: number;
  /** The running totals themselves. */
  readonly before: number;
  readonly after: number;
}

export interface Waterfall {
  readonly bars: readonly WaterfallBar[];
  /** MRR at the left edge: above 0 where totals are cut, because the movements would be slivers beside them. */
  readonly start: number;
}

/** What moves a total at all is seen, however little it is. */
const minWidth = 0.8;

/**
 * Lays out the lines of a roll-forward as a waterfall. Where the movements are small beside the totals, the axis starts at
 * a round amount below the lowest of them.
 */
export function waterfall(lines: readonly RollForwardLine[]): Waterfall {
  const levels = runningTotals(lines);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const start = axisStart(low, high);
  const place = scaleLinear([start, Math.max(high, start + 1e-9)], [0, 100]);
  const bars = lines.map(({ id, amount }, index): WaterfallBar => {
    const after = levels[index] ?? 0;
    const isEnd = isTotal(id);
    const before = isEnd ? after : (levels[index - 1] ?? 0);
    const [enters, leaves] = [place(before), place(after)];
    const left = isEnd ? 0 : Math.min(enters, leaves);
    const span = isEnd ? leaves : Math.abs(leaves - enters);
    const width = amount === 0 ? 0 : Math.max(span, minWidth);
    return {
      id,
      kind: isEnd ? "total" : amount < 0 ? "loss" : "gain",
      left: Math.min(left, 100 - width),
      width,
      enters,
      leaves,
      before,
      after,
    };
  });
  return { bars, start };
}

/** The total after each line. */
function runningTotals(lines: readonly RollForwardLine[]): number[] {
  let total = 0;
  return lines.map(({ id, amount }) => {
    total = id === "closing" ? amount : Math.round((total + amount) * 100) / 100;
    return total;
  });
}

function axisStart(low: number, high: number): number {
  const spread = high - low;
  if (spread === 0 || low <= 2 * spread) return 0;
  const [start = 0] = scaleLinear()
    .domain([low - 0.6 * spread, high])
    .nice(4)
    .domain();
  return Math.max(0, start);
}
