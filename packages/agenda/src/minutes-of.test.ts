import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf } from './minutes-of.ts';
import type { Decision } from './minutes-schemas.ts';
import type { RunEvent } from './run-schemas.ts';
import type { Agenda, Slot } from './schemas.ts';
import { type MinutesWords, writeMinutes } from './write-minutes.ts';

const item = (id: string, title: string) =>
  ({
    id,
    title: { en: title },
    minutes: 60,
    minutesAtLeast: 30,
    kind: 'plenary',
    priority: 'should',
  }) as const;
const agenda: Agenda = {
  timeZone: 'Asia/Almaty',
  windows: [
    { date: '2027-04-16', from: '10:00', to: '13:00' },
    { date: '2027-04-17', from: '10:00', to: '12:00' },
  ],
  breaks: [],
  rooms: [],
  items: [
    item('strike', 'The strike'),
    item('film', 'Film'),
    item('press', 'Press'),
    item('vote', 'Final vote'),
  ],
};
const slots: Slot[] = [
  { item: 'strike', starts: '2027-04-16T05:00:00Z', minutes: 60 },
  { item: 'film', starts: '2027-04-16T06:00:00Z', minutes: 60 },
  { item: 'press', starts: '2027-04-16T07:00:00Z', minutes: 60 },
  { item: 'vote', starts: '2027-04-17T05:00:00Z', minutes: 60 },
];
const events: RunEvent[] = [
  { kind: 'started', at: '2027-04-16T05:10:00Z', item: 'strike' },
  { kind: 'interrupted', at: '2027-04-16T05:40:00Z', item: 'strike', because: 'Lights out' },
  { kind: 'resumed', at: '2027-04-16T05:50:00Z', item: 'strike' },
  { kind: 'stopped', at: '2027-04-16T06:30:00Z', item: 'strike' },
  { kind: 'cut', at: '2027-04-16T06:31:00Z', item: 'film' },
  { kind: 'started', at: '2027-04-17T05:00:00Z', item: 'vote' },
];
const decision = (id: string, at: string, more: Partial<Decision> = {}): Decision => ({
  id,
  at,
  subject: `Motion ${id}`,
  result: 'carried',
  ...more,
});
const options = {
  now: '2027-04-17T05:30:00Z',
  language: 'en',
  // The second is written down after its item is over, and says where it belongs; the third falls between items.
  decisions: [
    decision('V2', '2027-04-16T06:45:00Z', { item: 'strike', result: 'lost' }),
    decision('V1', '2027-04-16T06:20:00Z', { counts: { for: 40, against: 9, abstentions: 3 } }),
    decision('V3', '2027-04-16T06:50:00Z'),
  ],
  speeches: [{ who: 'Самал 6', from: '2027-04-16T05:20:00Z', seconds: 180 }],
  presence: [{ at: '2027-04-16T05:05:00Z', present: 52, quorate: true }],
};

describe('minutesOf', () => {
  it('says what began and ended when, what interrupted it, who spoke and what was decided', () => {
    const { days, decisions, dropped, notReached } = minutesOf(agenda, slots, events, options);
    expect(days.map(({ date }) => date)).toEqual(['2027-04-16', '2027-04-17']);
    const [strike] = days[0]?.entries ?? [];
    expect(strike).toMatchObject({
      title: 'The strike',
      state: 'over',
      began: '2027-04-16T05:10:00Z',
      ended: '2027-04-16T06:30:00Z',
      interruptions: [{ from: '2027-04-16T05:40:00Z', to: '2027-04-16T05:50:00Z', because: 'Lights out' }],
    });
    expect(strike?.speeches.map(({ who }) => who)).toEqual(['Самал 6']);
    expect(strike?.decisions.map(({ id }) => id)).toEqual(['V1', 'V2']);
    expect(days[0]?.decisions.map(({ id }) => id)).toEqual(['V3']);
    expect(decisions.map(({ id }) => id)).toEqual(['V1', 'V2', 'V3']);
    expect(dropped).toEqual(['Film']);
    expect(notReached).toEqual(['Press']);
    expect(days[1]?.entries[0]).toMatchObject({ title: 'Final vote', state: 'running', ended: null });
  });

  it('leaves nothing out and nothing double, wherever decisions fall', () => {
    const instant = fc
      .integer({ min: 0, max: 2 * 24 * 60 })
      .map((minutes) => new Date(Date.UTC(2027, 3, 16) + minutes * 60_000).toISOString());
    const named = fc.option(fc.constantFrom('strike', 'film', 'press', 'vote'), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(instant, named)), (made) => {
        const all = made.map(([at, of], index) =>
          decision(`V${index}`, at, of === undefined ? {} : { item: of }),
        );
        const { days } = minutesOf(agenda, slots, events, {
          now: options.now,
          language: 'en',
          decisions: all,
        });
        const found = days.flatMap((day) => [
          ...day.decisions,
          ...day.entries.flatMap((one) => one.decisions),
        ]);
        expect(found.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const { entries } of days)
          for (const entry of entries)
            for (const { item: of } of entry.decisions) expect([undefined, entry.item]).toContain(of);
      }),
    );
  });

  it('tells a decision about an item that nobody knows', () => {
    const wrong = { ...options, decisions: [decision('V1', '2027-04-16T06:20:00Z', { item: 'cake' })] };
    expect(() => minutesOf(agenda, slots, events, wrong)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'unknown-item', path: ['options', 'decisions', 0, 'item'] }),
        ],
      }),
    );
  });
});

