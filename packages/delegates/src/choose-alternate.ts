import { hasAttributes } from './has-attributes.ts';
import { byRank } from './parse-roll.ts';
import { holdsPlace, type RollMember } from './roll-member.ts';
import type { RollReason } from './roll-reasons.ts';
import type { GuaranteedPlaces } from './roll-schemas.ts';

const fits = (member: RollMember, { where }: GuaranteedPlaces): boolean =>
  hasAttributes(member.attributes, where);

type Short = { places: GuaranteedPlaces; have: number };

/** Guarantees that concern the branch and are not met by those who hold a place or are called to one. */
const shortPlaces = (
  members: readonly RollMember[],
  branch: string,
  places: readonly GuaranteedPlaces[],
): Short[] => {
  const counted = members.filter((member) => holdsPlace(member) || member.state === 'called');
  return places
    .filter((place) => place.branch === undefined || place.branch === branch)
    .map((place) => ({
      places: place,
      have: counted.filter(
        (member) => (place.branch === undefined || member.branch === place.branch) && fits(member, place),
      ).length,
    }))
    .filter(({ places: { atLeast }, have }) => have < atLeast);
};

/**
 * Chooses the next alternate of a branch: the first by rank among those with whom the fewest guaranteed places
 * are missing. `because` names those passed over, and is never empty.
 */
export const chooseAlternate = (
  members: readonly RollMember[],
  branch: string,
  places: readonly GuaranteedPlaces[],
): { alternate: RollMember | undefined; because: RollReason[] } => {
  const all = members
    .filter((member) => member.branch === branch && member.status === 'alternate')
    .toSorted(byRank);
  const waiting = all.filter(({ state }) => state === 'alternate');
  const short = shortPlaces(members, branch, places);
  const missing = (member: RollMember) =>
    short.reduce(
      (sum, { places: place, have }) => sum + place.atLeast - have - (fits(member, place) ? 1 : 0),
      0,
    );
  const fewest = Math.min(...waiting.map(missing));
  const alternate = waiting.find((member) => missing(member) === fewest);
  const before = alternate ? all.slice(0, all.indexOf(alternate)) : all;
  const because = before.flatMap((member): RollReason[] => {
    const { id: person, rank, state } = member;
    if (state !== 'alternate') return [{ code: 'not-available', params: { person, rank, state } }];
    const lost = short.find(
      ({ places: place }) => alternate && fits(alternate, place) && !fits(member, place),
    );
    if (!lost) return [];
    const { where, atLeast } = lost.places;
    return [{ code: 'passed-over', params: { person, rank, where: { ...where }, atLeast, have: lost.have } }];
  });
  if (!alternate) return { alternate, because: [...because, { code: 'no-alternates', params: { branch } }] };
  because.push({ code: 'next-by-rank', params: { person: alternate.id, rank: alternate.rank } });
  for (const { places: place, have } of short) {
    const { where, atLeast } = place;
    const after = have + (fits(alternate, place) ? 1 : 0);
    const code = after < atLeast ? 'place-not-kept' : 'place-kept';
    because.push({ code, params: { where: { ...where }, atLeast, have: after } });
  }
  return { alternate, because };
};
