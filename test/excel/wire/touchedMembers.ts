import { fullName } from "./wireObject";

/** Which members of `Excel` were read, written or called: `Range.values`, `Worksheet.getRange`. */
export class TouchedMembers {
  readonly #names = new Set<string>();

  add(typeName: string, member: string): void {
    // What office.js calls for itself is no part of what an add-in uses.
    if (typeName.startsWith("_") || member.startsWith("_")) return;
    this.#names.add(fullName(typeName, member));
  }

  get names(): readonly string[] {
    return [...this.#names].sort();
  }

  clear(): void {
    this.#names.clear();
  }
}
