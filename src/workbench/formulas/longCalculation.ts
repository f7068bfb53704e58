import type { CalculationProgress } from "../../hosts/workbench/formulas/watchCalculation";

/** After so many milliseconds a calculation is worth a bar with *Stop*. */
const patience = 10_000;

/**
 * Passes on how far a calculation is, as soon as it has taken long, and its end. One that says nothing meanwhile, since it is
 * within a formula, is told of as well.
 */
export function longCalculation(
  listener: (progress: CalculationProgress | null) => void,
  now: () => number = () => performance.now(),
): (progress: CalculationProgress | null) => void {
  let since: number | null = null;
  let last: CalculationProgress | null = null;
  let isTold = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    isTold = true;
    listener(last);
  };
  return (progress) => {
    clearTimeout(timer);
    last = progress;
    if (progress === null) {
      since = null;
      if (isTold) listener(null);
      isTold = false;
      return;
    }
    since ??= now();
    const left = since + patience - now();
    if (left > 0) timer = setTimeout(tell, left);
    else tell();
  };
}
