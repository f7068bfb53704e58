import type { CsmLoad, TeamMember } from "./assignment";
import type { AssignableAccount } from "./assignableAccount";
import { ExactSum } from "../sheet/exactSum";
import { utilisation } from "./staffing";

/** Hours, accounts and money of each CSM, before and after; one entry per member. */
export function csmLoads(
  members: readonly TeamMember[],
  live: readonly AssignableAccount[],
  csmOf: Int32Array,
  ownerOf: Int32Array,
): readonly CsmLoad[] {
  const tallies = members.map(() => ({
    before: new ExactSum(),
    after: new ExactSum(),
    mrr: new ExactSum(),
    atRisk: new ExactSum(),
    accounts: 0,
    handHeld: 0,
  }));
  let isMrrKnown = false;
  let isRiskKnown = false;
  for (let index = 0; index < live.length; index++) {
    const { account, segment, hours } = live[index]!;
    isMrrKnown ||= account.mrr !== null;
    isRiskKnown ||= segment.mrrAtRisk !== null;
    tallies[ownerOf[index] ?? -1]?.before.add(hours);
    const tally = tallies[csmOf[index] ?? -1];
    if (!tally) continue;
    tally.after.add(hours);
    if (account.mrr !== null) tally.mrr.add(account.mrr);
    if (segment.mrrAtRisk !== null) tally.atRisk.add(segment.mrrAtRisk);
    tally.accounts++;
    if (segment.segment === "handHeld") tally.handHeld++;
  }
  return members.flatMap((member, index): CsmLoad[] => {
    const tally = tallies[index];
    if (!tally) return [];
    const [hoursBefore, hoursAfter] = [tally.before.value(), tally.after.value()];
    return [
      {
        member,
        hoursBefore,
        hoursAfter,
        utilisationBefore: utilisation(hoursBefore, member.capacityHours),
        utilisationAfter: utilisation(hoursAfter, member.capacityHours),
        accounts: tally.accounts,
        handHeld: tally.handHeld,
        mrr: isMrrKnown ? tally.mrr.value() : null,
        mrrAtRisk: isRiskKnown ? tally.atRisk.value() : null,
      },
    ];
  });
}
