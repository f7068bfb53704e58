import { Times } from "./times";

/** One of several that do the same work. */
export interface Contender<Input, Answer> {
  readonly name: string;
  /** What may be done before the clock runs, once. */
  readonly prepare?: (input: Input) => Promise<void>;
  readonly run: (input: Input) => Answer | Promise<Answer>;
  /** So slow that one run has to do; it has none to warm up. */
  readonly onlyOnce?: boolean;
}

export interface TurnOptions<Input, Answer> {
  /** How many timed runs each has. */
  readonly runs: number;
  /** The input of the next run: the same every time, or one like it. */
  readonly input: () => Input;
  /** Looks at every answer and throws where it is wrong: in an untimed round first, so that no time of a wrong one counts. */
  readonly check: (name: string, answer: Answer) => void;
}

/**
 * Runs contenders in turn – A B C, A B C … – so that whatever else the machine does meets all of them alike. Before the
 * timed rounds there is one in which the answers are checked and the code gets warm.
 */
export async function inTurn<Input, Answer>(
  contenders: readonly Contender<Input, Answer>[],
  { runs, input, check }: TurnOptions<Input, Answer>,
): Promise<Times> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const { prepare } of contenders) await prepare?.(input());
  for (let round = 0; round <= runs; round++) {
    for (const { name, run, onlyOnce } of contenders) {
      if (onlyOnce && round > 0) continue;
      const given = input();
      globalThis.gc?.();
      const started = performance.now();
      const answer = await run(given);
      const milliseconds = performance.now() - started;
      check(name, answer);
      if (round > 0 || onlyOnce) times.get(name)?.push(milliseconds);
    }
  }
  return new Times(times);
}
