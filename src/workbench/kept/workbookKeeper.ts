import type { DroppedPart } from "../../hosts/workbench/files/droppedParts";
import type { WorkbookChanges } from "../../hosts/workbench/workbook/workbookChanges";
import type { WorkbookPieces } from "../../hosts/workbench/workbook/workbookPieces";
import { nextCopyPause } from "./nextCopyPause";
import type { KeptSheet, KeptStore, KeptWorkbook } from "./keptStore";

/** The open workbook, as far as it is kept. */
export interface KeepableWorkbook {
  readonly id: string;
  readonly name: string;
  /** What its file held and a saved one will not, as far as is known now. */
  readonly dropped: () => readonly DroppedPart[];
  readonly changes: WorkbookChanges;
  readonly pieces: WorkbookPieces;
}

export interface KeeperEvents {
  /** A copy was taken, or one that is no longer needed was removed. */
  readonly onKept: () => void;
  readonly onFailure: (error: unknown) => void;
}

interface SheetCopy {
  readonly revision: number;
  readonly pieces: readonly string[];
  readonly size: number;
}

/** How long a piece of work may hold up the page, in milliseconds. */
const sliceTime = 12;
/** A sheet that changes while it is copied is copied again; after so many times in one go. */
const maxTries = 3;

/**
 * Keeps a copy of the open workbook in the browser while it has unsaved changes: some time after a change, when it is
 * asked, and at once when the page may go. A saved workbook needs none.
 */
export class WorkbookKeeper {
  private readonly workbook: KeepableWorkbook;
  private readonly store: KeptStore;
  private readonly events: KeeperEvents;
  /** Revision and size of each sheet in the store. */
  private stored = new Map<string, Omit<SheetCopy, "pieces">>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private copying: Promise<void> | null = null;
  /** What the store is doing; it never rejects. */
  private writing: Promise<unknown> = Promise.resolve();
  private lastTook = 0;
  private stopped = false;
  /** The `total` of the changes that the last copy holds. */
  private copied: number;
  /** The `total` of the changes that were handed over at once. */
  private handedOver = -1;
  private forgettings = 0;
  private readonly stopListening: () => void;

  /** @param kept the sheets of a workbook that was opened from the store, whose copy it continues */
  constructor(
    workbook: KeepableWorkbook,
    store: KeptStore,
    events: KeeperEvents,
    kept?: Readonly<Record<string, readonly string[]>>,
  ) {
    this.workbook = workbook;
    this.store = store;
    this.events = events;
    this.copied = kept ? workbook.changes.total : -1;
    for (const [id, pieces] of Object.entries(kept ?? {})) {
      this.stored.set(id, { revision: workbook.changes.revisionOf(id), size: sizeOf(pieces) });
    }
    this.stopListening = workbook.changes.onChange(() => this.heard());
  }

  /** True while the store lacks changes that are not saved. */
  get isBehind(): boolean {
    const { unsaved, total } = this.workbook.changes;
    return unsaved > 0 && this.copied !== total;
  }

