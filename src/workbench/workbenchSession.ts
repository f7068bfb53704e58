import type { Texts } from "../texts/texts";
import type { DroppedPart } from "../hosts/workbench/files/droppedParts";
import type { FileOptions, FileProgress } from "../hosts/workbench/files/worker/pageFiles";
import type { FormulaReport } from "../hosts/workbench/formulas/checkFormulas";
import type { AddedToGrid, FileNotes, WorkbenchGrid, WorkbookInGrid } from "../hosts/workbench/workbenchGrid";
import type { WorkbookTexts } from "../hosts/workbench/workbook/workbookPieces";
import { downloadFile } from "./opening/downloadFile";
import { Keeping, type KeptContent, type KeptEntry } from "./kept/keeping";
import { storeFailure, type StoreFailure } from "./kept/keptStore";
import { longCalculation } from "./formulas/longCalculation";
import { loadFunctions } from "./loadFunctions";
import { addingNotes, isCancelled, openingFailure, openingNotes } from "./opening/openingNotes";
import { SourceError } from "./opening/sourceError";
import { readSource, sampleSource, type WorkbookSource } from "./opening/workbookSource";
import type { OpenWorkbook, WorkbenchMessage, WorkbenchState } from "./workbenchState";

/** How long another tab has for its last copy, in milliseconds. */
const handOverTime = 20_000;

/** By how much of the whole a bar moves at a time. */
const visibleShare = 0.04;

const noNotes: FileNotes = { dropped: [], leftOut: [], from1904: false, doubtful: [], broken: null };

/** What the page does with the grid and with the browser's kept workbooks, and what it shows of it. */
export class WorkbenchSession {
  private shown: WorkbenchState;
  private readonly listeners = new Set<() => void>();
  private grid: WorkbenchGrid | null = null;
  private keeping: Keeping | null = null;
  private readonly stops: (() => void)[] = [];
  private disposed = false;
  private cancelling = new AbortController();
  private hasGrid: () => void = () => undefined;
  /** Ends with the work that was asked for last, and not before there is a grid; never fails. */
  private last = new Promise<void>((resolve) => (this.hasGrid = resolve));

  constructor(private readonly texts: Texts) {
    this.shown = {
      ...{ workbook: null, busy: texts.workbench.grid.loading, progress: null, message: null, undoSteps: 0 },
      ...{ cellNote: null, formulas: null, calculation: null },
      ...{ kept: [], offered: [], canKeep: true },
    };
  }

  get state(): WorkbenchState {
    return this.shown;
  }

  /** Tells of every new state. Returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Builds the grid into an element and opens the first workbook in it. */
  async start(container: HTMLElement, dark: boolean): Promise<void> {
    try {
      // The functions and the grid, the largest part of the page, load side by side once the toolbar is on screen.
      const [functions, { createWorkbenchGrid }, keeping] = await Promise.all([
        loadFunctions().catch(() => null),
        import("../hosts/workbench/workbenchGrid"),
        Keeping.start({
          onFailure: (failure) => this.tellNotKept(failure),
          onHandedOver: () => this.becomeReadOnly(Date.now()),
          onListChange: () => void this.readKept(),
        }),
      ]);
      this.stops.push(() => keeping.close());
      if (this.disposed) return this.dispose();
      const grid = createWorkbenchGrid(container, functions ?? [], dark, {
        controls: this.texts.workbench.grid.controls,
        readOnly: this.texts.workbench.readOnly,
      });
      this.stops.push(
        grid.onUndoable((undoSteps) => this.showUndoable(undoSteps)),
        grid.onCellNote((cellNote) => this.show({ cellNote })),
        grid.onFormulasChecked((report) => this.show({ formulas: worthSaying(report) ? report : null })),
        grid.onCalculation(longCalculation((calculation) => this.show({ calculation }))),
        () => grid.dispose(),
      );
      [this.grid, this.keeping] = [grid, keeping];
      this.hasGrid();
      await this.openFirst(grid, keeping);
      if (functions !== null) return;
      const { functions: title, functionsDetail } = this.texts.workbench.failure;
      this.show({ message: { intent: "warning", title, details: [functionsDetail] } });
    } catch {
      if (this.disposed) return;
      const { grid: title, gridDetail } = this.texts.workbench.failure;
      this.show({ busy: null, message: { intent: "error", title, details: [gridDetail] } });
    }
  }

