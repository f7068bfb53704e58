import { CellRange } from "../model/cellRange";
import type { WireObject } from "./wireObject";

/** Objects that office.js reaches by a reference that the host keeps for it. */
export class References {
  readonly #objects = new Map<string, WireObject>();
  readonly #names = new WeakMap<WireObject, string>();
  #next = 1;

  keep(object: WireObject): string {
    const known = this.#names.get(object);
    if (known) return known;
    const name = `kept-${this.#next++}`;
    this.#objects.set(name, object);
    this.#names.set(object, name);
    if (object.target instanceof CellRange) object.target.workbook.heldRanges.add(object.target);
    return name;
  }

  find(name: string): WireObject | null {
    return this.#objects.get(name) ?? null;
  }

  forget(name: string): void {
    const target = this.#objects.get(name)?.target;
    if (target instanceof CellRange) target.workbook.heldRanges.delete(target);
    this.#objects.delete(name);
  }

  get count(): number {
    return this.#objects.size;
  }
}
