import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followLetters, type Letter, type LetterEvent, LettersError, type Section } from './index.ts';

const letter: Letter = {
  id: 'court',
  title: 'Lift the ban',
  demands: ['lift the ban'],
  languages: ['en', 'ru', 'kk'],
  translations: { kk: { title: 'Тыйымды алу', demands: ['тыйымды алуды'] } },
  opens: '2027-01-15',
  requestedBy: 'union',
  consent: '2026-11-18',
  lawyersCheck: '2026-12-01',
  to: [
    { name: 'City Court', address: ['Street 1'], postcode: '100000', city: 'Karaganda', country: 'KZ' },
    { name: 'Ministry of Justice', address: ['Street 2'], city: 'Astana', country: 'KZ' },
  ],
};
const sections: Section[] = ['german', 'swedish'].map((id) => ({ id, name: id, country: 'SE' }));
const run = (events: unknown[], options = {}, change: Partial<Letter> = {}) =>
  followLetters({ letter: { ...letter, ...change }, sections, events: events as LetterEvent[] }, options);
const german = (kind: string, on: string, recipient?: number) => ({
  kind,
  section: 'german',
  on,
  ...(recipient === undefined ? {} : { recipient }),
});

const codesOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof LettersError
      ? error.problems.map(({ code, path }) => [code, path.join('.')])
      : error;
  }
  return 'nothing thrown';
};

