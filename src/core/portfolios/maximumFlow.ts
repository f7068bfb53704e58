/**
 * Largest flow from suppliers to takers, and a smallest cut: suppliers may send any share of their supply to the takers
 * they are joined to, takers take no more than their capacity. Dinic's algorithm on amounts that are not whole.
 * (Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", 1970.)
 */
export interface SharingProblem {
  readonly supplies: readonly number[];
  readonly capacities: readonly number[];
  /** For each supplier the takers it may send to. */
  readonly takers: readonly (readonly number[])[];
}

export interface SharingFlow {
  readonly amount: number;
  /** Suppliers on the source's side of a smallest cut: together they are what does not fit. */
  readonly stuck: readonly number[];
}

/** Amounts below this share of the whole supply are rounding. */
const roundingShare = 1e-13;

export function maximumFlow({ supplies, capacities, takers }: SharingProblem): SharingFlow {
  const suppliers = supplies.length;
  const source = suppliers + capacities.length;
  const sink = source + 1;
  const network = new Network(sink + 1, supplies.reduce((sum, supply) => sum + supply, 0) * roundingShare);
  for (const [supplier, supply] of supplies.entries()) {
    network.join(source, supplier, supply);
    for (const taker of takers[supplier] ?? []) network.join(supplier, suppliers + taker, Infinity);
  }
  for (const [taker, capacity] of capacities.entries()) network.join(suppliers + taker, sink, Math.max(0, capacity));

  let amount = 0;
  while (network.level(source, sink)) {
    for (let sent = network.send(source, sink); sent > 0; sent = network.send(source, sink)) amount += sent;
  }
  const stuck = supplies.flatMap((_, supplier) => (network.isReached(supplier) ? [supplier] : []));
  return { amount, stuck };
}

/** Arcs in pairs: arc `2 i` and its reverse `2 i + 1`. */
class Network {
  private readonly heads: number[] = [];
  private readonly room: number[] = [];
  private readonly arcsOf: number[][];
  private levels: Int32Array;
  private readonly next: Int32Array;

  constructor(
    nodes: number,
    private readonly rounding: number,
  ) {
    this.arcsOf = Array.from({ length: nodes }, () => []);
    this.levels = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
  }

  join(from: number, to: number, capacity: number): void {
    this.arcsOf[from]?.push(this.heads.length);
    this.heads.push(to);
    this.room.push(capacity);
    this.arcsOf[to]?.push(this.heads.length);
    this.heads.push(from);
    this.room.push(0);
  }

  /** Distances from the source over arcs with room. @returns whether the sink is reached */
  level(source: number, sink: number): boolean {
    this.levels.fill(-1);
    this.next.fill(0);
    this.levels[source] = 0;
    const queue = [source];
    // The queue grows while it is walked.
    for (const node of queue) {
      for (const arc of this.arcsOf[node] ?? []) {
        const to = this.heads[arc] ?? 0;
        if (!this.hasRoom(arc) || (this.levels[to] ?? 0) >= 0) continue;
        this.levels[to] = (this.levels[node] ?? 0) + 1;
        queue.push(to);
      }
    }
    return this.isReached(sink);
  }

  isReached(node: number): boolean {
    return (this.levels[node] ?? -1) >= 0;
  }

  /** Sends what one shortest path holds. @returns 0 when the levels hold no path any more */
  send(source: number, sink: number): number {
    const path: number[] = [];
    let node = source;
    while (node !== sink) {
      const arcs = this.arcsOf[node] ?? [];
      const position = this.next[node] ?? 0;
      const arc = arcs[position];
      if (arc === undefined) {
        // A dead end: step back and never come here again.
        const back = path.pop();
        if (back === undefined) return 0;
        node = this.heads[back ^ 1] ?? source;
        this.next[node] = (this.next[node] ?? 0) + 1;
        continue;
      }
      const to = this.heads[arc] ?? 0;
      if (this.hasRoom(arc) && (this.levels[to] ?? 0) === (this.levels[node] ?? 0) + 1) {
        path.push(arc);
        node = to;
      } else {
        this.next[node] = position + 1;
      }
    }
    const amount = path.reduce((least, arc) => Math.min(least, this.room[arc] ?? 0), Infinity);
    for (const arc of path) {
      this.room[arc] = (this.room[arc] ?? 0) - amount;
      this.room[arc ^ 1] = (this.room[arc ^ 1] ?? 0) + amount;
    }
    return amount;
  }

  private hasRoom(arc: number): boolean {
    return (this.room[arc] ?? 0) > this.rounding;
  }
}
