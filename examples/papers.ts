import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attendancePaper, credentialCards } from '@plenum/papers';

const instant = '2027-03-01T09:00:00+05:00';
const folder = mkdtempSync(join(tmpdir(), 'plenum-papers-'));

const plan = await attendancePaper({
  language: 'en',
  title: 'National Conference · Attendance plan',
  kicker: 'Attendance · 41 elected, 25 seats',
  headline: 'With the pledges 19 of 41 can come.',
  stamp: 'EXAMPLE',
  made: 'Made on 1 March 2027, Almaty',
  instant,
  pageLabel: 'Page {page} of {pages}',
  sections: [
    {
      heading: 'Branches',
      table: {
        columns: [
          { label: 'Branch' },
          { label: 'Elected', numeric: true },
          { label: 'Paid for', numeric: true },
        ],
        rows: [
          ['Алматы', '21', '10'],
          ['Орал', '20', '9'],
        ],
        foot: ['2 branches', '41', '19'],
      },
    },
  ],
});

const cards = await credentialCards({
  language: 'en',
  title: 'National Conference',
  subtitle: 'Almaty, 16–18 April 2027',
  stamp: 'EXAMPLE',
  instant,
  labels: { credential: 'Delegate’s credential', codeName: 'Code name', shortCode: 'Code' },
  cards: [
    { number: '9f86d081884c7d659a2feaa0c55ad015', shortCode: 'K7QM2F9X', codeName: 'Самал' },
    { number: '60303ae22b998861bce3b28f33eec1be', shortCode: 'B4D121D3' },
  ],
});

for (const [name, pdf] of Object.entries({ 'attendance.pdf': plan, 'credentials.pdf': cards })) {
  writeFileSync(join(folder, name), pdf);
  console.log(`${name}: ${pdf.length} bytes in ${folder}`);
}