  dispose(): void {
    this.disposed = true;
    this.stops.splice(0).forEach((stop) => stop());
  }

  /** Opens a workbook in place of the open one, whose unsaved changes are kept first, if it is still wanted by then. */
  async open(source: WorkbookSource, isWanted: () => boolean = () => true): Promise<void> {
    const { busy, failure } = this.texts.workbench;
    await this.during(busy.opening(source.name), failure.open(source.name), async (grid, keeping) => {
      if (!isWanted()) return;
      const read = await readSource(source, keeping);
      if (keeping.canKeep) await this.copyReplaced(keeping);
      if (read.kind === "kept") return this.showKept(grid, keeping, read.content);
      const opened = await grid.open(read.bytes, source.name, this.fileOptions());
      await this.showOpened(keeping, { id: newId(), name: source.name, time: Date.now() }, opened, opened);
    });
  }

  /** Adds the sheets of a workbook to the open one. */
  async add(source: WorkbookSource): Promise<void> {
    const { busy, failure } = this.texts.workbench;
    await this.during(busy.adding(source.name), failure.open(source.name), async (grid, keeping) => {
      const read = await readSource(source, keeping);
      const added: AddedToGrid & FileNotes =
        read.kind === "file"
          ? await grid.add(read.bytes, source.name, this.fileOptions())
          : { ...noNotes, dropped: read.content.workbook.dropped, ...(await grid.addKept(textsOf(read.content))) };
      const { workbook } = this.shown;
      if (workbook) this.keepDropped(workbook, added.dropped);
      const details = addingNotes(added, this.texts);
      this.show({ message: { intent: "success", title: this.texts.workbench.added.title(source.name), details } });
    });
  }

  /** Moves the work on a read-only workbook from its tab to this one. */
  async takeHere(): Promise<void> {
    const { workbook } = this.shown;
    if (!workbook) return;
    const { busy, readOnly } = this.texts.workbench;
    await this.during(busy.moving(workbook.name), readOnly.silent(workbook.name), async (grid, keeping) => {
      await keeping.takeOver(workbook.id, AbortSignal.timeout(handOverTime)).catch(() => {
        throw new SourceError({ kind: "silent" });
      });
      try {
        const read = await readSource({ kind: "kept", name: workbook.name, id: workbook.id }, keeping);
        if (read.kind === "kept") await this.showKept(grid, keeping, read.content);
      } catch (error) {
        keeping.release();
        throw error;
      }
    });
  }

  /** Saves under a name of its own where the opened file held more than the saved one. */
  save(): Promise<void> {
    return this.inTurn(() => this.saveShown());
  }

  private async saveShown(): Promise<void> {
    const { workbook } = this.shown;
    if (!workbook) return;
    const base = workbook.name.replace(/\.[^.]*$/, "");
    const name = `${workbook.dropped.length > 0 ? this.texts.workbench.copyName(base) : base}.xlsx`;
    this.show({ busy: this.texts.workbench.busy.saving(name), message: null });
    const options = this.fileOptions();
    try {
      const saved = await this.grid?.save(options);
      if (!saved) return;
      downloadFile(saved.file, name);
      workbook.changes.saved(saved.mark);
      this.show({ message: { intent: "success", title: this.texts.workbench.saved(name), details: [] } });
    } catch {
      const { save, saveDetail, saveCancelled, saveCancelledDetail } = this.texts.workbench.failure;
      this.show({
        message: options.signal.aborted
          ? { intent: "info", title: saveCancelled(name), details: [saveCancelledDetail] }
          : { intent: "error", title: save(name), details: [saveDetail] },
      });
    } finally {
      this.show({ busy: null, progress: null });
    }
  }

