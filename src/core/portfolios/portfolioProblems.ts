import type { AccountsReading } from "../accounts/accountsReading";
import type { AccountField } from "../vocabulary/accountFields";
import { foldText } from "../sheet/foldText";
import type { AccountAssignment, CsmLoad, EligibilityRule, Team } from "./assignment";
import type { AssignableAccount } from "./assignableAccount";
import type { PortfolioProblem } from "./problemCodes";

interface Assigned {
  readonly reading: AccountsReading;
  readonly team: Team;
  readonly live: readonly AssignableAccount[];
  /** One per live account. */
  readonly assignments: readonly AccountAssignment[];
  readonly loads: readonly CsmLoad[];
  readonly rulesOff: readonly EligibilityRule[];
}

/** What is worth knowing about an assignment: rules that are off, accounts that nobody may take, pins that cannot hold. */
export function portfolioProblems(assigned: Assigned): readonly PortfolioProblem[] {
  const { reading, team, live, assignments, loads, rulesOff } = assigned;
  const { sheet } = reading;
  const rowProblems: PortfolioProblem[] = [];
  const owners = new Set(team.members.map(({ name }) => foldText(name)));
  for (let index = 0; index < live.length; index++) {
    const { account } = live[index]!;
    const reason = assignments[index]?.reason;
    if (reason?.kind === "unassigned") {
      rowProblems.push({
        code: "accountUnassigned",
        severity: "error",
        sheet,
        row: account.row,
        ...columnOf(reading, reason.why === "combination" ? "account" : reason.why),
        found: account.name,
        values: { why: reason.why, value: statedFor(reason.why, assigned, index) },
      });
    }
    if (account.pins.includes("owner") && !owners.has(foldText(account.owner))) {
      rowProblems.push({
        code: "pinnedOwnerMissing",
        severity: "warning",
        sheet,
        row: account.row,
        ...columnOf(reading, "pin"),
        found: account.owner,
      });
    }
  }
  const teamProblems = [
    ...rulesOff.map((rule): PortfolioProblem => {
      return { code: "eligibilityRuleOff", severity: "info", sheet: team.sheet, values: { rule } };
    }),
    ...loads
      .filter(({ member, accounts }) => member.capacityHours === 0 && accounts > 0)
      .map(({ member, accounts }): PortfolioProblem => {
        const values = { accounts };
        return { code: "loadWithoutCapacity", severity: "warning", sheet: team.sheet, found: member.name, values };
      }),
  ];
  return [...teamProblems, ...rowProblems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))];
}

/** What one account's row is blamed on: its column, or the account's name. */
function columnOf(
  reading: AccountsReading,
  field: AccountField,
): { readonly column?: number; readonly header?: string } {
  const found =
    reading.columns.find((column) => column.field === field && column.used) ??
    reading.columns.find((column) => column.field === "account");
  return found ? { column: found.column, header: found.header } : {};
}

/** What the account states, as far as a person can look it up in its row. */
function statedFor(why: EligibilityRule | "combination", { live }: Assigned, index: number): string {
  const one = live[index];
  if (!one) return "";
  if (why === "language") return one.account.language;
  if (why === "region") return one.account.region;
  return why === "tier" ? one.segment.tier : "";
}
