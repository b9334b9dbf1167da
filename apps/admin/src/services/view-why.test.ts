import { describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import { showingOffice } from '../rehearsal/sending-conference.ts';
import { held } from './documents.ts';
import type { Office } from './office.ts';
import { noWorks } from './under-way.ts';
import { newest, viewWhy } from './view-why.ts';

describe('viewWhy', () => {
  it('tells alternates from those who wait, and answers nothing for what is no delegate', async () => {
    const office: Office = { ...showingOffice(await exampleConference()), works: noWorks() };
    const documents = office.memory.loaded?.documents ?? [];
    const first = (status: 'elected' | 'alternate') =>
      held(documents, 'delegate').find(({ value }) => value.status === status)?.document ?? '';
    expect(await viewWhy(office, first('alternate'), undefined)).toMatchObject({
      status: 'not-elected',
      step: 'received',
    });
    expect(await viewWhy(office, first('elected'), 'hoped')).toMatchObject({
      status: 'no-plan',
      step: 'hoped',
    });
    const fund = held(documents, 'fund')[0]?.document ?? '';
    expect([await viewWhy(office, fund, undefined), await viewWhy(office, '', undefined)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('newest', () => {
  it('is the one made last, and of several the one of the more cautious money', () => {
    const made = (step: 'received' | 'pledged' | 'hoped', at: string) => ({
      step,
      madeAt: `2026-11-24T${at}Z`,
    });
    expect(newest([])).toBeUndefined();
    expect(newest([made('hoped', '06:00:00'), made('received', '05:00:00')])?.step).toBe('hoped');
    expect(newest([made('hoped', '06:00:00'), made('pledged', '06:00:00')])?.step).toBe('pledged');
  });
});
