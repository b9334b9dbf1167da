import { describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import { conferenceOf, foundingChanges } from './documents.ts';

describe('foundingChanges', () => {
  it('makes documents that make the same conference again, in whatever order they come back', async () => {
    const conference = await exampleConference();
    const ids = Array.from({ length: 1_000 }, (_, index) => `document-${index}`);
    const changes = foundingChanges(conference, () => ids.pop() ?? '');
    const documents = changes
      .map((change, index) => ({
        ...change,
        revision: 1,
        sequence: index + 1,
        by: 'o',
        at: '2026-11-24T06:00:00Z',
      }))
      .reverse();
    expect(conferenceOf(documents)).toEqual(conference);
  });

  it('keeps money and contacts abroad under keys of their own', async () => {
    const changes = foundingChanges(await exampleConference(), () => 'id');
    const compartments = (kind: string) =>
      new Set(changes.filter((one) => one.kind === kind).map((one) => one.compartment));
    expect([...compartments('fund')]).toEqual(['money']);
    expect([...compartments('picket')]).toEqual(['abroad']);
    expect([...compartments('delegate')]).toEqual(['general']);
  });

  it('reads no conference from nothing', () => {
    expect(conferenceOf([])).toBeUndefined();
  });
});
