import { ExcelError, type ExcelErrorCode } from "../model/excelError";

/** What goes wrong. `payload` is the limit of the request when nothing took effect yet, and of the response afterwards. */
export type FaultKind = "protected" | "edit mode" | "payload limit" | "connection" | "general";

/** When: before anything took effect, after all of it did, or after so many actions of the request did. */
export type FaultTime = "before" | "after" | { readonly afterActions: number };

export interface Fault {
  readonly kind: FaultKind;
  readonly when: FaultTime;
}

/** Failures of the transport by the numbers that Office gives them; office.js turns them into codes. */
export const transportErrors = {
  general: 5001,
  connection: 5012,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** A failure that is no answer of the workbook's. */
export class TransportFailure extends Error {
  constructor(readonly number: number) {
    super(`Office error ${number}`);
  }
}

/** Failures to come. */
export class Faults {
  /** With the number of requests that are let through before it. */
  #next: (Fault & { remaining: number; readonly stays: boolean }) | null = null;
  #happened = 0;

  /** How many have happened. */
  get happened(): number {
    return this.#happened;
  }

  /** Lets the n-th request from now on fail, the next one being the first. */
  failAt(request: number, kind: FaultKind, when: FaultTime): void {
    this.#next = { remaining: request - 1, kind, when, stays: false };
  }

  /** Lets the n-th request from now on fail before it took effect, and all after it, until they are cleared. */
  failFrom(request: number, kind: FaultKind): void {
    this.#next = { remaining: request - 1, kind, when: "before", stays: true };
  }

  /** Whether one is still to come. */
  get isArmed(): boolean {
    return this.#next !== null;
  }

  clear(): void {
    this.#next = null;
  }

  /** The failure of this request, if it is its turn. */
  take(): Fault | null {
    const fault = this.#next;
    if (!fault) return null;
    if (fault.remaining > 0) {
      fault.remaining--;
      return null;
    }
    if (!fault.stays) this.#next = null;
    this.#happened++;
    return fault;
  }
}

const codes: Readonly<Record<FaultKind, ExcelErrorCode | null>> = {
  protected: "AccessDenied",
  "edit mode": "InvalidOperationInCellEditMode",
  general: "GeneralException",
  "payload limit": null,
  connection: null,
};

/** Throws what the fault is: an answer of Excel's, or a failure of the transport. */
export function failWith(kind: FaultKind, when: FaultTime): never {
  const code = codes[kind];
  if (code) throw new ExcelError(code);
  if (kind === "connection") throw new TransportFailure(transportErrors.connection);
  throw new TransportFailure(when === "before" ? transportErrors.requestTooLarge : transportErrors.responseTooLarge);
}
