/** What a person does at the workbook while the add-in works: between two requests, since Excel does a request in one go. */
export class Interruptions {
  #next: { remaining: number; readonly act: () => void; readonly whileAnswering: boolean } | null = null;

  /** Lets something be done just before the n-th request from now on takes effect, the next one being the first. */
  doBefore(request: number, act: () => void): void {
    this.#next = { remaining: request - 1, act, whileAnswering: false };
  }

  /** Lets something be done when the n-th request has taken effect; its answer comes after that. */
  doBeforeAnswer(request: number, act: () => void): void {
    this.#next = { remaining: request - 1, act, whileAnswering: true };
  }

  /** Whether something is still to come. */
  get isArmed(): boolean {
    return this.#next !== null;
  }

  clear(): void {
    this.#next = null;
  }

  /** Does what comes before this request, if it is its turn; answers what comes before its answer. */
  take(): (() => void) | null {
    const next = this.#next;
    if (!next) return null;
    if (next.remaining > 0) {
      next.remaining--;
      return null;
    }
    this.#next = null;
    if (next.whileAnswering) return next.act;
    next.act();
    return null;
  }
}
