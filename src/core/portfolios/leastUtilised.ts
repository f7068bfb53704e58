import type { Roster } from "./roster";

/**
 * Finds the least utilised CSM of a group, again and again, while loads only rise: a heap per group whose entries are put
 * right when they come to the top. With equal capacities that is the longest-processing-time rule's choice.
 */
export class LeastUtilised {
  private readonly heaps: (Heap | undefined)[] = [];

  constructor(private readonly roster: Roster) {}

  /** Of equals the one with the larger capacity, then the earlier one. */
  of(group: number): number | undefined {
    const members = this.roster.staffing.groups[group] ?? [];
    const heap = (this.heaps[group] ??= new Heap(members, this.roster));
    return heap.top();
  }
}

class Heap {
  private readonly entries: number[];
  private readonly keys: Float64Array;

  constructor(
    members: readonly number[],
    private readonly roster: Roster,
  ) {
    this.keys = new Float64Array(roster.loads.length);
    for (const member of members) this.keys[member] = roster.utilisation(member);
    this.entries = [...members].sort((a, b) => (this.before(a, b) ? -1 : 1));
  }

  top(): number | undefined {
    for (;;) {
      const top = this.entries[0];
      if (top === undefined) return undefined;
      const now = this.roster.utilisation(top);
      if (now === this.keys[top]) return top;
      this.keys[top] = now;
      this.sink();
    }
  }

  private before(a: number, b: number): boolean {
    const keyA = this.keys[a]!;
    const keyB = this.keys[b]!;
    if (keyA !== keyB) return keyA < keyB;
    const capacityA = this.roster.capacity(a);
    const capacityB = this.roster.capacity(b);
    return capacityA === capacityB ? a < b : capacityA > capacityB;
  }

  private sink(): void {
    const { entries } = this;
    const moving = entries[0];
    if (moving === undefined) return;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= entries.length) break;
      const right = left + 1;
      const first = right < entries.length && this.before(entries[right]!, entries[left]!) ? right : left;
      const child = entries[first]!;
      if (!this.before(child, moving)) break;
      entries[place] = child;
      place = first;
    }
    entries[place] = moving;
  }
}
