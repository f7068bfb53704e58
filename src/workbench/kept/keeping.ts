import { openKeptStore, storeFailure, type KeptStore, type KeptWorkbook, type StoreFailure } from "./keptStore";
import { WorkbookKeeper, type KeepableWorkbook } from "./workbookKeeper";
import { WorkbookOwner } from "./workbookOwner";

/** A kept workbook as the list of them shows it. */
export interface KeptEntry extends Omit<KeptWorkbook, "head"> {
  /** Another tab works on it. */
  readonly isElsewhere: boolean;
}

/** A kept workbook with everything to open it. */
export interface KeptContent {
  readonly workbook: KeptWorkbook;
  readonly sheets: Readonly<Record<string, readonly string[]>>;
}

export interface KeepingEvents {
  /** Unsaved work cannot be kept. Told once. */
  readonly onFailure: (failure: StoreFailure) => void;
  /** The list of kept workbooks is another one now. */
  readonly onListChange: () => void;
  /** The open workbook has gone to another tab: here it must not be changed any more. */
  readonly onHandedOver: () => void;
}

/** Keeps the workbook that is open in this tab, and knows what is kept of others. Nothing of it leaves the browser. */
export class Keeping {
  private readonly store: KeptStore | null;
  private readonly events: KeepingEvents;
  private readonly owner: WorkbookOwner;
  private keeper: WorkbookKeeper | null = null;
  private workbookId: string | null = null;
  private failure: StoreFailure | null;
  private told = false;

  private constructor(store: KeptStore | null, events: KeepingEvents) {
    this.store = store;
    this.failure = store ? null : "forbidden";
    this.events = events;
    this.owner = new WorkbookOwner({
      onAsked: () => void this.handOver(),
      onRemoved: (ids) => {
        if (ids === "all" || (this.workbookId !== null && ids.includes(this.workbookId))) this.keeper?.forgotten();
        events.onListChange();
      },
    });
  }

  /** Opens the browser's store; without one, nothing is kept. */
  static async start(events: KeepingEvents): Promise<Keeping> {
    const keeping = new Keeping(await openKeptStore().catch(() => null), events);
    await keeping.removeSaved().catch(() => undefined);
    return keeping;
  }

  /** False when the open workbook would be lost with the page. */
  get canKeep(): boolean {
    return this.failure === null;
  }

  /** The latest first; none where the store cannot be read. */
  async list(): Promise<readonly KeptEntry[]> {
    const [kept, elsewhere] = await Promise.all([
      this.store?.list().catch(() => []) ?? [],
      this.owner.ownedElsewhere(),
    ]);
    return kept.map(({ head: _, ...entry }) => ({ ...entry, isElsewhere: elsewhere.has(entry.id) }));
  }

  /** `null` when it is kept no longer. */
  async read(id: string): Promise<KeptContent | null> {
    return (await this.store?.read(id)) ?? null;
  }

  /**
   * Keeps a workbook from now on, in place of the one before, whose last copy stays.
   *
   * @param kept the sheets of a workbook that comes from the store
   * @returns false when another tab works on it, so that it may only be looked at here
   */
  async keep(workbook: KeepableWorkbook, kept?: KeptContent["sheets"]): Promise<boolean> {
    this.keeper?.stop();
    this.keeper = null;
    this.workbookId = workbook.id;
    if (!(await this.owner.own(workbook.id))) {
      this.owner.release();
      return false;
    }
    const { store } = this;
    if (!store) {
      const stop = workbook.changes.onChange(() => {
        stop();
        this.tell("forbidden");
      });
      return true;
    }
    const events = {
      onKept: () => {
        this.failure = null;
        this.events.onListChange();
      },
      onFailure: (error: unknown) => this.tell(storeFailure(error)),
    };
    this.keeper = new WorkbookKeeper(workbook, store, events, kept);
    return true;
  }

  /**
   * Copies what the store lacks of the open workbook, which is about to be replaced.
   *
   * @throws when the store fails
   */
  async copyNow(): Promise<void> {
    try {
      await this.keeper?.copy();
    } catch (error) {
      this.failure = storeFailure(error);
      throw error;
    }
  }

  /** The page may be gone the next moment. */
  copyAtOnce(): void {
    this.keeper?.copyAtOnce();
  }

  /** Waits until the tab that works on a workbook has copied and released it. @throws when it has not in time */
  async takeOver(id: string, signal: AbortSignal): Promise<void> {
    await this.owner.takeOver(id, signal);
  }

  /** Leaves the workbook to whoever wants to work on it. */
  release(): void {
    this.owner.release();
  }

  async remove(id: string): Promise<void> {
    await this.store?.remove(id);
    if (id === this.workbookId) this.keeper?.forgotten();
    this.owner.tellRemoved([id]);
    this.events.onListChange();
  }

  async forgetAll(): Promise<void> {
    await this.store?.clear();
    this.keeper?.forgotten();
    this.owner.tellRemoved("all");
    this.events.onListChange();
  }

  close(): void {
    this.keeper?.stop();
    this.owner.close();
    this.store?.close();
  }

  private async handOver(): Promise<void> {
    const { keeper } = this;
    try {
      await keeper?.copy(true);
      while (keeper?.isBehind) await keeper.copy();
    } catch (error) {
      // It stays here, and the other tab says that it did not come.
      this.tell(storeFailure(error));
      return;
    }
    keeper?.stop();
    if (this.keeper === keeper) this.keeper = null;
    this.events.onHandedOver();
    this.owner.release();
  }

  /** Copies of workbooks that were saved, which a tab left behind. */
  private async removeSaved(): Promise<void> {
    const saved = (await this.list()).filter(({ unsaved, isElsewhere }) => unsaved === 0 && !isElsewhere);
    for (const { id } of saved) await this.store?.remove(id);
  }

  private tell(failure: StoreFailure): void {
    this.failure = failure;
    if (this.told) return;
    this.told = true;
    this.events.onFailure(failure);
  }
}
