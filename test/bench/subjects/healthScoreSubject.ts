import { seededRandom } from "../../../assets/samples/seededRandom";
import type { BenchOptions } from "../benchOptions";
import { asRatio, atMost, timeRow, type BenchSection } from "../benchTable";
import { builtFunction } from "../builtFunction";
import { inTurn } from "../inTurn";
import { isSameFigure } from "../schedule/scheduleDifference";
import type { Subject } from "./subject";

const accounts = 100_000;
const metrics = 12;

interface ScoringInput {
  /** A blank where a metric is missing. */
  readonly cells: readonly (readonly (number | "")[])[];
  readonly poor: readonly number[];
  readonly good: readonly number[];
  readonly weights: readonly number[];
}

const loop = "plain typed loop";
const ours = "CS.HEALTHSCORE";

/** HEALTHSCORE against a loop that trusts its cells. */
export const healthScoreSubject: Subject = { name: "health", measure };

async function measure(options: BenchOptions): Promise<BenchSection> {
  const built = builtFunction("HEALTHSCORE");
  if (!built) throw new Error("dist/functions.js has no HEALTHSCORE");
  const input = scoringInput();
  const expected = plainTypedLoop(input);
  const times = await inTurn<ScoringInput, Answer>(
    [
      { name: loop, run: plainTypedLoop },
      { name: ours, run: ({ cells, poor, good, weights }) => built(cells, [poor], [good], [weights]) as Answer },
    ],
    {
      runs: Math.max(options.runs, 9),
      input: () => input,
      check: (name, answer) => checkScores(name, answer, expected),
    },
  );
  return {
    title: `Health of ${accounts.toLocaleString("en-US")} accounts × ${metrics} metrics`,
    rows: [timeRow(times, loop, loop), atMost(timeRow(times, ours, loop), times.ratio(ours, loop), 2, asRatio)],
  };
}

type Answer = readonly (readonly unknown[])[];

function checkScores(name: string, answer: Answer, expected: Answer): void {
  for (const [account, [score]] of expected.entries()) {
    const found = answer[account]?.[0];
    // Where too little is known, the loop has no number and the function an error.
    const isRight = Number.isNaN(score) ? typeof found !== "number" || Number.isNaN(found) : isSameFigure(score, found);
    if (isRight) continue;
    throw new Error(`${name} answers ${String(found)} in row ${account + 1}, the ${loop} ${String(score)}`);
  }
}

function scoringInput(): ScoringInput {
  const random = seededRandom(12);
  const poor = Array.from({ length: metrics }, () => random.whole(0, 40));
  const good = poor.map((from) => (random.chance(0.3) ? from - random.whole(5, 40) : from + random.whole(5, 60)));
  const weights = poor.map(() => random.whole(1, 25));
  const cells = Array.from({ length: accounts }, () =>
    poor.map((from, metric) => {
      if (random.chance(0.05)) return "";
      return from + ((good[metric] ?? 0) - from) * (1.4 * random.uniform() - 0.2);
    }),
  );
  return { cells: JSON.parse(JSON.stringify(cells)) as ScoringInput["cells"], poor, good, weights };
}

/** The scores, one cell a row; `NaN` where half of the weight is missing. */
function plainTypedLoop({ cells, ...model }: ScoringInput): readonly (readonly number[])[] {
  const poor = Float64Array.from(model.poor);
  const good = Float64Array.from(model.good);
  const weights = Float64Array.from(model.weights);
  const enough = 0.5 * weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Array<number[]>(cells.length);
  for (let account = 0; account < cells.length; account++) {
    const row = cells[account]!;
    let sum = 0;
    let known = 0;
    for (let metric = 0; metric < metrics; metric++) {
      const cell = row[metric]!;
      if (typeof cell !== "number") continue;
      const share = (cell - poor[metric]!) / (good[metric]! - poor[metric]!);
      sum += weights[metric]! * (share <= 0 ? 0 : share >= 1 ? 100 : 100 * share);
      known += weights[metric]!;
    }
    scores[account] = [known >= enough ? sum / known : NaN];
  }
  return scores;
}
