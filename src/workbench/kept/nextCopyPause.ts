/** Changes come in bursts: a copy waits for the end of one. */
const minPause = 1000;
/** How many times as long as a copy takes the page is left alone. */
const share = 10;

/**
 * How long to wait before a workbook is copied again, in milliseconds, when the last copy took so long: at most a tenth of
 * the time goes into copies, however large the workbook is.
 *
 * @example nextCopyPause(800) // 8000
 */
export function nextCopyPause(lastTook: number): number {
  return Math.max(minPause, share * lastTook);
}