  /**
   * Takes a copy now, in slices that leave the page its breath.
   *
   * @param anyway even of a workbook without unsaved changes
   * @throws what the store throws; the former copy stands
   */
  async copy(anyway = false): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.copying) await this.copying;
    if (!this.isBehind && !anyway) return;
    this.copying = this.copyInSlices();
    try {
      await this.copying;
    } finally {
      this.copying = null;
      if (this.isBehind) this.heard();
    }
  }

  /** Hands a copy to the browser before it returns: for a page that may be gone the next moment. */
  copyAtOnce(): void {
    const { total } = this.workbook.changes;
    if (!this.isBehind || this.stopped || this.handedOver === total) return;
    this.handedOver = total;
    const copies = new Map(this.changedSheets().map((id) => [id, this.copySheet(id)]));
    this.write(copies, true).catch((error: unknown) => {
      this.handedOver = -1;
      this.events.onFailure(error);
    });
  }

  /** Somebody emptied the store, or took the copy out of it: the next one is complete again. */
  forgotten(): void {
    // Also what is being written just now.
    this.forgettings++;
    this.stored = new Map();
    this.copied = -1;
    this.handedOver = -1;
  }

  /** No more copies; the last one stays. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.stopListening();
  }

  private heard(): void {
    if (this.stopped) return;
    if (this.workbook.changes.unsaved === 0) {
      this.removeSaved().catch(this.events.onFailure);
      return;
    }
    if (this.timer !== undefined || this.copying !== null || !this.isBehind) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.copy().catch(this.events.onFailure);
    }, nextCopyPause(this.lastTook));
  }

  private async removeSaved(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // A copy under way would come back after its removal.
    while (this.copying) await this.copying.catch(() => undefined);
    await this.writing;
    if (this.workbook.changes.unsaved > 0 || this.copied < 0) return;
    this.forgotten();
    await this.store.remove(this.workbook.id);
    this.events.onKept();
  }

  private changedSheets(): string[] {
    const { changes, pieces } = this.workbook;
    return pieces.sheetIds.filter((id) => this.stored.get(id)?.revision !== changes.revisionOf(id));
  }

  private async copyInSlices(): Promise<void> {
    const started = performance.now();
    const copies = new Map<string, SheetCopy>();
    const slice = { end: started + sliceTime };
    const stale = (): string[] =>
      this.changedSheets().filter((id) => copies.get(id)?.revision !== this.workbook.changes.revisionOf(id));
    for (let tries = 0; tries < maxTries && stale().length > 0; tries++) {
      for (const id of stale()) copies.set(id, await this.copySheetInSlices(id, slice));
    }
    for (const id of stale()) copies.set(id, this.copySheet(id));
    const changed = new Set(this.changedSheets());
    // A copy at once, of a page that came back, may have overtaken this one.
    for (const id of [...copies.keys()]) if (!changed.has(id)) copies.delete(id);
    try {
      await this.write(copies, false);
    } finally {
      this.lastTook = performance.now() - started;
    }
  }

  private async copySheetInSlices(id: string, slice: { end: number }): Promise<SheetCopy> {
    const revision = this.workbook.changes.revisionOf(id);
    const pieces: string[] = [];
    for (const piece of this.workbook.pieces.sheet(id)) {
      pieces.push(piece);
      if (performance.now() < slice.end) continue;
      await new Promise((resolve) => setTimeout(resolve));
      slice.end = performance.now() + sliceTime;
      // The rest would belong to another state of the sheet.
      if (this.workbook.changes.revisionOf(id) !== revision) break;
    }
    return { revision, pieces, size: sizeOf(pieces) };
  }

  private copySheet(id: string): SheetCopy {
    const pieces = [...this.workbook.pieces.sheet(id)];
    return { revision: this.workbook.changes.revisionOf(id), pieces, size: sizeOf(pieces) };
  }

  /** Everything up to the store's own part happens at once, so that the copy is of one moment. */
  private async write(copies: ReadonlyMap<string, SheetCopy>, atOnce: boolean): Promise<void> {
    const { id, name, dropped, changes, pieces } = this.workbook;
    const { total } = changes;
    const head = pieces.head();
    const { sheetIds } = pieces;
    const stored = new Map(
      sheetIds.flatMap((sheet) => {
        const copy = copies.get(sheet) ?? this.stored.get(sheet);
        return copy ? [[sheet, { revision: copy.revision, size: copy.size }] as const] : [];
      }),
    );
    const workbook: KeptWorkbook = {
      ...{ id, name, dropped: dropped(), head, sheetIds },
      time: Date.now(),
      size: head.length + [...stored.values()].reduce((sum, { size }) => sum + size, 0),
      unsaved: changes.unsaved,
      unsavedSheets: changes.unsavedSheets,
    };
    const changed = [...copies].map(([sheet, copy]): KeptSheet => ({ sheet, pieces: copy.pieces }));
    const gone = [...this.stored.keys()].filter((sheet) => !stored.has(sheet));
    const { forgettings } = this;
    const written = this.store.write(workbook, changed, gone, atOnce);
    this.writing = written.catch(() => undefined);
    // What is on its way may not arrive: until it has, the store holds what it held.
    await written;
    if (forgettings === this.forgettings) {
      this.stored = stored;
      this.copied = total;
    }
    this.events.onKept();
  }
}

function sizeOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
