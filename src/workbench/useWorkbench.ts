import { useCallback, useEffect, useRef, useState } from "react";
import type { SpreadsheetHost } from "../commands/spreadsheetHost";
import { workbenchTexts } from "../core/texts/workbench";
import type { DroppedPart } from "../hosts/workbench/files/droppedParts";
import type { ActiveCellNote } from "../hosts/workbench/activeCellNote";
import type { WorkbenchGrid } from "../hosts/workbench/workbenchGrid";
import { downloadFile } from "./downloadFile";
import { loadFunctions } from "./loadFunctions";
import { openingFailure, openingNotes } from "./openingNotes";
import { sampleAccounts } from "./samples";

export interface WorkbenchMessage {
  readonly intent: "error" | "warning" | "info" | "success";
  readonly title: string;
  readonly details: readonly string[];
}

/** The workbook that is open. */
export interface OpenWorkbook {
  readonly name: string;
  readonly host: SpreadsheetHost;
  readonly dropped: readonly DroppedPart[];
}

export interface WorkbenchState {
  readonly workbook: OpenWorkbook | null;
  /** What is going on, in words; `null` while a person can work. */
  readonly busy: string | null;
  readonly message: WorkbenchMessage | null;
  readonly failure: ActiveCellNote | null;
  readonly canUndo: boolean;
}

export interface WorkbenchActions {
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Saves under a name of its own where the opened file held more than the saved one. */
  readonly save: () => Promise<void>;
  readonly undo: () => void;
  readonly closeMessage: () => void;
}

/** Starts the grid in an element, opens the sample in it, and keeps what the page shows around it. */
export function useWorkbench(
  container: { readonly current: HTMLElement | null },
  dark: boolean,
): WorkbenchState & WorkbenchActions {
  const grid = useRef<WorkbenchGrid | null>(null);
  const startDark = useRef(dark);
  const [workbook, setWorkbook] = useState<OpenWorkbook | null>(null);
  const [busy, setBusy] = useState<string | null>(workbenchTexts.grid.loading);
  const [message, setMessage] = useState<WorkbenchMessage | null>(null);
  const [failure, setFailure] = useState<ActiveCellNote | null>(null);
  const [undoSteps, setUndoSteps] = useState(0);
  const savedSteps = useRef(0);

  const open = useCallback(async (name: string, read: () => Promise<Uint8Array>): Promise<void> => {
    setBusy(workbenchTexts.busy.opening(name));
    setMessage(null);
    try {
      const bytes = await read();
      const opened = await grid.current?.open(bytes, name);
      if (!opened) return;
      savedSteps.current = 0;
      const details = openingNotes(opened);
      setWorkbook({ name, host: opened.host, dropped: opened.dropped });
      setFailure(null);
      if (details.length > 0) setMessage({ intent: "warning", title: workbenchTexts.opened.title(name), details });
    } catch (error) {
      setMessage({ intent: "error", title: workbenchTexts.failure.open(name), details: [openingFailure(error)] });
    } finally {
      setBusy(null);
    }
  }, []);

  const openSample = useCallback(async (): Promise<void> => {
    const answer = await fetch(sampleAccounts.address).catch(() => null);
    if (!answer?.ok) {
      setBusy(null);
      setMessage({ intent: "error", title: workbenchTexts.failure.sample, details: [] });
      return;
    }
    await open(sampleAccounts.name, async () => new Uint8Array(await answer.arrayBuffer()));
  }, [open]);

  useEffect(() => {
    let live = true;
    const stops: (() => void)[] = [];
    const start = async (): Promise<void> => {
      // The functions and the grid, the largest part of the page, load side by side once the toolbar is on screen.
      const [functions, { createWorkbenchGrid }] = await Promise.all([
        loadFunctions().catch(() => null),
        import("../hosts/workbench/workbenchGrid"),
      ]);
      if (!live || !container.current) return;
      const started = createWorkbenchGrid(container.current, functions ?? [], startDark.current);
      grid.current = started;
      stops.push(started.onUndoable(setUndoSteps), started.onCellNote(setFailure), () => started.dispose());
      await openSample();
      if (functions !== null) return;
      const { functions: title, functionsDetail } = workbenchTexts.failure;
      setMessage({ intent: "warning", title, details: [functionsDetail] });
    };
    start().catch(() => {
      if (!live) return;
      setBusy(null);
      const { grid: title, gridDetail } = workbenchTexts.failure;
      setMessage({ intent: "error", title, details: [gridDetail] });
    });
    return () => {
      live = false;
      stops.forEach((stop) => stop());
      grid.current = null;
    };
  }, [container, openSample]);

  useEffect(() => grid.current?.setDark(dark), [dark]);
  useUnsavedGuard(() => undoSteps !== savedSteps.current);

  const save = useCallback(async (): Promise<void> => {
    if (!workbook || !grid.current) return;
    const base = workbook.name.replace(/\.[^.]*$/, "");
    const name = `${workbook.dropped.length > 0 ? workbenchTexts.copyName(base) : base}.xlsx`;
    setBusy(workbenchTexts.busy.saving(name));
    setMessage(null);
    try {
      downloadFile(await grid.current.save(), name);
      savedSteps.current = undoSteps;
      setMessage({ intent: "success", title: workbenchTexts.saved(name), details: [] });
    } catch {
      const { save: title, saveDetail } = workbenchTexts.failure;
      setMessage({ intent: "error", title: title(name), details: [saveDetail] });
    } finally {
      setBusy(null);
    }
  }, [workbook, undoSteps]);

  return {
    workbook,
    busy,
    message,
    failure,
    canUndo: undoSteps > 0,
    openFile: (file) => open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    openSample,
    save,
    undo: () => void grid.current?.undo(),
    closeMessage: () => setMessage(null),
  };
}

/** Asks before the page is left with changes that were not saved. */
function useUnsavedGuard(isUnsaved: () => boolean): void {
  const latest = useRef(isUnsaved);
  useEffect(() => {
    latest.current = isUnsaved;
  });
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, []);
}
