import type { AccountProblemCode } from "../core/accounts/problemCodes";
import type { HealthProblemCode } from "../core/health/problemCodes";
import type { LedgerProblemCode } from "../core/ledger/problems/problemCodes";
import type { PortfolioProblemCode } from "../core/portfolios/problemCodes";
import type { SegmentationProblemCode } from "../core/segmentation/problemCodes";
import type { Problem } from "../core/sheet/problem";
import type { DateSerial } from "../core/sheet/serialDate";

/** How figures in a problem's text are written: the reader's language decides, the catalogue does not. */
export interface ProblemFormat {
  readonly number: (value: number) => string;
  /** `€1,240.50`; a bare number without a currency. */
  readonly money: (value: number, currency: string | null, decimals: number) => string;
  /** `4 May 2026`. */
  readonly date: (serial: DateSerial) => string;
  /** `4 May`. */
  readonly dayAndMonth: (serial: DateSerial) => string;
  /** `2026-05-04`, as a date is to be written. */
  readonly isoDate: (serial: DateSerial) => string;
}

/** The words for one kind of problem. */
export interface ProblemText {
  /** Heading of the group: `Number expected in MRR`. */
  readonly title: (problem: Problem) => string;
  /** What is wrong and what would be right, in two sentences or so. */
  readonly text: (problem: Problem, format: ProblemFormat) => string;
}

export type ProblemCode =
  AccountProblemCode | HealthProblemCode | LedgerProblemCode | SegmentationProblemCode | PortfolioProblemCode;

/** The words for every code. */
export type ProblemTexts = Readonly<Record<ProblemCode, ProblemText>>;

/** The words for a problem; `undefined` for a code that is none of ours. */
export function problemTextOf(problem: Problem, texts: ProblemTexts): ProblemText | undefined {
  return Object.hasOwn(texts, problem.code) ? texts[problem.code as ProblemCode] : undefined;
}
