/** Given up, because something else was asked in the meantime, or because what it was asked about is gone. */
export interface Superseded {
  readonly kind: "superseded";
}

export const superseded: Superseded = { kind: "superseded" };
