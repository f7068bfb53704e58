import type { SourceReference, SpreadsheetHost } from "../spreadsheetHost";
import type { RunningCalculator, SourceUse } from "./calculator";
import { handOver } from "./handOver";

interface Handed {
  readonly source: SourceReference | null;
  readonly revision: number;
  readonly session: number;
  /** Settles once the cells are there. */
  readonly arrival: Promise<void>;
}

/** The sources that a calculator was handed. Cells are read and handed over once, and anew only when they changed. */
export class HandedSources {
  private readonly handed = new Map<SourceUse, Handed>();

  constructor(
    private readonly host: Pick<SpreadsheetHost, "readInBlocks">,
    private readonly calculator: RunningCalculator,
  ) {}

  /**
   * Sees to it that the calculator has the cells of a source. Whoever asks for the same while they are on their way waits
   * for them.
   *
   * @param revision of the cells: another number than the last time says that they changed.
   */
  async bring(use: SourceUse, source: SourceReference | null, revision: number): Promise<void> {
    const { session } = this.calculator;
    const before = this.handed.get(use);
    const isKnown = before?.revision === revision && before.session === session && isSame(before.source, source);
    if (isKnown) return before.arrival;
    const handed = { source, revision, session, arrival: this.hand(use, source) };
    this.handed.set(use, handed);
    try {
      await handed.arrival;
    } catch (error) {
      // What did not arrive is tried again the next time.
      if (this.handed.get(use) === handed) this.handed.delete(use);
      throw error;
    }
  }

  /** What was handed over may be out of date: it is read anew the next time. */
  forget(): void {
    this.handed.clear();
  }

  private async hand(use: SourceUse, source: SourceReference | null): Promise<void> {
    await handOver(this.calculator, use, source && ((taker) => this.host.readInBlocks(source, taker)));
  }
}

function isSame(a: SourceReference | null, b: SourceReference | null): boolean {
  return a?.sheet === b?.sheet && a?.table === b?.table;
}
