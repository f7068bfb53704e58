import { nextTask } from "./nextTask";

/** The questions of each kind that were asked: of those that wait only the last one is answered. */
export class Turns<Kind extends string> {
  private readonly asked = new Map<Kind, number>();

  /**
   * Takes a turn at a question.
   *
   * @returns lets everybody else go first, and tells whether the question is still the last one of its kind.
   */
  take(kind: Kind): () => Promise<boolean> {
    const turn = (this.asked.get(kind) ?? 0) + 1;
    this.asked.set(kind, turn);
    return async () => {
      await nextTask();
      return this.asked.get(kind) === turn;
    };
  }
}
