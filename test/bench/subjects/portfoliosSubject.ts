import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { scoreAccounts } from "../../../src/core/health/scoreAccounts";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { assignPortfolios, type AssignedPortfolios } from "../../../src/core/portfolios/assignPortfolios";
import { chooseTeam } from "../../../src/core/portfolios/chooseTeam";
import { segmentAccounts } from "../../../src/core/segmentation/segmentAccounts";
import { accountsRange } from "../accountsRange";
import type { BenchOptions } from "../benchOptions";
import { atMost, figureRow, inMilliseconds, inPercent, timeRow, type BenchRow, type BenchSection } from "../benchTable";
import { inTurn } from "../inTurn";
import type { Subject } from "./subject";

const accountCount = 10_000;
const csms = 50;

/** Sharing accounts out among CSMs with every rule on: how long it takes, and how near to the lower bound it comes. */
export const portfoliosSubject: Subject = { name: "portfolios", measure };

async function measure({ runs }: BenchOptions): Promise<BenchSection> {
  const balancing = withTolerance(0);
  const sheets = accountsRange(accountCount, csms);
  const read = readAccounts(sheets.accounts, balancing, sheets.asOf);
  if (!read.ok) throw new Error("The made-up accounts could not be read");
  const { reading } = read;
  const segmentation = segmentAccounts(reading, scoreAccounts(reading, balancing), balancing);
  const { team } = chooseTeam(sheets.team, reading, balancing);

  const found = new Map<string, AssignedPortfolios>();
  const contender = (name: string, policy: Policy) => ({
    name,
    run: () => assignPortfolios(reading, segmentation, team, policy),
  });
  const usual = `tolerance ${inPercent(defaultPolicy.portfolios.tolerance)}`;
  const none = "tolerance 0 %";
  const times = await inTurn([contender(none, balancing), contender(usual, defaultPolicy)], {
    runs,
    input: () => undefined,
    check: (name, answer) => void found.set(name, answer),
  });
  return {
    title: `Portfolios, ${accountCount.toLocaleString("en-US")} accounts, ${csms} CSMs, all rules on`,
    rows: [
      ...times.names.map((name) => atMost(timeRow(times, name), times.of(name), 1_000, inMilliseconds)),
      gap(`highest utilisation above the lower bound, ${none}`, found.get(none)),
    ],
  };
}

function withTolerance(tolerance: number): Policy {
  return { ...defaultPolicy, portfolios: { ...defaultPolicy.portfolios, tolerance } };
}

function gap(work: string, assigned: AssignedPortfolios | undefined): BenchRow {
  const { loads = [], lowerBound } = assigned?.portfolios ?? {};
  const highest = Math.max(...loads.map(({ utilisationAfter }) => utilisationAfter));
  const above = highest / (lowerBound ?? NaN) - 1;
  return atMost(figureRow(work, above, inPercent), above, 0.01, inPercent);
}
