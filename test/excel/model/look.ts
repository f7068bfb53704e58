/** How a cell looks, as far as anything here reads it; what is missing is as Excel has it by default. */
export interface Look {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
}

export const plainLook: Look = Object.freeze({});

/** A change of looks; `undefined` takes a part back to the default. */
export type LookChange = { readonly [Part in keyof Look]?: Look[Part] | undefined };

const known = new Map<string, Look>();

/** The look with a part changed. Equal looks are the same object, so that many cells share one. */
export function changedLook(look: Look, change: LookChange): Look {
  const parts = Object.entries({ ...look, ...change }).filter(([, part]) => part !== undefined);
  if (parts.length === 0) return plainLook;
  parts.sort(([one], [other]) => (one < other ? -1 : 1));
  const key = JSON.stringify(parts);
  let same = known.get(key);
  if (!same) known.set(key, (same = Object.freeze(Object.fromEntries(parts)) as Look));
  return same;
}

export function numberFormatOf(look: Look): string {
  return look.numberFormat ?? "General";
}
