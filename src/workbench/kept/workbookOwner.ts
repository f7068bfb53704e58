/** What tabs of the workbench tell each other. */
type Message =
  | { readonly kind: "hand-over"; readonly id: string }
  | { readonly kind: "removed"; readonly ids: readonly string[] | "all" };

export interface OwnerEvents {
  /** Another tab wants to work on the workbook of this one: it should be copied, then released. */
  readonly onAsked: () => void;
  /** Another tab took copies out of the store. */
  readonly onRemoved: (ids: readonly string[] | "all") => void;
}

const channelName = "cs-workbench";
const lockPrefix = "cs-workbench ";

/**
 * Which tab works on which workbook. A tab owns its workbook by a lock of the browser, which goes with the tab, be it closed
 * or crashed. Where a browser has no locks, every tab believes that it is alone.
 */
export class WorkbookOwner {
  private readonly channel: BroadcastChannel | null;
  private readonly locks: LockManager | undefined;
  private readonly events: OwnerEvents;
  private id: string | null = null;
  private releaseLock: () => void = () => undefined;

  constructor(events: OwnerEvents) {
    this.events = events;
    // Pages that are not served securely have no locks.
    this.locks = (navigator as { locks?: LockManager }).locks;
    this.channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelName);
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if (data.kind === "removed") this.events.onRemoved(data.ids);
      else if (data.id === this.id) this.events.onAsked();
    });
  }

  /** Ids of the workbooks that other tabs work on. */
  async ownedElsewhere(): Promise<ReadonlySet<string>> {
    const held = (await this.locks?.query())?.held ?? [];
    const ids = held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []));
    return new Set(ids.filter((id) => id !== this.id));
  }

  /** Owns a workbook from now on, in place of the one before. False when another tab owns it. */
  async own(id: string): Promise<boolean> {
    return this.request(id, { ifAvailable: true });
  }

  /**
   * Asks the tab that owns a workbook for it, and waits until it has copied and released it.
   *
   * @throws {DOMException} when it has not within the time of the signal
   */
  async takeOver(id: string, signal: AbortSignal): Promise<void> {
    this.channel?.postMessage({ kind: "hand-over", id } satisfies Message);
    await this.request(id, { signal });
  }

  release(): void {
    this.id = null;
    this.releaseLock();
    this.releaseLock = () => undefined;
  }

  tellRemoved(ids: readonly string[] | "all"): void {
    this.channel?.postMessage({ kind: "removed", ids } satisfies Message);
  }

  close(): void {
    this.release();
    this.channel?.close();
  }

  private request(id: string, options: LockOptions): Promise<boolean> {
    if (this.id === id) return Promise.resolve(true);
    const { locks } = this;
    if (!locks) {
      this.id = id;
      return Promise.resolve(true);
    }
    return new Promise((resolve, reject) => {
      locks
        .request(lockPrefix + id, options, (lock) => {
          if (!lock) {
            resolve(false);
            return undefined;
          }
          this.release();
          this.id = id;
          resolve(true);
          // The lock is held until this is kept.
          return new Promise<void>((release) => (this.releaseLock = release));
        })
        .catch(reject);
    });
  }
}
