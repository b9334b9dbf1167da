import { type AidEvent, followAid, followMessages } from '@plenum/aid';

const call = {
  id: 'metalworks-relief',
  title: 'Trade union and humanitarian support for the strikers at the metal works, Uralsk',
  needs: [
    { item: 'food parcel', unit: 'parcel', quantity: 400 },
    { item: 'insulin', unit: 'vial', quantity: 60, due: '2027-01-20', coldChain: true },
    { item: 'strike fund', unit: 'EUR', quantity: 5000 },
  ],
};
const pledged = { kind: 'pledged' as const, on: '2026-12-05' };
const events: AidEvent[] = [
  { ...pledged, pledge: 'p1', from: 'stockholm', item: 'food parcel', unit: 'parcel', quantity: 450 },
  { ...pledged, pledge: 'p2', from: 'berlin', item: 'insulin', unit: 'vial', quantity: 40 },
  { ...pledged, pledge: 'p3', from: 'dublin', item: 'strike fund', unit: 'EUR', quantity: '1250.50' },
  {
    kind: 'sent',
    consignment: 'lorry',
    contents: [
      { pledge: 'p1', quantity: 300 },
      { pledge: 'p2', quantity: 40 },
    ],
    coldChain: true,
    on: '2026-12-20',
  },
  { kind: 'held', consignment: 'lorry', contents: [{ pledge: 'p1', quantity: 100 }], on: '2026-12-28' },
  {
    kind: 'received',
    consignment: 'lorry',
    receipt: 'r1',
    payee: 'elm',
    coldChain: 'kept',
    on: '2027-01-04',
  },
];

const { needs, receipts } = followAid({ call, events }, { on: '2027-01-21' });
for (const { item, unit, needed, received, underWay, held, open, status, told } of needs)
  console.log(
    `${item}: ${received} of ${needed} ${unit} received, ${underWay} under way, ${held} held, ${open} still to be sent: ` +
      `${status} (${told.map(({ code }) => code).join(', ') || 'nothing to tell'})`,
  );
for (const { receipt, payee, contents } of receipts)
  console.log(
    `${receipt}, ${payee}: ${contents.map(({ quantity, item }) => `${quantity} ${item}`).join(', ')}`,
  );

const came = { kind: 'received' as const, from: 'swedish', language: 'sv', on: '2027-01-10' };
const { shown, withheld } = followMessages(
  [
    { ...came, message: 'm1', text: 'Vi står med er.' },
    { ...came, message: 'm2', text: 'Håll ut!' },
    { kind: 'consented', message: 'm1', on: '2027-01-11' },
  ],
  { on: '2027-01-12' },
);
console.log(`Shown: ${shown.map(({ text }) => text).join(' ')} Withheld: ${withheld.length}`);
