import type { BenchOptions } from "../benchOptions";
import type { BenchSection } from "../benchTable";

/** One thing that the bench measures. */
export interface Subject {
  /** For `--only`. */
  readonly name: string;
  readonly measure: (options: BenchOptions) => Promise<BenchSection>;
}
