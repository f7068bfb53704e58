import { useCallback, useEffect, useState } from "react";
import { applyFixes } from "../../../commands/fixes/applyFixes";
import type { FixProposals, ProposedChange } from "../../../commands/fixes/proposeFixes";
import type { FixChoice, QuickFix } from "../../../commands/fixes/quickFix";
import { HostError, type CellPlace } from "../../../commands/spreadsheetHost";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { failureMessage } from "../../workbook/failureMessage";
import { fixMessage } from "./fixMessage";
import type { ProblemsPane } from "./problemsPane";
import { problemSources, type ProblemSource } from "./problemSources";

/** What is to be put right: a kind of problems, one entry of it, or without a kind all that needs no choice. */
export interface FixTarget {
  readonly use: ProblemSource["id"];
  readonly kind: string | null;
  readonly entry: string | null;
}

/** A quick fix that a person looks at. Nothing is written before it is applied. */
export interface OpenFix {
  readonly target: FixTarget;
  readonly fix: QuickFix;
  readonly choice: FixChoice | null;
  /** `null` until it is known what would be written. */
  readonly proposals: FixProposals | null;
  readonly isTicked: (change: ProposedChange) => boolean;
  /** How many cells are ticked. */
  readonly ticked: number;
  /** Why it cannot be applied now, in words. */
  readonly obstacle: string | null;
  readonly isApplying: boolean;
}

/** Quick fixes, of which one is open at a time. */
export interface QuickFixes {
  readonly open: OpenFix | null;
  /** Opens a fix, or closes it where it is open. `opener` gets the focus back. */
  readonly turn: (target: FixTarget, fix: QuickFix, opener: HTMLElement) => void;
  readonly choose: (choice: FixChoice) => void;
  readonly tick: (change: ProposedChange) => void;
  readonly apply: () => void;
  readonly cancel: () => void;
}

interface Opened {
  readonly target: FixTarget;
  readonly fix: QuickFix;
  readonly opener: HTMLElement;
  readonly choice: FixChoice | null;
  readonly proposals: FixProposals | null;
  readonly unticked: ReadonlySet<string>;
  readonly isApplying: boolean;
}

/** Proposes what to write for problems that have a quick fix, and writes what a person leaves ticked. */
export function useQuickFix(pane: ProblemsPane): QuickFixes {
  const { host, calculator, dispatch, known, isBusy } = pane;
  const texts = useTexts();
  const format = useFormatter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { target = null, choice = null } = opened ?? {};
  const change = useCallback((to: Partial<Opened>) => setOpened((now) => now && { ...now, ...to }), []);
  const digest = problemSources(known).find(({ id }) => id === target?.use)?.problems ?? null;

  useEffect(() => {
    if (target === null || digest === null) return;
    let wanted = true;
    calculator.quickFixes(target.use, target.kind, target.entry, choice).then(
      (proposals) => {
        if (wanted) change({ proposals });
      },
      (error: unknown) => {
        if (wanted) dispatch({ type: "messageShown", message: failureMessage(error, "fix", texts) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [calculator, dispatch, texts, change, target, choice, digest]);

  const open = opened && { ...opened, ...tickedOf(opened), obstacle: isBusy ? texts.pane.problems.fix.busy : null };
  const apply = async (): Promise<void> => {
    if (opened === null || open === null || opened.isApplying || isBusy || open.ticked === 0) return;
    change({ isApplying: true });
    try {
      const written = await applyFixes(host, (opened.proposals?.changes ?? []).filter(open.isTicked));
      // What is put right goes, and the button that led here with it.
      opened.opener.closest<HTMLElement>("[role=tabpanel]")?.focus();
      setOpened(null);
      dispatch({ type: "messageShown", message: fixMessage(written, format, texts) });
    } catch (error) {
      const refused = error instanceof HostError ? error.cells.map(placeKey) : [];
      change({ isApplying: false, unticked: new Set([...opened.unticked, ...refused]) });
      dispatch({ type: "messageShown", message: failureMessage(error, "fix", texts) });
    }
  };
  return {
    open: open && {
      ...open,
      obstacle: open.obstacle ?? (open.ticked === 0 ? texts.pane.problems.fix.noneTicked : null),
    },
    turn: (wanted, fix, opener) => {
      const isOpen = opened !== null && isSameTarget(opened.target, wanted);
      setOpened(isOpen ? null : { ...closed, target: wanted, fix, opener });
    },
    choose: (chosen) => change({ choice: chosen, unticked: new Set() }),
    tick: ({ place }) => {
      if (opened === null) return;
      const unticked = new Set(opened.unticked);
      if (!unticked.delete(placeKey(place))) unticked.add(placeKey(place));
      change({ unticked });
    },
    apply: () => void apply(),
    cancel: () => {
      opened?.opener.focus();
      setOpened(null);
    },
  };
}

const closed = { choice: null, proposals: null, unticked: new Set<string>(), isApplying: false };

function tickedOf({ proposals, unticked }: Opened): Pick<OpenFix, "isTicked" | "ticked"> {
  const isTicked = ({ place }: ProposedChange): boolean => !unticked.has(placeKey(place));
  return { isTicked, ticked: proposals?.changes.filter(isTicked).length ?? 0 };
}

/** What tells a cell from all others. */
export function placeKey({ sheet, row, column }: CellPlace): string {
  return JSON.stringify([sheet, row, column]);
}

/** Whether two targets are the same. */
export function isSameTarget(a: FixTarget, b: FixTarget): boolean {
  return a.use === b.use && a.kind === b.kind && a.entry === b.entry;
}
