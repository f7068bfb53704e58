import type { UnplacedTable } from "../../core/accounts/accountsReading";
import type { Policy } from "../../core/settings/policy";
import type { DifferingAccount } from "../../core/report/differingAccounts";
import type { QuickFigures } from "../../core/report/quickFigures";
import type { ResultCell, ResultSheet } from "../../core/report/layout/resultSheet";
import type { Cells } from "../../core/sheet/cell";
import type { DateSerial } from "../../core/sheet/serialDate";
import type { SheetRange } from "../../core/sheet/sheetRange";
import type { FixProposals } from "../fixes/proposeFixes";
import type { FixChoice } from "../fixes/quickFix";
import type { PreviewFigures } from "./previewFigures";
import type { AlikeProblems, ProblemDigest } from "./problemDigest";
import type { SubscriptionQuestions } from "./subscriptions/subscriptionQuestions";
import type { Superseded } from "./superseded";

/** What a source is used for. */
export type SourceUse = "accounts" | "team" | "subscriptions";

/** A range without its cells, which come before it in blocks. */
export type SourceHead = Omit<SheetRange, "cells">;

/** What a placement goes by. */
export interface PlacementSettings {
  readonly policy: Policy;
  readonly asOf: DateSerial;
}

/** What placing goes by. */
export interface PlacingSettings extends PlacementSettings {
  /** The day it is made on, which is kept with the result. */
  readonly writtenOn: DateSerial;
}

/** What would come of placing. */
export type PreviewAnswer =
  | { readonly kind: "figures"; readonly figures: PreviewFigures }
  | {
      readonly kind: "unreadable";
      readonly problems: ProblemDigest;
      /** Its columns, to be chosen from by hand; `null` where it has no row of texts. */
      readonly table: UnplacedTable | null;
    };

/** The first figures of what would come of placing; none of a sheet that cannot be read. */
export interface QuickAnswer {
  readonly kind: "quick";
  readonly figures: QuickFigures | null;
}

/**
 * What calculates, in this process or in another one: it takes over cells once, and answers figures, pages of rows and
 * result sheets. All that goes in or out is plain data and small; of cells and rows so much at a time that no page is held
 * up by it.
 */
export interface Calculator extends SubscriptionQuestions {
  /** Begins to take over a source. The answer is the ticket for its rows. */
  take(use: SourceUse): Promise<number>;
  addRows(ticket: number, rows: Cells): Promise<void>;
  /** All rows are there. Only now the source takes the place of the one before; where nothing differs, that one stays. */
  complete(ticket: number, head: SourceHead): Promise<void>;
  /** There is no such source, or no longer. */
  forget(use: SourceUse): Promise<void>;

  /** The figures that are looked at while something is dragged. Given up like `preview`. */
  quick(settings: PlacementSettings): Promise<QuickAnswer | Superseded>;
  /** What placing the accounts would come to. Given up when it is asked again, or asked to place, before it is done. */
  preview(settings: PlacementSettings): Promise<PreviewAnswer | Superseded>;
  /** Places the accounts, and keeps the result sheets for `results`. */
  place(settings: PlacingSettings): Promise<PreviewAnswer>;
  /** The sheets of the last placing, their tables still without rows. None before it. */
  results(): Promise<readonly ResultSheet[]>;
  /** What is kept in the workbook with those sheets, by setting. */
  resultSettings(): Promise<Readonly<Record<string, string>>>;
  /** Rows of a table of them, from one on: as many each time but the last, and none at the end. */
  resultRows(sheet: number, table: number, from: number): Promise<readonly (readonly ResultCell[])[]>;
  /** Accounts of the last outcome that are in another bucket by the user's own score, from one up to another one. */
  differingAccounts(from: number, to: number): Promise<readonly DifferingAccount[]>;
  /** The next of them whose name starts with what was typed, from one on and round to it; `null` where none does. */
  findDifferingAccount(start: string, from: number): Promise<number | null>;
  /** Entries of a kind of problems, from one on, as many as are handed over at once; none at the end. */
  problems(use: SourceUse, kind: string, from: number): Promise<readonly AlikeProblems[]>;
  /** Rows of such an entry, from one on, likewise. */
  problemRows(use: SourceUse, kind: string, entry: string, from: number): Promise<readonly number[]>;
  /**
   * What could be written to put a kind of problems right, or one entry of it, or without a kind all that needs no choice;
   * nothing of problems that are not there.
   */
  quickFixes(
    use: SourceUse,
    kind: string | null,
    entry: string | null,
    choice: FixChoice | null,
  ): Promise<FixProposals>;
}

/** A calculator as a page has it. */
export interface RunningCalculator extends Calculator {
  /** Another number once it has lost what it had taken over. */
  readonly session: number;
  /** Gives up what is being calculated; what was asked fails with a `CalculatorError`. */
  stop(): void;
}

/** Why there is no answer: it was stopped, it could not go on, or a calculation of ours failed. */
export type CalculatorErrorCode = "stopped" | "crashed" | "failed";

/** A failure of the calculator itself. Nothing is ever written by it. */
export class CalculatorError extends Error {
  readonly code: CalculatorErrorCode;

  constructor(code: CalculatorErrorCode, options: { readonly cause?: unknown; readonly detail?: string } = {}) {
    super(options.detail ?? `The calculation has ${code}`, { cause: options.cause });
    this.name = "CalculatorError";
    this.code = code;
  }
}
