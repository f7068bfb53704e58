import { differingAccounts, type DifferingAccount } from "../../core/report/differingAccounts";
import { quickFigures } from "../../core/report/quickFigures";
import { resultSheets } from "../../core/report/resultSheets";
import type { ResultCell, ResultSheet } from "../../core/report/layout/resultSheet";
import type { Placement } from "../../core/report/placement";
import type { Problem } from "../../core/sheet/problem";
import type { ReportWords } from "../../core/report/reportWords";
import { placementSteps } from "../computePlacement";
import type { PlacementInput, PlacementOutcome } from "../placementRequest";
import type { PlacementSettings, PlacingSettings, PreviewAnswer, QuickAnswer } from "./calculator";
import { lastPlacementText } from "../lastPlacement";
import type { KeptSources } from "./keptSources";
import { keepLast } from "./keepLast";
import { keptQuickStages, keptStages } from "./keptStages";
import { nextTask } from "./nextTask";
import { previewFigures } from "./previewFigures";
import { problemDigest } from "./problemDigest";
import { superseded, type Superseded } from "./superseded";

/** So many rows of a result are handed over at once. */
const rowsAtATime = 2_000;

/** What a calculator knows about accounts. */
export class AccountsCalculation {
  private readonly stages = keptStages();
  private readonly quickStages = keptQuickStages();
  /** Counts what was asked: whoever finds another number than its own gives up. */
  private asked = 0;
  private sheets: readonly ResultSheet[] = [];
  /** Of the same placement the sheets are the same. */
  private readonly sheetsOf = keepLast(
    (placement: Placement) => resultSheets(placement, this.words),
    (placement) => [placement],
  );
  private readonly settingsOf = keepLast(lastPlacementText, (placement, sheets, writtenOn) => {
    return [placement, sheets, writtenOn];
  });
  private readonly differingOf = keepLast(differingAccounts, (placed) => [placed]);
  /** Of the last outcome. */
  private placed: Placement["placed"] = [];
  problems: readonly Problem[] = [];

  /** What is kept with the sheets of the last placing. */
  resultSettings: Readonly<Record<string, string>> = {};

  constructor(
    private readonly sources: KeptSources,
    private readonly words: ReportWords,
  ) {}

  async quick(settings: PlacementSettings): Promise<QuickAnswer | Superseded> {
    const turn = ++this.asked;
    // While a slider is dragged questions come faster than answers: of those that wait only the last one is answered.
    await nextTask();
    if (turn !== this.asked) return superseded;
    const { accounts, policy, asOf } = this.inputOf(settings);
    const read = this.stages.readAccounts(accounts, policy, asOf);
    return { kind: "quick", figures: read.ok ? quickFigures(read.reading, policy, this.quickStages) : null };
  }

  async preview(settings: PlacementSettings): Promise<PreviewAnswer | Superseded> {
    const turn = ++this.asked;
    const input = this.inputOf(settings);
    const outcome = await this.run(input, () => turn === this.asked);
    if (outcome === null) return superseded;
    // Whoever drags something next finds what it takes ready.
    if (outcome.kind === "placement") quickFigures(outcome.placement.reading, input.policy, this.quickStages);
    return this.answer(outcome);
  }

  async place(settings: PlacingSettings): Promise<PreviewAnswer> {
    this.asked++;
    const input = this.inputOf(settings);
    const outcome = (await this.run(input, () => true))!;
    this.sheets = outcome.kind === "placement" ? this.sheetsOf(outcome.placement) : [];
    this.resultSettings =
      outcome.kind === "placement" ? await this.settingsOf(outcome.placement, this.sheets, settings.writtenOn) : {};
    return this.answer(outcome);
  }

  /** Those of the last outcome that are in another bucket by the user's own score. */
  differing(): readonly DifferingAccount[] {
    return this.differingOf(this.placed);
  }

  results(): readonly ResultSheet[] {
    return this.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table, rows: [] })) }));
  }

  resultRows(sheet: number, table: number, from: number): readonly (readonly ResultCell[])[] {
    return this.sheets[sheet]?.tables[table]?.rows.slice(from, from + rowsAtATime) ?? [];
  }

  /** Between two stages other questions get their turn; `null` when the outcome is no longer wanted after one. */
  private async run(input: PlacementInput, isWanted: () => boolean): Promise<PlacementOutcome | null> {
    const steps = placementSteps(input, this.stages);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await nextTask();
      if (!isWanted()) return null;
    }
  }

  private inputOf({ policy, asOf }: PlacementSettings): PlacementInput {
    const accounts = this.sources.of("accounts");
    if (accounts === null) throw new RangeError("No accounts were handed over");
    return { accounts, team: this.sources.of("team"), policy, asOf };
  }

  private answer(outcome: PlacementOutcome): PreviewAnswer {
    if (outcome.kind === "placement") {
      this.problems = outcome.placement.problems;
      this.placed = outcome.placement.placed;
      return { kind: "figures", figures: previewFigures(outcome.placement) };
    }
    this.problems = outcome.problems;
    this.placed = [];
    return { kind: "unreadable", problems: problemDigest(outcome.problems), table: outcome.table };
  }
}