  /** Leaves the workbook and its file as they are. */
  cancel(): void {
    this.cancelling.abort();
  }

  undo(): void {
    void this.grid?.undo();
  }

  setDark(dark: boolean): void {
    this.grid?.setDark(dark);
  }

  stopCalculation(): void {
    this.grid?.stopCalculation();
    const { stopped: title, stoppedDetail } = this.texts.formulas;
    this.show({ calculation: null, message: { intent: "warning", title, details: [stoppedDetail] } });
  }

  closeFormulas(): void {
    this.show({ formulas: null });
  }

  closeMessage(): void {
    this.show({ message: null });
  }

  /** The offered workbooks stay kept. */
  closeOffer(): void {
    this.show({ offered: [] });
  }

  async removeKept(id: string): Promise<void> {
    await this.keeping?.remove(id).catch(() => undefined);
    await this.readKept();
  }

  async forgetKept(): Promise<void> {
    await this.keeping?.forgetAll().catch(() => undefined);
    await this.readKept();
  }

  /** Reads the list of kept workbooks again. */
  async readKept(): Promise<void> {
    const { keeping } = this;
    if (!keeping) return;
    const kept = await keeping.list();
    const free = new Set(kept.filter(({ isElsewhere }) => !isElsewhere).map(({ id }) => id));
    const isOffered = ({ id }: KeptEntry): boolean => free.has(id) && id !== this.shown.workbook?.id;
    this.show({ kept, offered: this.shown.offered.filter(isOffered), canKeep: keeping.canKeep });
  }

  /** The page may be gone the next moment. */
  readonly copyAtOnce = (): void => this.keeping?.copyAtOnce();

  /** A workbook that another tab works on, else the sample; unsaved work of tabs that are gone is offered. */
  private async openFirst(grid: WorkbenchGrid, keeping: Keeping): Promise<void> {
    const kept = await keeping.list();
    const elsewhere = kept.find(({ isElsewhere }) => isElsewhere);
    const content = elsewhere ? await keeping.read(elsewhere.id).catch(() => null) : null;
    if (content) {
      const { name } = content.workbook;
      const { busy, failure } = this.texts.workbench;
      await this.during(busy.opening(name), failure.open(name), async () => {
        if (this.isEmpty()) await this.showKept(grid, keeping, content);
      });
    }
    if (this.isEmpty()) await this.open(sampleSource, () => this.isEmpty());
    this.show({ offered: kept.filter(({ isElsewhere, unsaved }) => !isElsewhere && unsaved > 0) });
    await this.readKept();
  }

  private isEmpty(): boolean {
    return this.shown.workbook === null;
  }

  private async showKept(grid: WorkbenchGrid, keeping: Keeping, { workbook, sheets }: KeptContent): Promise<void> {
    const { unsaved, unsavedSheets } = workbook;
    const opened = await grid.openKept(textsOf({ workbook, sheets }), { unsaved, sheets: unsavedSheets });
    await this.showOpened(keeping, workbook, opened, { ...noNotes, dropped: workbook.dropped }, sheets);
  }

  private async showOpened(
    keeping: Keeping,
    { id, name, time }: { readonly id: string; readonly name: string; readonly time: number },
    { host, changes, pieces, sheetName }: WorkbookInGrid,
    notes: FileNotes,
    kept?: KeptContent["sheets"],
  ): Promise<void> {
    const { dropped } = notes;
    const workbook: OpenWorkbook = { id, name, host, dropped, changes, pieces, sheetName, readOnlyFrom: null };
    const isOwned = await keeping.keep({ ...workbook, dropped: () => this.droppedOf(id) }, kept);
    const details = kept ? [] : openingNotes(notes, this.texts);
    const message: WorkbenchMessage | null =
      details.length > 0 ? { intent: "warning", title: this.texts.workbench.opened.title(name), details } : null;
    this.show({ workbook, cellNote: null, message });
    if (!isOwned) this.becomeReadOnly(time);
    await this.readKept();
  }