describe('writeMinutes', () => {
  const words: MinutesWords = {
    title: 'Minutes',
    day: (date) => date,
    time: (instant) => instant.slice(11, 16),
    states: {
      waiting: 'not begun',
      running: 'running',
      interrupted: 'interrupted',
      over: 'held',
      cut: 'dropped',
    },
    planned: (starts, ends) => `planned ${starts.slice(11, 16)} to ${ends.slice(11, 16)}`,
    interrupted: (from, to, because) => `interrupted ${from.slice(11, 16)}, ${to?.slice(11, 16)}, ${because}`,
    speakers: 'Speakers',
    seconds: (seconds) => `${seconds} s`,
    decisions: 'Decisions',
    results: {
      carried: 'carried',
      lost: 'lost',
      tied: 'tied',
      withdrawn: 'withdrawn',
      remitted: 'remitted',
      'referred-back': 'referred back',
      fallen: 'fallen',
      elected: 'elected',
    },
    counts: (counts) => `${counts.for} to ${counts.against}, ${counts.abstentions} abstained`,
    present: (present, quorate) => `${present} present, ${quorate ? 'quorate' : 'not quorate'}`,
    between: 'Between items',
    dropped: 'Dropped',
    notReached: 'Not reached',
  };
  /** What a reader of CommonMark sees of a line: a backslash before punctuation is gone (section 2.4). */
  const seen = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

  it('reads as somebody would have written it', () => {
    const markdown = seen(writeMinutes(minutesOf(agenda, slots, events, options), words));
    expect(markdown).toContain('## 2027-04-16\n\n- 05:05: 52 present, quorate\n\n### The strike\n\n');
    expect(markdown).toContain('held, 05:10 – 06:30. planned 05:00 to 06:00');
    expect(markdown).toContain('- 06:20 Motion V1: **carried** (40 to 9, 3 abstained)');
    expect(markdown).toContain('### Between items\n\n- 06:50 Motion V3: **carried**');
    expect(markdown.endsWith('## Dropped\n\n- Film\n\n## Not reached\n\n- Press\n')).toBe(true);
  });

  it('lets no text that people wrote be markup, or leave its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const hostile = `# ${text}\n- [x](http://evil) <b>`;
        const minutes = minutesOf(agenda, slots, events, {
          ...options,
          decisions: [decision('V1', '2027-04-16T06:20:00Z', { subject: hostile })],
        });
        const lines = writeMinutes(minutes, words).split('\n');
        const [line = ''] = lines.filter((one) => one.includes('evil'));
        // Every character that could be markup stands behind a backslash, but for the list's own and the result's.
        const mine = line.slice(
          '- 06\\:20 '.length,
          line.lastIndexOf('\\: **') === -1 ? line.lastIndexOf(': **') : undefined,
        );
        expect(mine.replace(/\\./gs, '')).not.toMatch(/[\\`*_{}[\]()<>#!|&~]/);
        expect(lines.filter((one) => one.startsWith('#'))).toHaveLength(9);
      }),
    );
  });
});
