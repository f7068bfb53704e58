import type { SourceReference, SpreadsheetHost } from "../spreadsheetHost";
import type { RunningCalculator, SourceUse } from "./calculator";
import { handOver } from "./handOver";

interface Handed {
  readonly source: SourceReference | null;
  readonly revision: number;
  readonly session: number;
}

/** The sources that a calculator was handed. Cells are read and handed over once, and anew only when they changed. */
export class HandedSources {
  private readonly handed = new Map<SourceUse, Handed>();

  constructor(
    private readonly host: Pick<SpreadsheetHost, "read">,
    private readonly calculator: RunningCalculator,
  ) {}

  /**
   * Sees to it that the calculator has the cells of a source.
   *
   * @param revision of the cells: another number than the last time says that they changed.
   */
  async bring(use: SourceUse, source: SourceReference | null, revision: number): Promise<void> {
    const { session } = this.calculator;
    const before = this.handed.get(use);
    const isThere = before?.revision === revision && before.session === session && isSame(before.source, source);
    if (isThere) return;
    this.handed.delete(use);
    await handOver(this.calculator, use, source && (await this.host.read(source)));
    this.handed.set(use, { source, revision, session });
  }

  /** What was handed over may be out of date: it is read anew the next time. */
  forget(): void {
    this.handed.clear();
  }
}

function isSame(a: SourceReference | null, b: SourceReference | null): boolean {
  return a?.sheet === b?.sheet && a?.table === b?.table;
}
