import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benchOptions, benchUsage } from "./benchOptions";
import { markdownTable, plainTable, type BenchSection } from "./benchTable";
import { machineWords } from "./machineWords";
import { bundleSubject } from "./subjects/bundleSubject";
import { healthScoreSubject } from "./subjects/healthScoreSubject";
import { memorySubject } from "./subjects/memorySubject";
import { placementSubject } from "./subjects/placementSubject";
import { portfoliosSubject } from "./subjects/portfoliosSubject";
import { scheduleSubject } from "./subjects/scheduleSubject";
import { singleFunctionsSubject } from "./subjects/singleFunctionsSubject";

/** In the order of the table. */
const subjects = [
  scheduleSubject,
  singleFunctionsSubject,
  memorySubject,
  healthScoreSubject,
  placementSubject,
  portfoliosSubject,
  bundleSubject,
];

const folder = fileURLToPath(new URL("../../.artefacts/", import.meta.url));

/**
 * Measures, prints the table, and writes it as Markdown to `.artefacts/bench.md`.
 *
 * Node's flags matter: `--expose-gc` lets each run start on a clean heap, and because so many collections would make V8
 * throw away code that is only waiting for its next turn, `--no-flush-bytecode` keeps it.
 */
async function bench(args: readonly string[]): Promise<void> {
  const options = benchOptions(args);
  const chosen = subjects.filter(({ name }) => options.only === undefined || options.only === name);
  if (chosen.length === 0) throw new Error(`--only takes one of ${subjects.map(({ name }) => name).join(", ")}`);
  const sections: BenchSection[] = [];
  for (const { name, measure } of chosen) {
    process.stderr.write(`Measuring ${name} …\n`);
    sections.push(await measure(options));
  }
  const machine = machineWords(new Date());
  const how = `Medians of ${options.runs} runs in turn, also of the ratios within them. ${machine}.`;
  process.stdout.write(`${plainTable(sections)}\n\n${how}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}bench.md`, `${markdownTable(sections)}\n\n${how}\n`);
}

try {
  await bench(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${benchUsage}\n`);
  process.exitCode = 1;
}
