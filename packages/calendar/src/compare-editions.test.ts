import { describe, expect, it } from 'vitest';
import { compareEditions } from './compare-editions.ts';
import { nextEdition } from './next-edition.ts';
import type { CalendarEvent, EditionOptions } from './schemas.ts';

const at = (now: string, name = 'Day'): EditionOptions => ({ feed: 'public', name, language: 'en', now });
const picket = (id: string, more: object = {}): CalendarEvent => ({
  id,
  timeZone: 'Europe/Berlin',
  title: `Picket ${id}`,
  starts: '2027-04-16T07:00:00Z',
  ends: '2027-04-16T08:30:00Z',
  ...more,
});

describe('compareEditions', () => {
  const monday = nextEdition(undefined, [picket('a'), picket('b'), picket('c')], at('2027-03-01T00:00:00Z'));
  const tuesday = nextEdition(
    monday,
    [picket('b', { title: 'Moved', starts: '2027-04-16T08:00:00Z' }), picket('c'), picket('d')],
    at('2027-03-02T00:00:00Z', 'The day'),
  );

  it('tells what a subscriber will see changed', () => {
    expect(compareEditions(monday, tuesday)).toEqual([
      { code: 'renamed', params: { from: 'Day', to: 'The day' } },
      { code: 'cancelled', params: { id: 'a', title: 'Picket a' } },
      {
        code: 'changed',
        params: {
          id: 'b',
          title: 'Moved',
          fields: [
            { field: 'title', from: 'Picket b', to: 'Moved' },
            { field: 'starts', from: '2027-04-16T07:00:00Z', to: '2027-04-16T08:00:00Z' },
            {
              field: 'localTime',
              from: 'Friday, 16 April 2027, 09:00–10:30, Central European Time (UTC+2)',
              to: 'Friday, 16 April 2027, 10:00–10:30, Central European Time (UTC+2)',
            },
          ],
        },
      },
      { code: 'added', params: { id: 'd', title: 'Picket d' } },
    ]);
  });

  it('tells an event that comes back or is dropped', () => {
    const back = nextEdition(tuesday, [picket('a')], at('2027-03-03T00:00:00Z'));
    expect(compareEditions(tuesday, back)).toContainEqual({
      code: 'restored',
      params: { id: 'a', title: 'Picket a' },
    });
    const later = nextEdition(tuesday, [], at('2027-12-01T00:00:00Z'));
    expect(compareEditions(tuesday, later).filter(({ code }) => code === 'dropped')).toHaveLength(4);
  });

  it('tells nothing between equal editions and everything to those who have none', () => {
    expect(compareEditions(monday, JSON.parse(JSON.stringify(monday)))).toEqual([]);
    expect(compareEditions(undefined, monday).map(({ code }) => code)).toEqual(['added', 'added', 'added']);
  });

  it('tells a change of the place as that and not as one of the local time', () => {
    const placed = nextEdition(monday, [picket('a', { location: 'Embassy' })], at('2027-03-02T00:00:00Z'));
    expect(compareEditions(monday, placed)[0]).toEqual({
      code: 'changed',
      params: { id: 'a', title: 'Picket a', fields: [{ field: 'location', from: null, to: 'Embassy' }] },
    });
  });

  it('refuses editions of two feeds or languages', () => {
    expect(() => compareEditions({ ...monday, language: 'ru' }, tuesday)).toThrow(
      expect.objectContaining({ code: 'other-language' }),
    );
    expect(() => compareEditions({ ...monday, feed: 'x' }, tuesday)).toThrow(
      expect.objectContaining({ code: 'other-feed' }),
    );
  });
});
