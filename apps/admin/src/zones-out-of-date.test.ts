import { expect, it } from 'vitest';
import { zonesOutOfDate } from './zones-out-of-date.ts';

it('names each zone with the hour that the law has and the one that the machine has', () => {
  // Kazakhstan has had one hour since 1 March 2024; before, Almaty was an hour ahead.
  const stale = [
    {
      timeZone: 'Asia/Almaty',
      instant: '2024-03-15T12:00:00Z',
      expected: '2024-03-15T17:00',
      found: '2024-03-15T18:00',
    },
  ];
  expect(zonesOutOfDate(stale)).toContain(
    'older than the law: Asia/Almaty (it takes 2024-03-15 18:00 for 2024-03-15 17:00)',
  );
  expect(zonesOutOfDate([])).toBeUndefined();
});
