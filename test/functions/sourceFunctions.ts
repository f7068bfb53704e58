import { readdirSync, readFileSync } from "node:fs";
import { churn } from "../../src/functions/churn";
import { cohorts } from "../../src/functions/cohorts";
import { grr } from "../../src/functions/grr";
import { healthbucket } from "../../src/functions/healthbucket";
import { healthcoverage } from "../../src/functions/healthcoverage";
import { healthnext } from "../../src/functions/healthnext";
import { healthscore } from "../../src/functions/healthscore";
import { mrr } from "../../src/functions/mrr";
import { mrrby } from "../../src/functions/mrrby";
import { mrrschedule } from "../../src/functions/mrrschedule";
import { netchurn } from "../../src/functions/netchurn";
import { netrevenuechurn } from "../../src/functions/netrevenuechurn";
import { nps } from "../../src/functions/nps";
import { nrr } from "../../src/functions/nrr";
import { quickratio } from "../../src/functions/quickratio";
import { segment } from "../../src/functions/segment";
import { stickiness } from "../../src/functions/stickiness";
import { ttv } from "../../src/functions/ttv";
import type { HeldFunction } from "./customFunctionsShim";

/** The functions as their source exports them; called with anything, as a cell may hold anything. */
export const sourceFunctions = {
  churn,
  cohorts,
  grr,
  healthbucket,
  healthcoverage,
  healthnext,
  healthscore,
  mrr,
  mrrby,
  mrrschedule,
  netchurn,
  netrevenuechurn,
  nps,
  nrr,
  quickratio,
  segment,
  stickiness,
  ttv,
} as unknown as Readonly<Record<string, HeldFunction>>;

/** What a function's file says of it. */
export interface FunctionSource {
  readonly file: string;
  readonly id: string;
  readonly exportedName: string;
  readonly examples: readonly string[];
  /** Names of the arguments, in order. */
  readonly parameters: readonly string[];
}

const folder = new URL("../../src/functions/", import.meta.url);

/** Every file that declares a custom function. */
export function functionSources(): readonly FunctionSource[] {
  return readdirSync(folder)
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }))
    .filter(({ text }) => text.includes("@customfunction"))
    .map(({ file, text }) => {
      const declared = /@customfunction (\w+)[\s\S]*?\*\/\nexport function (\w+)\(([\s\S]*?)\): unknown/.exec(text);
      if (!declared) throw new Error(`${file} declares no function as export function`);
      return {
        file,
        id: declared[1] ?? "",
        exportedName: declared[2] ?? "",
        examples: [...text.matchAll(/@example (.*)/g)].map((found) => found[1] ?? ""),
        parameters: [...(declared[3] ?? "").matchAll(/(\w+)\??:/g)].map((found) => found[1] ?? ""),
      };
    });
}
