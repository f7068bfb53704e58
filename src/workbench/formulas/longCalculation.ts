import type { CalculationProgress } from "../../hosts/workbench/formulas/watchCalculation";

/** After so many milliseconds a calculation is worth a bar with *Stop*. */
const patience = 10_000;

/** Passes on how far a calculation is, as soon as it has taken long, and its end. */
export function longCalculation(
  listener: (progress: CalculationProgress | null) => void,
  now: () => number = () => performance.now(),
): (progress: CalculationProgress | null) => void {
  let since: number | null = null;
  let isTold = false;
  return (progress) => {
    if (progress === null) {
      since = null;
      if (isTold) listener(null);
      isTold = false;
      return;
    }
    since ??= now();
    if (now() - since < patience) return;
    isTold = true;
    listener(progress);
  };
}
