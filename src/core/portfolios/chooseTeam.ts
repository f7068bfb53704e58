import type { AccountsReading } from "../accounts/accountsReading";
import type { PortfolioSettings } from "../settings/settings";
import { foldText } from "../sheet/foldText";
import type { SheetRange } from "../sheet/sheetRange";
import type { Team } from "./assignment";
import { nearestName } from "./nearestName";
import type { PortfolioProblem } from "./problemCodes";
import { readTeam, type TeamReading } from "./readTeam";

/**
 * The team that accounts are shared out to: the team sheet's, else the distinct owners of the live accounts with the
 * hours of the settings each. With neither there is no team, which is said.
 *
 * Live accounts whose owner is not in the team sheet are problems, with the name that was probably meant.
 */
export function chooseTeam(
  range: SheetRange | null,
  reading: AccountsReading,
  settings: Pick<PortfolioSettings, "portfolios">,
): TeamReading {
  const { capacityHours } = settings.portfolios;
  const fromSheet: TeamReading = range ? readTeam(range, capacityHours) : { team: null, problems: [] };
  if (fromSheet.team) {
    return { team: fromSheet.team, problems: [...fromSheet.problems, ...ownersNotInTeam(fromSheet.team, reading)] };
  }
  const team = teamOfOwners(reading, capacityHours);
  if (team) return { team, problems: fromSheet.problems };
  return { team: null, problems: [...fromSheet.problems, { code: "noTeam", severity: "info", sheet: reading.sheet }] };
}

/** The distinct owners, by name, so that the order of rows does not matter. */
function teamOfOwners(reading: AccountsReading, capacityHours: number): Team | null {
  const owners = new Map<string, string>();
  for (const { standing, owner } of reading.accounts) {
    if (standing === "live" && owner !== "") owners.set(foldText(owner), owner);
  }
  if (owners.size === 0) return null;
  const members = [...owners]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, name]) => ({ name, capacityHours, languages: [], regions: [], tiers: [] }));
  const table = reading.table === undefined ? {} : { table: reading.table };
  return { from: "owners", sheet: reading.sheet, ...table, members };
}

function ownersNotInTeam(team: Team, reading: AccountsReading): PortfolioProblem[] {
  const names = team.members.map(({ name }) => name);
  const known = new Set(names.map(foldText));
  const ownerColumn = reading.columns.find(({ field, used }) => field === "owner" && used);
  const nearest = new Map<string, string | null>();
  const problems: PortfolioProblem[] = [];
  for (const { standing, owner, row } of reading.accounts) {
    // Who looked after an account that is gone may have left long ago.
    if (standing === "gone" || owner === "") continue;
    const folded = foldText(owner);
    if (known.has(folded)) continue;
    let meant = nearest.get(folded);
    if (meant === undefined) nearest.set(folded, (meant = nearestName(owner, names)));
    problems.push({
      code: meant === null ? "ownerNotInTeam" : "ownerMisspelt",
      severity: "warning",
      sheet: reading.sheet,
      row,
      ...(ownerColumn ? { column: ownerColumn.column, header: ownerColumn.header } : {}),
      found: owner,
      values: { team: team.table ?? team.sheet, ...(meant === null ? {} : { meant }) },
    });
  }
  return problems;
}