  /** Whoever was told that the replaced workbook is kept must not lose it. */
  private async copyReplaced(keeping: Keeping): Promise<void> {
    try {
      await keeping.copyNow();
    } catch (error) {
      throw new SourceError({ kind: "notKept", failure: storeFailure(error) });
    } finally {
      this.show({ canKeep: keeping.canKeep });
    }
  }

  /** What was done and said is no longer true once it was undone. */
  private showUndoable(undoSteps: number): void {
    const { undoSteps: before, message } = this.shown;
    const isUndone = undoSteps < before && message?.intent === "success";
    this.show(isUndone ? { undoSteps, message: null } : { undoSteps });
  }

  private becomeReadOnly(readOnlyFrom: number): void {
    const { workbook } = this.shown;
    if (!workbook) return;
    this.grid?.makeReadOnly();
    this.show({ workbook: { ...workbook, readOnlyFrom } });
  }

  private droppedOf(id: string): readonly DroppedPart[] {
    const { workbook } = this.shown;
    return workbook?.id === id ? workbook.dropped : [];
  }

  private keepDropped(workbook: OpenWorkbook, added: readonly DroppedPart[]): void {
    this.show({ workbook: { ...workbook, dropped: [...new Set([...workbook.dropped, ...added])] } });
  }

  private tellNotKept(failure: StoreFailure): void {
    const { full, fullDetail, forbidden, forbiddenDetail } = this.texts.workbench.store;
    const [title, detail] = failure === "full" ? [full, fullDetail] : [forbidden, forbiddenDetail];
    this.show({ canKeep: false, message: { intent: "warning", title, details: [detail] } });
  }

  /** For what a person may cancel, and sees how far it is. */
  private fileOptions(): FileOptions & { readonly signal: AbortSignal } {
    this.cancelling = new AbortController();
    return { signal: this.cancelling.signal, onProgress: (progress) => this.showProgress(progress) };
  }

  /** The page is drawn anew where a person would see the difference. */
  private showProgress(progress: FileProgress): void {
    const { progress: shown } = this.shown;
    const isFurther = (progress.share ?? 0) - (shown?.share ?? 0) >= visibleShare;
    if (progress.stage !== shown?.stage || isFurther) this.show({ progress });
  }

  /** Runs what keeps a person from the page, and says in words why it failed. */
  private async during(
    busy: string,
    failed: string,
    work: (grid: WorkbenchGrid, keeping: Keeping) => Promise<void>,
  ): Promise<void> {
    await this.inTurn(async () => {
      const { grid, keeping } = this;
      if (grid && keeping) await this.runWork(busy, failed, () => work(grid, keeping));
    });
  }

  private async runWork(busy: string, failed: string, work: () => Promise<void>): Promise<void> {
    this.show({ busy, message: null, formulas: null });
    try {
      await work();
    } catch (error) {
      const intent = isCancelled(error) ? "info" : "error";
      this.show({ message: { intent, title: failed, details: [openingFailure(error, this.texts)] } });
    } finally {
      this.show({ busy: null, progress: null });
    }
  }

  /** What is asked for while a file is opened or saved comes after it, instead of getting lost in it. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private show(change: Partial<WorkbenchState>): void {
    if (this.disposed) return;
    this.shown = { ...this.shown, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

function worthSaying({ kept, different }: FormulaReport): boolean {
  return kept.length + different.length > 0;
}

function textsOf({ workbook, sheets }: KeptContent): WorkbookTexts {
  return { head: workbook.head, sheets };
}

/** Unlike any other of this browser; pages that are not served securely have no `randomUUID`. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
