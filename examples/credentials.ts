import { randomBytes } from 'node:crypto';
import {
  checkCredential,
  credentialsReport,
  followHall,
  makeCredential,
  makeHallKit,
} from '@plenum/delegates';

const random16 = () => new Uint8Array(randomBytes(16));
const people = ['oral', 'oral', 'saran'].map((branch, index) => ({
  person: `D${index + 1}`,
  branch,
  attributes: { gender: index === 0 ? 'man' : 'woman' },
  ...makeCredential(random16()),
}));
const kit = makeHallKit({
  conference: 'autumn',
  salt: random16(),
  delegates: people,
  attributes: ['gender'],
  branchCodes: { oral: 'B07', saran: 'B02' },
});
console.log(`The hall kit holds ${kit.entries.length} hashes and no name.`);

const at = '2026-05-01T09:00:00Z';
const [typed = ''] = people.map(({ shortCode }) => shortCode);
const door = checkCredential(kit, followHall(kit, []), typed.toLowerCase());
const events = door.status === 'valid' ? [{ kind: 'arrived' as const, entry: door.holder.entry, at }] : [];
console.log(
  `At the door: ${door.status}; once more: ${checkCredential(kit, followHall(kit, events), typed).status}.`,
);
const slip = `${typed.slice(0, 3)}${typed[3] === '7' ? '8' : '7'}${typed.slice(4)}`;
console.log(`One character wrong: ${checkCredential(kit, followHall(kit, events), slip).status}.`);

const { totals } = credentialsReport(kit, events, {
  branches: [
    { branch: 'B07', entitled: 3, elected: 2 },
    { branch: 'B02', entitled: 1, elected: 1 },
  ],
  audience: 'organisers',
  at,
});
console.log(`${totals.present} present of ${totals.elected} elected; ${totals.vacant} place vacant.`);