describe('followLetters', () => {
  // Oracle: worked by hand.
  it('follows copies from sent to answered, with follow-ups', () => {
    const log = run([
      german('sent', '2027-01-20'),
      german('delivered', '2027-01-28'),
      german('sent', '2027-01-20', 1),
      german('refused', '2027-01-29', 1),
      german('returned', '2027-02-12', 1),
      german('sent', '2027-03-01'),
      german('answered', '2027-03-20'),
      { kind: 'sent', section: 'swedish', on: '2027-02-01' },
    ]);
    expect(log.copies).toEqual([
      {
        section: 'german',
        recipient: 0,
        number: 1,
        sent: '2027-01-20',
        state: 'delivered',
        since: '2027-01-28',
      },
      {
        section: 'german',
        recipient: 1,
        number: 1,
        sent: '2027-01-20',
        state: 'returned',
        since: '2027-02-12',
      },
      {
        section: 'german',
        recipient: 0,
        number: 2,
        sent: '2027-03-01',
        state: 'answered',
        since: '2027-03-20',
      },
      { section: 'swedish', recipient: 0, number: 1, sent: '2027-02-01', state: 'sent', since: '2027-02-01' },
    ]);
    expect(log.totals).toEqual({ sent: 4, underWay: 1, delivered: 1, refused: 0, returned: 1, answered: 1 });
    expect(log.sections.map(({ section, sent }) => [section, sent])).toEqual([
      ['german', 3],
      ['swedish', 1],
    ]);
    expect(log.trail.every(({ taken }) => taken)).toBe(true);
    expect(log.trail[5]?.because).toEqual([
      { code: 'letter-sent', params: { section: 'german', recipient: 0, number: 2 } },
    ]);
  });

  // Oracle: the table of transitions, typed in apart from the code.
  it.each([
    ['delivered', 'sent', true],
    ['refused', 'sent', true],
    ['returned', 'sent', true],
    ['answered', 'sent', true],
    ['delivered', 'delivered', false],
    ['refused', 'delivered', false],
    ['returned', 'delivered', false],
    ['answered', 'delivered', true],
    ['delivered', 'refused', false],
    ['returned', 'refused', true],
    ['answered', 'refused', false],
    ['delivered', 'returned', false],
    ['answered', 'returned', false],
    ['returned', 'answered', false],
    ['refused', 'answered', false],
    ['sent', 'answered', true],
    ['sent', 'returned', true],
  ])('%s after %s: %s', (kind, before, taken) => {
    const first = [
      german('sent', '2027-01-20'),
      ...(before === 'sent' ? [] : [german(before, '2027-01-21')]),
    ];
    const step = run([...first, german(kind, '2027-01-22')]).trail.at(-1);
    expect(step?.taken).toBe(taken);
    if (!taken)
      expect(step?.because).toEqual([
        { code: 'out-of-order', params: { section: 'german', recipient: 0, number: 1, state: before } },
      ]);
  });

  it('takes no copy that was not sent or not yet', () => {
    const { trail } = run([
      german('delivered', '2027-01-20'),
      german('sent', '2027-01-20'),
      german('answered', '2027-01-19'),
      german('sent', '2027-01-18'),
    ]);
    expect(trail.map(({ because }) => because[0])).toEqual([
      { code: 'never-sent', params: { section: 'german', recipient: 0, number: 0 } },
      { code: 'letter-sent', params: { section: 'german', recipient: 0, number: 1 } },
      {
        code: 'before-sent',
        params: { section: 'german', recipient: 0, number: 1, sent: '2027-01-20', on: '2027-01-19' },
      },
      {
        code: 'before-sent',
        params: { section: 'german', recipient: 0, number: 2, sent: '2027-01-20', on: '2027-01-18' },
      },
    ]);
  });

  it('is sent by nobody without consent and a lawyer’s check, or outside its days', () => {
    const { consent: _, lawyersCheck: __, requestedBy: ___, ...bare } = letter;
    const { against } = followLetters({ letter: bare, sections }, { on: '2027-01-20' });
    expect(against.map(({ code }) => code)).toEqual(['nobody-asked', 'no-consent', 'no-lawyers-check']);
    const reasons = (on: string, change: Partial<Letter> = {}) =>
      run([german('sent', on)], {}, change).trail[0]?.because.map(({ code }) => code);
    expect(reasons('2027-01-14')).toEqual(['not-open-yet']);
    expect(reasons('2027-01-15')).toEqual(['letter-sent']);
    expect(reasons('2027-04-15')).toEqual(['letter-sent']);
    expect(reasons('2027-04-16')).toEqual(['expired']);
    expect(reasons('2027-04-16', { closes: '2027-05-01' })).toEqual(['letter-sent']);
    expect(reasons('2027-01-20', { consent: '2027-01-21', lawyersCheck: '2027-02-01' })).toEqual([
      'consent-later',
      'lawyers-check-later',
    ]);
  });

  // Oracle: the calendar.
  it.each([
    ['2027-01-15', '2027-04-15'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-31', '2027-03-31'],
    ['2027-01-31', '2027-04-30'],
  ])('expires three months after %s, on %s', (opens, closes) => {
    expect(run([], {}, { opens }).closes).toBe(closes);
  });

  it('is closed by yielding or moving, and says so', () => {
    const events = [
      german('sent', '2027-01-20'),
      { kind: 'yielded', on: '2027-02-10' },
      { kind: 'moved', on: '2027-02-11' },
      german('sent', '2027-02-11', 1),
      { kind: 'sent', section: 'swedish', on: '2027-02-09' },
      german('answered', '2027-02-12'),
    ];
    const log = run(events, { on: '2027-03-30' });
    expect(log.closed).toEqual({
      because: 'yielded',
      on: '2027-02-10',
      notes: {
        en: 'The letter “Lift the ban” is closed: those it was addressed to yielded on 10 February 2027. Thank you to everybody who wrote. Please send it no more.',
        kk: expect.stringContaining('«Тыйымды алу» хаты жабылды'),
      },
    });
    expect(log.trail.slice(1).map(({ because }) => because[0]?.code)).toEqual([
      'demand-met',
      'closed-already',
      'closed',
      'letter-sent',
      'letter-answered',
    ]);
    expect(log.against.map(({ code }) => code)).toEqual(['closed']);
    expect(log.due).toEqual([]);
    expect(run([{ kind: 'moved', on: '2027-02-10' }]).closed?.notes.en).toContain('before somebody else');
  });

  it('asks for follow-ups of what has had no answer for four weeks', () => {
    const events = [
      german('sent', '2027-01-20'),
      german('delivered', '2027-01-25'),
      german('sent', '2027-01-21', 1),
    ];
    expect(run(events, { on: '2027-02-16' }).due).toEqual([]);
    expect(run(events, { on: '2027-02-17' }).due).toEqual([{ section: 'german', recipient: 0, number: 2 }]);
    expect(run([...events, german('sent', '2027-02-17')], { on: '2027-02-18' }).due).toEqual([
      { section: 'german', recipient: 1, number: 2 },
    ]);
    expect(run(events, { on: '2027-01-27', followUpAfterDays: 7 }).due).toHaveLength(1);
    expect(run([...events, german('answered', '2027-02-01')], { on: '2027-02-17' }).due).toEqual([]);
  });

  // Oracle: what holds for any log whatever the events, and a second run without what was refused.
  it('adds up, and what is refused leaves no trace', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2027-02-${n}`);
    const kinds = fc.constantFrom('sent', 'sent', 'delivered', 'refused', 'returned', 'answered');
    const copy = fc.record({
      kind: kinds,
      section: fc.constantFrom('german', 'swedish'),
      recipient: fc.constantFrom(0, 1),
      on: day,
    });
    const closing = fc.record({ kind: fc.constantFrom('yielded', 'moved'), on: day });
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 12, arbitrary: copy }, closing), { maxLength: 20 }),
        (events) => {
          const given = structuredClone(events);
          const { trail, ...log } = run(events, { on: '2027-02-28' });
          expect(events).toEqual(given);
          const { sent, ...states } = log.totals;
          expect(Object.values(states).reduce((sum, n) => sum + n, 0)).toBe(sent);
          expect(log.sections.reduce((sum, section) => sum + section.sent, 0)).toBe(sent);
          const taken = events.filter((_, index) => trail[index]?.taken);
          expect(taken.filter(({ kind }) => kind === 'sent')).toHaveLength(sent);
          const { trail: again, ...same } = run(taken, { on: '2027-02-28' });
          expect(same).toEqual(log);
          expect(again.every((step) => step.taken)).toBe(true);
        },
      ),
      { numRuns: 80, seed: 11 },
    );
  });

  it('tells everything that is wrong in one pass', () => {
    const bad = () =>
      run(
        [
          { kind: 'burnt', on: '2027-01-20' },
          { kind: 'sent', section: 'french', on: '2027-02-30' },
          german('sent', '2027-01-20', 2),
          german('sent', '2027-01-20', -1),
        ],
        { on: 'today', followUpAfterDays: 0 },
        {
          closes: '2027-01-01',
          languages: ['en', 'en', 'fr'] as never,
          requestedBy: 'Ivan Petrov',
          translations: { kk: { title: 'x', demands: ['a', 'b'] } },
        },
      );
    expect(codesOf(bad)).toEqual([
      ['not-a-code', 'letter.requestedBy'],
      ['unknown-language', 'letter.languages.2'],
      ['closes-before-opens', 'letter.closes'],
      ['repeated-language', 'letter.languages.1'],
      ['language-not-asked', 'letter.translations.kk'],
      ['demands-differ', 'letter.translations.kk.demands'],
      ['unknown-kind', 'events.0.kind'],
      ['bad-date', 'events.1.on'],
      ['out-of-range', 'events.3.recipient'],
      ['unknown-section', 'events.1.section'],
      ['unknown-recipient', 'events.2.recipient'],
      ['bad-date', 'options.on'],
      ['out-of-range', 'options.followUpAfterDays'],
    ]);
    const twice = [...sections, ...sections];
    expect(codesOf(() => followLetters({ letter, sections: twice }))).toEqual([
      ['duplicate-id', 'sections.2.id'],
      ['duplicate-id', 'sections.3.id'],
    ]);
    for (const value of [undefined, null, 7, 'x', []])
      expect(codesOf(() => followLetters(value as never))).not.toBe('nothing thrown');
    expect(codesOf(() => run([], {}, { to: [], demands: [] }))).toEqual([
      ['empty', 'letter.to'],
      ['empty', 'letter.demands'],
      ['demands-differ', 'letter.translations.kk.demands'],
    ]);
  });

  it('refuses a million events before it looks at them', () => {
    expect(codesOf(() => run(new Array(1_000_000).fill(null)))).toEqual([['too-many', 'events']]);
  });
});
