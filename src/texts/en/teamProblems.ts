import type { Tier } from "../../core/accounts/account";
import type { PortfolioProblemCode } from "../../core/portfolios/problemCodes";
import type { EligibilityRule } from "../../core/portfolios/assignment";
import type { Problem } from "../../core/sheet/problem";
import type { ProblemText } from "../problemText";
import { counted } from "./grammar";

const quote = (text: string): string => `“${text}”`;
const found = ({ found: text }: Problem): string => (text === undefined || text === "" ? "Blank" : quote(text));
const value = ({ values }: Problem, name: string): string => String(values?.[name] ?? "");
const figure = ({ values }: Problem, name: string): number => Number(values?.[name] ?? NaN);
const titled = (title: string) => (): string => title;

const ruleTitles: Readonly<Record<EligibilityRule, string>> = {
  language: "Languages",
  region: "Regions",
  tier: "Tiers",
};

const tiers: Readonly<Record<Tier, string>> = {
  enterprise: "Enterprise",
  midMarket: "Mid-market",
  smallBusiness: "Small business",
};

/** What an account states, for the text of an account that nobody may take. */
function stated(problem: Problem): string {
  const [why, words] = [value(problem, "why"), value(problem, "value")];
  if (why === "tier") return tiers[words as keyof typeof tiers] ?? words;
  return why === "combination" ? "its language, region and tier together" : words;
}

/** The words for every code of the portfolios room. */
export const teamProblems: Readonly<Record<PortfolioProblemCode, ProblemText>> = {
  teamNotReadable: {
    title: titled("Team sheet not readable"),
    text: (problem) =>
      `${quote(problem.sheet)} has no CSM column, or an account column beside it. The owners of the accounts are the team.`,
  },
  teamEmpty: {
    title: titled("Nobody in the team sheet"),
    text: (problem) => `${quote(problem.sheet)} names no CSM. The owners of the accounts are the team.`,
  },
  noTeam: {
    title: titled("No team"),
    text: () =>
      "There is neither a team sheet nor an owner, so portfolios are skipped. Add a column CSM, or a team sheet.",
  },
  csmNameMissing: {
    title: titled("CSM without name"),
    text: (problem) => `${found(problem)}. Enter a name, so that this row counts.`,
  },
  teamTotalRow: {
    title: titled("Total row in the team sheet"),
    text: (problem) => `The row ${found(problem)} is a total and no CSM. It is left out.`,
  },
  duplicateCsm: {
    title: titled("Duplicate CSM"),
    text: (problem) =>
      `${found(problem)} repeats row ${figure(problem, "firstRow") + 1}. Row ${figure(problem, "firstRow") + 1} counts.`,
  },
  capacityExpected: {
    title: titled("Capacity expected in hours a month"),
    text: (problem, format) =>
      `${found(problem)} is no number of hours. ${format.number(figure(problem, "hours"))} hours are used; write 0 for somebody who takes no accounts.`,
  },
  capacityBlank: {
    title: titled("Capacity blank"),
    text: (problem, format) => `${format.number(figure(problem, "hours"))} hours a month are used.`,
  },
  teamTierUnknown: {
    title: titled("Unknown tier in the team sheet"),
    text: (problem) => `${found(problem)} is ignored. Write enterprise, mid-market or small business.`,
  },
  ownerNotInTeam: {
    title: titled("Owner not in the team list"),
    text: (problem) =>
      `${found(problem)} is not in the sheet ${value(problem, "team")}. Others of the team get these accounts.`,
  },
  ownerMisspelt: {
    title: titled("Owner probably misspelt"),
    text: (problem) =>
      `${found(problem)} is not in the sheet ${value(problem, "team")}. Did you mean ${value(problem, "meant")}? Until then others of the team get these accounts.`,
  },
  eligibilityRuleOff: {
    title: (problem) => `${ruleTitles[value(problem, "rule") as EligibilityRule] ?? "Rule"} of the team are not used`,
    text: (problem) =>
      `No account has a ${value(problem, "rule")} that occurs in the team's list, so the rule is off. Use the same words in both sheets.`,
  },
  accountUnassigned: {
    title: titled("Nobody may take the account"),
    text: (problem) =>
      `${found(problem)} has no CSM in the team for ${stated(problem)}. Add one, or pin it to its owner.`,
  },
  pinnedOwnerMissing: {
    title: titled("Pinned to an owner who is not there"),
    text: (problem) =>
      (problem.found ?? "") === ""
        ? "The account has no owner, so the pin is not used."
        : `${found(problem)} is not in the team, so the pin is not used.`,
  },
  loadWithoutCapacity: {
    title: titled("Accounts without capacity"),
    text: (problem, format) =>
      `${found(problem)} has 0 hours a month and ${counted(figure(problem, "accounts"), "account that a rule holds", "accounts that rules hold", format.number(figure(problem, "accounts")))} there. Give others a list that fits, or hours.`,
  },
};
